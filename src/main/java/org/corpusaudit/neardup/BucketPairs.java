package org.corpusaudit.neardup;

/**
 * The pairs that are made of one bucket's contents, in canonical order: all of them in a bucket of
 * up to {@value #ALL_PAIRS}; in a larger one each content with the {@value #PIVOTS} first and with
 * the {@value #NEIGHBOURS} that follow it, so that the work stays linear. A pair that a large
 * bucket leaves out is still made wherever the two share a smaller one.
 */
final class BucketPairs {
  static final int ALL_PAIRS = 128;
  static final int PIVOTS = 16;
  static final int NEIGHBOURS = 16;

  /** Takes a pair of indexes, the first smaller. */
  interface Pairs {
    void pair(int a, int b);
  }

  private BucketPairs() {}

  /** Gives the pairs of a bucket of {@code size} contents, and how many they were. */
  static long forEach(int size, Pairs pairs) {
    long made = 0;
    for (int b = 1; b < size; b++) {
      for (int a = 0; a < b; a++) {
        if (size > ALL_PAIRS && a >= PIVOTS && a < b - NEIGHBOURS) {
          a = b - NEIGHBOURS;
        }
        pairs.pair(a, b);
        made++;
      }
    }
    return made;
  }
}
