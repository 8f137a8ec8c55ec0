package org.corpusaudit.neardup;

import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;

/**
 * Compares sets of shingle hashes: the exact Jaccard similarity. A set travels as its hashes,
 * ascending, five bytes each.
 */
final class ExactComparison implements Comparison {
  @Override
  public void write(Shingler shingler, ByteWriter out) {
    writeSet(out, shingler.set(), shingler.distinct());
  }

  @Override
  public long[] read(ByteReader in) {
    return readSet(in);
  }

  @Override
  public double similarity(long[] a, long[] b) {
    return Similarity.jaccard(a, b);
  }

  /** Appends the first {@code size} of ascending, distinct hashes. */
  static void writeSet(ByteWriter out, long[] hashes, int size) {
    out.putVarLong(size);
    for (int i = 0; i < size; i++) {
      out.putByte((int) (hashes[i] >>> Integer.SIZE)).putInt((int) hashes[i]);
    }
  }

  /** Reads what {@link #writeSet} wrote. */
  static long[] readSet(ByteReader in) {
    long[] set = new long[in.getVarInt()];
    for (int i = 0; i < set.length; i++) {
      long high = in.getByte();
      set[i] = high << Integer.SIZE | (in.getInt() & 0xFFFFFFFFL);
    }
    return set;
  }
}
