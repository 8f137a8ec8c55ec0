package org.corpusaudit.output;

import java.io.IOException;

/** An audit that is not whole, or not what its manifest says; the message is one sentence. */
public final class BadAuditException extends IOException {
  /** The sentence, which names the file and says what to do. */
  public BadAuditException(String sentence) {
    super(sentence);
  }

  /** The sentence, with what lies behind it. */
  public BadAuditException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
