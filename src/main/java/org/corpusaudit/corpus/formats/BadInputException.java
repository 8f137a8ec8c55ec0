package org.corpusaudit.corpus.formats;

import java.io.IOException;

/** An input that cannot be what was meant; the message is one sentence. */
public final class BadInputException extends IOException {
  /** The sentence, with what lies behind it. */
  public BadInputException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
