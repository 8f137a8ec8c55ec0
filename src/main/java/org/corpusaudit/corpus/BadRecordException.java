package org.corpusaudit.corpus;

/** A record that is not sound; becomes a {@link Rejected}. */
final class BadRecordException extends Exception {
  private final RejectedReason reason;

  BadRecordException(RejectedReason reason, String message) {
    super(message, null, false, false);
    this.reason = reason;
  }

  RejectedReason reason() {
    return reason;
  }
}
