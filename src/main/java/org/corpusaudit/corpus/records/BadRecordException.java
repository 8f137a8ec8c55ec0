package org.corpusaudit.corpus.records;

import org.corpusaudit.corpus.Rejected;
import org.corpusaudit.corpus.RejectedReason;

/** A record that is not sound; becomes a {@link Rejected}. */
public final class BadRecordException extends Exception {
  private final RejectedReason reason;

  public BadRecordException(RejectedReason reason, String message) {
    super(message, null, false, false);
    this.reason = reason;
  }

  public RejectedReason reason() {
    return reason;
  }
}
