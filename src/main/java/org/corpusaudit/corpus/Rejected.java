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
 */
public record Rejected(
    String file, long position, RejectedReason reason, String message, byte[] record) {
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
        file, position, reason, message, Arrays.copyOf(source, Math.min(length, SHOWN_BYTES)));
  }
}
