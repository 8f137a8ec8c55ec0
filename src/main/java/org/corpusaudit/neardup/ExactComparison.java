package org.corpusaudit.neardup;

import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;

/**
 * Compares sets of shingle hashes: the exact Jaccard similarity. A set travels in {@link SetCode}.
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
    SetCode.write(out, hashes, size, Shingler.HASH_BITS, Shingler.HASH_BITS);
  }

  /** How many hashes the set has on which a reader stands, which stays there. */
  static int sizeOfSet(ByteReader in) {
    return new ByteReader().reset(in.array(), in.position(), in.remaining()).getVarInt();
  }

  /** Reads what {@link #writeSet} wrote. */
  static long[] readSet(ByteReader in) {
    return SetCode.read(in, Shingler.HASH_BITS);
  }
}
