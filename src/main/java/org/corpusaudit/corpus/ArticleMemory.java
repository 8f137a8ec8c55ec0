package org.corpusaudit.corpus;

import java.util.Locale;
import java.util.Optional;

/**
 * The memory that one article may take, for which every step keeps no more than {@value
 * #TIMES_RECORD} bytes for each byte of {@code input.maxRecordBytes}: its text, and what all steps
 * of a pass hold of it at once. What a large one made them hold is given up behind it, and of large
 * ones a process works at one at a time, so that the bound holds however many threads there are.
 */
public final class ArticleMemory {
  /** Bytes of memory for each byte that a record may have. */
  public static final int TIMES_RECORD = 40;

  /** From so many characters on an article is large. */
  public static final int LARGE_CHARS = 1 << 20;

  /** What code, knowledge of languages, buffers and sums take. */
  private static final long ELSE_BYTES = 192L << 20;

  private static final int MIB = 1 << 20;

  private ArticleMemory() {}

  /** Whether what steps hold of a text is to be given up behind it. */
  public static boolean isLarge(String text) {
    return text.length() >= LARGE_CHARS;
  }

  /** Bytes of heap that a process needs where records may be so long. */
  static long neededBytes(int maxRecordBytes) {
    return (long) TIMES_RECORD * maxRecordBytes + ELSE_BYTES;
  }

  /**
   * Whether a heap can hold an article of so much text twice, if records may be that long: what
   * steps need of it, and again what they have handed on where that is kept in memory.
   */
  public static boolean isHeldTwice(long heapBytes, long textBytes, int maxRecordBytes) {
    return 2 * TIMES_RECORD * Math.min(textBytes, maxRecordBytes) + ELSE_BYTES <= heapBytes;
  }

  /**
   * Why a heap cannot hold an article of the longest record allowed, and what to set; empty where
   * it can.
   *
   * @param heapBytes the most that the process may take
   */
  public static Optional<String> fault(long heapBytes, int maxRecordBytes) {
    long needed = neededBytes(maxRecordBytes);
    if (needed <= heapBytes) {
      return Optional.empty();
    }
    long held = Math.max(0, heapBytes - ELSE_BYTES) / TIMES_RECORD / MIB * MIB;
    String less =
        held == 0
            ? ""
            : String.format(Locale.ROOT, ", or --set input.maxRecordBytes=%d or less", held);
    // A collector of Java's keeps an eighth of what it is given for itself.
    long mib = (needed + needed / 8) / MIB + 1;
    return Optional.of(
        String.format(
            Locale.ROOT,
            "Java may take %,d MiB of memory here, and an article of input.maxRecordBytes, %,d"
                + " bytes, may take %,d MiB of it besides the %,d MiB of all else: set"
                + " JAVA_OPTS=-Xmx%dm or more (of a worker, its heap)%s",
            heapBytes / MIB,
            maxRecordBytes,
            (long) TIMES_RECORD * maxRecordBytes / MIB,
            ELSE_BYTES / MIB,
            mib,
            less));
  }
}
