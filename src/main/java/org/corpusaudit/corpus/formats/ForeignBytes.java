package org.corpusaudit.corpus.formats;

import java.util.Arrays;
import java.util.Optional;

/** Files that hold no text, by the bytes that they begin with, whatever their names say. */
enum ForeignBytes {
  /** XZ. */
  XZ("compressed by xz", "\u00FD7zXZ\0"),
  /** The frame format of LZ4. */
  LZ4("compressed by lz4", "\u0004\"M\u0018"),
  /** The frame format of Snappy. */
  SNAPPY("compressed by Snappy", "\u00FF\u0006\0\0sNaPpY"),
  /** ZIP, and what is stored as it, such as spreadsheets. */
  ZIP("a ZIP archive", "PK\u0003\u0004"),
  /** 7-Zip. */
  SEVEN_ZIP("a 7z archive", "7z\u00BC\u00AF'\u001C"),
  /** RAR. */
  RAR("a RAR archive", "Rar!\u001A\u0007"),
  /** PDF. */
  PDF("a PDF", "%PDF-"),
  /** Avro's container. */
  AVRO("an Avro file", "Obj\u0001"),
  /** Arrow's file format. */
  ARROW("an Arrow file", "ARROW1\0\0"),
  /** Parquet, whose first page follows its mark. */
  PARQUET("a Parquet file", "PAR1\u0015"),
  /** SQLite. */
  SQLITE("an SQLite database", "SQLite format 3\0"),
  /** The files of older Office programs. */
  OFFICE("a file of an Office program", "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1");

  /** Every sentence on such a file begins so. */
  private static final String BEGINNING = "the bytes are those of ";

  private final String what;

  @SuppressWarnings("ImmutableEnumChecker") // Nothing writes to it.
  private final byte[] mark;

  ForeignBytes(String what, String mark) {
    this.what = what;
    this.mark = new byte[mark.length()];
    for (int i = 0; i < mark.length(); i++) {
      this.mark[i] = (byte) mark.charAt(i);
    }
  }

  /** What is said of a file that begins so; empty where nothing tells that it is no text. */
  static Optional<String> said(byte[] first) {
    return Arrays.stream(values())
        .filter(kind -> kind.begins(first))
        .map(kind -> kind.said())
        .findFirst();
  }

  /** Whether a sentence is one of these. */
  static boolean isSaid(String message) {
    return message.startsWith(BEGINNING);
  }

  private boolean begins(byte[] first) {
    return first.length >= mark.length
        && Arrays.equals(first, 0, mark.length, mark, 0, mark.length);
  }

  private String said() {
    String advice =
        switch (this) {
          case XZ, LZ4, SNAPPY ->
              "decompress it, and compress it with gzip, bzip2 or zstd if at all";
          case ZIP, SEVEN_ZIP, RAR -> "unpack it, and name the files that it holds";
          case PARQUET -> "call it .parquet, uncompressed";
          default -> "convert it to JSON Lines, CSV or Parquet";
        };
    return BEGINNING + (what.startsWith("compressed") ? "a file " : "") + what + ": " + advice;
  }
}
