package org.corpusaudit.entity.lexicon;

/**
 * Tells of most strings that are not in a set that they are not, without a look at the set: a Bloom
 * filter (1970) of two bits for each hash and 16 bits or more for each string. At most one string
 * in 60 is let through by mistake.
 */
final class NameFilter {
  private static final int BITS_EACH = 16;

  private final long[] bits;
  private final long mask;

  /** An empty filter for so many strings. */
  NameFilter(int strings) {
    long wanted = Math.max(64L, (long) strings * BITS_EACH);
    long size = Long.highestOneBit(wanted - 1) << 1;
    bits = new long[(int) (size >>> 6)];
    mask = size - 1;
  }

  void add(long hash) {
    set(hash);
    set(hash >>> 32);
  }

  /** Whether the string with this hash may be one of those added; if it is, always. */
  boolean mayHave(long hash) {
    return isSet(hash) && isSet(hash >>> 32);
  }

  /** Bytes of memory that it takes. */
  long bytes() {
    return bits.length * 8L;
  }

  private void set(long hash) {
    long bit = hash & mask;
    bits[(int) (bit >>> 6)] |= 1L << bit;
  }

  private boolean isSet(long hash) {
    long bit = hash & mask;
    return (bits[(int) (bit >>> 6)] & 1L << bit) != 0;
  }
}
