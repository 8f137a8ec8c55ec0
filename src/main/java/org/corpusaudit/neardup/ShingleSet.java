package org.corpusaudit.neardup;

import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;

/**
 * How a set of shingle hashes travels: ascending, five bytes each, the top 40 of the 64 bits. Two
 * different shingles of a pair of articles with 500 shingles each fall together once in four
 * million pairs.
 */
final class ShingleSet {
  private static final int DROPPED_BITS = 24;

  private ShingleSet() {}

  /** Appends the first {@code size} of ascending, distinct hashes in unsigned order. */
  static void write(ByteWriter out, long[] hashes, int size) {
    out.putVarLong(size);
    for (int i = 0; i < size; i++) {
      long top = hashes[i] >>> DROPPED_BITS;
      out.putByte((int) (top >>> 32)).putInt((int) top);
    }
  }

  /** Reads what {@link #write} wrote, as ascending non-negative numbers. */
  static long[] read(ByteReader in) {
    long[] set = new long[in.getVarInt()];
    for (int i = 0; i < set.length; i++) {
      long high = in.getByte();
      set[i] = high << 32 | (in.getInt() & 0xFFFFFFFFL);
    }
    return set;
  }
}
