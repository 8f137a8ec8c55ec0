package org.corpusaudit.cooccurrence;

import java.util.Arrays;

/**
 * Weights of pairs (a, b) of item numbers: open addressing over two arrays, at most 5/8 full,
 * growing to two million slots, or to an eighth of that when small. Pairs of the first items, which
 * are the most frequent, have an array of their own without hashing: a triangle, since a is not
 * above b unless pairs are ordered.
 *
 * <p>Weights are ints: the owner empties the table when {@link #isFull()}, which it also is before
 * a weight could overflow. Memory: up to 24 MiB, 36 MiB while it grows, and 16 MiB; an eighth when
 * small. Not thread-safe.
 */
final class PairTable {
  private static final int FIRST_BITS = 12;
  private static final int MOST_BITS = 21;
  private static final int SMALL_BY_BITS = 3;
  private static final int FIRST_DENSE = 1 << 16;
  private static final int MOST_DENSE = 1 << 22;
  private static final long MOST_ADDED = 1L << 30;
  private static final long FREE = -1;

  /** Takes one pair. */
  interface Pairs {
    void accept(int a, int b, long weight);
  }

  private final boolean ordered;
  private final int mostBits;
  private final int denseItems;
  private int[] dense = new int[FIRST_DENSE];
  private int bits = FIRST_BITS;
  private long[] keys = new long[1 << FIRST_BITS];
  private int[] weights = new int[1 << FIRST_BITS];
  private int most = keys.length / 8 * 5;
  private int[] pairsOfItems = new int[1 << 10];
  private int items;
  private int size;
  private long added;

  /** A table of ordered pairs, or of pairs with a not above b; large or small. */
  PairTable(boolean ordered, boolean large) {
    this.ordered = ordered;
    mostBits = large ? MOST_BITS : MOST_BITS - SMALL_BY_BITS;
    int mostDense = large ? MOST_DENSE : MOST_DENSE >> SMALL_BY_BITS;
    denseItems = (int) Math.sqrt(ordered ? mostDense : 2.0 * mostDense) - 1;
    Arrays.fill(keys, FREE);
  }

  /** Whether the table must be emptied before the pairs of another token or item are added. */
  boolean isFull() {
    return (bits == mostBits && size >= most) || added >= MOST_ADDED;
  }

  /** Adds to a pair. */
  void add(int a, int b, int weight) {
    added += weight;
    if (b < denseItems && a < denseItems) {
      int place = ordered ? a * denseItems + b : ((b * (b + 1)) >>> 1) + a;
      if (place >= dense.length) {
        dense = Arrays.copyOf(dense, Math.max(place + 1, dense.length * 2));
      }
      if (dense[place] == 0) {
        note(a, b);
      }
      dense[place] += weight;
      return;
    }
    long key = (long) a << 32 | b;
    long[] table = keys;
    int mask = table.length - 1;
    int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> (Long.SIZE - bits));
    while (table[slot] != key) {
      if (table[slot] == FREE) {
        table[slot] = key;
        size++;
        note(a, b);
        break;
      }
      slot = (slot + 1) & mask;
    }
    weights[slot] += weight;
    if (size >= most && bits < mostBits) {
      grow();
    }
  }

  /** All items are below this number. */
  int items() {
    return items;
  }

  /** Pairs that hold an item; a pair of an item with itself holds it twice. */
  int pairsOf(int item) {
    return pairsOfItems[item];
  }

  /** Gives every pair, in no useful order. */
  void forEach(Pairs pairs) {
    int a = 0;
    int b = 0;
    for (int weight : dense) {
      if (weight != 0) {
        pairs.accept(a, b, weight);
      }
      if (ordered) {
        b++;
        if (b == denseItems) {
          b = 0;
          a++;
        }
      } else {
        a++;
        if (a > b) {
          a = 0;
          b++;
        }
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
    Arrays.fill(pairsOfItems, 0);
    items = 0;
    size = 0;
    added = 0;
  }

  private void note(int a, int b) {
    int most = Math.max(a, b);
    if (most >= items) {
      items = most + 1;
      if (most >= pairsOfItems.length) {
        pairsOfItems = Arrays.copyOf(pairsOfItems, most * 2);
      }
    }
    pairsOfItems[a]++;
    pairsOfItems[b]++;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldWeights = weights;
    bits++;
    keys = new long[1 << bits];
    weights = new int[1 << bits];
    most = keys.length / 8 * 5;
    Arrays.fill(keys, FREE);
    int mask = keys.length - 1;
    for (int i = 0; i < oldKeys.length; i++) {
      long key = oldKeys[i];
      if (key != FREE) {
        int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> (Long.SIZE - bits));
        while (keys[slot] != FREE) {
          slot = (slot + 1) & mask;
        }
        keys[slot] = key;
        weights[slot] = oldWeights[i];
      }
    }
  }
}
