package org.corpusaudit.settings;

/** A pipeline file or setting that is refused; the message is one sentence that says why. */
public final class BadPipelineException extends Exception {
  public BadPipelineException(String sentence) {
    super(sentence);
  }
}
