package org.corpusaudit.cooccurrence;

import java.util.Arrays;

/**
 * Weights of pairs of item numbers: open addressing over two arrays, at most 5/8 full, growing to
 * two million slots. Pairs of the {@value #DENSE} first items, which are the most frequent, have an
 * array of their own without hashing. Memory: up to 32 MiB, 48 MiB while it grows, and 2 MiB. Not
 * thread-safe.
 */
final class PairTable {
  private static final int FIRST_BITS = 12;
  private static final int MOST_BITS = 21;
  private static final int DENSE = 512;
  private static final int DENSE_SHIFT = 9;
  private static final long FREE = -1;

  /** Takes one pair. */
  interface Pairs {
    void accept(int a, int b, long weight);
  }

  private final long[] dense = new long[DENSE * DENSE];
  private int bits = FIRST_BITS;
  private long[] keys = new long[1 << FIRST_BITS];
  private long[] weights = new long[1 << FIRST_BITS];
  private int size;

  PairTable() {
    Arrays.fill(keys, FREE);
  }

  /** Whether the table must be emptied before more is added. */
  boolean isFull() {
    return bits == MOST_BITS && size >= most();
  }

  /** Adds to a pair; (a, b) and (b, a) are different pairs. */
  void add(int a, int b, long weight) {
    if ((a | b) < DENSE) {
      dense[a << DENSE_SHIFT | b] += weight;
      return;
    }
    long key = (long) a << 32 | b;
    int slot = slot(key);
    while (keys[slot] != key) {
      if (keys[slot] == FREE) {
        keys[slot] = key;
        size++;
        break;
      }
      slot = (slot + 1) & (keys.length - 1);
    }
    weights[slot] += weight;
    if (size >= most() && bits < MOST_BITS) {
      grow();
    }
  }

  private int most() {
    return keys.length / 8 * 5;
  }

  private int slot(long key) {
    return (int) ((key * 0x9E3779B97F4A7C15L) >>> (Long.SIZE - bits));
  }

  private void grow() {
    long[] oldKeys = keys;
    long[] oldWeights = weights;
    bits++;
    keys = new long[1 << bits];
    weights = new long[1 << bits];
    Arrays.fill(keys, FREE);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != FREE) {
        int slot = slot(oldKeys[i]);
        while (keys[slot] != FREE) {
          slot = (slot + 1) & (keys.length - 1);
        }
        keys[slot] = oldKeys[i];
        weights[slot] = oldWeights[i];
      }
    }
  }

  /** Gives every pair, in no useful order. */
  void forEach(Pairs pairs) {
    for (int i = 0; i < dense.length; i++) {
      if (dense[i] != 0) {
        pairs.accept(i >>> DENSE_SHIFT, i & (DENSE - 1), dense[i]);
      }
    }
    for (int slot = 0; slot < keys.length; slot++) {
      if (keys[slot] != FREE) {
        pairs.accept((int) (keys[slot] >>> 32), (int) keys[slot], weights[slot]);
      }
    }
  }

  /** Forgets every pair. */
  void clear() {
    Arrays.fill(keys, FREE);
    Arrays.fill(weights, 0);
    Arrays.fill(dense, 0);
    size = 0;
  }
}
