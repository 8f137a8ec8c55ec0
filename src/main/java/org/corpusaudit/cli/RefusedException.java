package org.corpusaudit.cli;

/** Something that is refused before any work starts; the message is one sentence. */
final class RefusedException extends Exception {
  RefusedException(String sentence) {
    super(sentence);
  }
}
