package org.corpusaudit.loss;

import java.io.IOException;

/** A run that failed for a reason that one sentence tells. */
public final class AuditFailedException extends IOException {
  /** A failure with its sentence. */
  public AuditFailedException(String sentence) {
    super(sentence);
  }

  /** A failure with its sentence and what lies behind it. */
  public AuditFailedException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
