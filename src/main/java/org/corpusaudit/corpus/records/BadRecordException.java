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

  /**
   * What is longer than {@code input.maxRecordBytes}.
   *
   * @param what the subject of the sentence: "the record"
   */
  public static BadRecordException tooLong(String what, int most) {
    return new BadRecordException(
        RejectedReason.TOO_LONG, what + " is longer than " + most + " bytes");
  }

  public RejectedReason reason() {
    return reason;
  }
}
