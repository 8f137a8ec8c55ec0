package org.corpusaudit.cooccurrence;

import java.util.Arrays;
import org.corpusaudit.page.ByteReader;

/**
 * The weights of one item's pairs, by code as {@link PairStep} has them, in each view. Memory: 16
 * bytes for each item of the vocabulary, and as much for each further view that occurs.
 */
final class PairSums {
  private final long[][] views = new long[PairView.COUNT][];
  private final boolean[] seen;
  private int[] codes = new int[256];
  private int size;

  /** Sums for a vocabulary of so many items. */
  PairSums(int items) {
    seen = new boolean[items * 2];
    views[PairView.KEPT.code()] = new long[items * 2];
  }

  /** Adds the pairs of an entry, behind its view's code. */
  void add(int view, ByteReader reader) {
    if (views[view] == null) {
      views[view] = new long[seen.length];
    }
    long[] sums = views[view];
    while (reader.remaining() > 0) {
      int code = reader.getVarInt();
      if (!seen[code]) {
        seen[code] = true;
        if (size == codes.length) {
          codes = Arrays.copyOf(codes, size * 2);
        }
        codes[size++] = code;
      }
      sums[code] += reader.getVarLong();
    }
  }

  /** Codes that occur in any view. */
  int size() {
    return size;
  }

  /** One of the codes. */
  int code(int i) {
    return codes[i];
  }

  /** Weight of a pair in kept articles. */
  long kept(int code) {
    return of(PairView.KEPT, code);
  }

  /** Weight of a pair in a view. */
  long of(PairView view, int code) {
    long[] sums = views[view.code()];
    return sums == null ? 0 : sums[code];
  }

  /** Forgets all, for the next item. */
  void clear() {
    for (int i = 0; i < size; i++) {
      seen[codes[i]] = false;
      for (long[] sums : views) {
        if (sums != null) {
          sums[codes[i]] = 0;
        }
      }
    }
    size = 0;
  }
}
