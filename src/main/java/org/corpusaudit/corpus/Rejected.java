package org.corpusaudit.corpus;

import java.util.Arrays;

/**
 * A record that cannot be audited, or the rest of a file that cannot be read.
 *
 * @param file path of the input file
 * @param position first byte of the record in the file, decompressed; of Parquet the row's number
 * @param reason why
 * @param message a sentence for a person
 * @param record what can be shown of it: its first 64 KiB at most
 * @param bytes how long it is, decompressed, as far as it could be read
 * @param records how many records it stands for: 1, or what the file promises where it does
 * @param isRest whether what follows it in the file is lost with it
 */
public record Rejected(
    String file,
    long position,
    RejectedReason reason,
    String message,
    byte[] record,
    long bytes,
    long records,
    boolean isRest) {
  /** Bytes of a record that are shown. */
  public static final int SHOWN_BYTES = 64 << 10;

  /** A rejected record of which a slice is shown. */
  public static Rejected of(
      String file,
      long position,
      RejectedReason reason,
      String message,
      byte[] source,
      int length) {
    return new Rejected(
        file,
        position,
        reason,
        message,
        Arrays.copyOf(source, Math.min(length, SHOWN_BYTES)),
        length,
        1,
        false);
  }

  /** The same, of which less is shown. */
  public Rejected shortened(int most) {
    return showing(Arrays.copyOf(record, Math.min(most, record.length)));
  }

  /** The same of so many bytes. */
  public Rejected ofBytes(long count) {
    return new Rejected(file, position, reason, message, record, count, records, isRest);
  }

  /** The same of so many records. */
  public Rejected ofRecords(long count) {
    return new Rejected(file, position, reason, message, record, bytes, count, isRest);
  }

  /** The same, with which the rest of the file is lost. */
  public Rejected withRest() {
    return new Rejected(file, position, reason, message, record, bytes, records, true);
  }

  /** The same, showing other bytes. */
  public Rejected showing(byte[] shown) {
    return new Rejected(
        file,
        position,
        reason,
        message,
        Arrays.copyOf(shown, Math.min(shown.length, SHOWN_BYTES)),
        bytes,
        records,
        isRest);
  }
}
