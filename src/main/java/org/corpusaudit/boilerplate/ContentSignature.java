package org.corpusaudit.boilerplate;

/**
 * Sixteen numbers of four bits that tell whether two pages hold the same article: b-bit MinHash (Li
 * and König 2010) over one permutation (Li, Owen and Zhang 2012) of a page's running text. Menus
 * are no part of it, so unrelated pages of one site differ, and a page that embeds another article
 * differs from that article's own page.
 *
 * <p>Two signatures of unrelated texts agree in 1 of 16 places on average; of texts with Jaccard J
 * in {@code 1 + 15 J}. Not thread-safe; reused.
 */
final class ContentSignature {
  private static final int PLACES = 16;
  private static final int BITS = 4;
  private static final int FEWEST_EQUAL = 8;
  private static final long LOW_BITS = 0x1111111111111111L;

  private final long[] least = new long[PLACES];
  private int filled;

  /** Forgets all. */
  void reset() {
    filled = 0;
  }

  /** Adds one element, a hash. */
  void add(long hash) {
    int place = (int) (hash >>> 60);
    if (((filled >>> place) & 1) == 0 || Long.compareUnsigned(hash, least[place]) < 0) {
      least[place] = hash;
      filled |= 1 << place;
    }
  }

  /** The signature of what was added; an empty place takes the value of the next filled one. */
  long value() {
    long value = 0;
    for (int i = 0; filled != 0 && i < PLACES; i++) {
      int from = i;
      while (((filled >>> from) & 1) == 0) {
        from = (from + 1) % PLACES;
      }
      value |= ((least[from] >>> 20) & 0xF) << (i * BITS);
    }
    return value;
  }

  /** Whether two signatures agree in half of their places or more. */
  static boolean alike(long a, long b) {
    long differing = a ^ b;
    long any = (differing | (differing >>> 1) | (differing >>> 2) | (differing >>> 3)) & LOW_BITS;
    return PLACES - Long.bitCount(any) >= FEWEST_EQUAL;
  }
}
