package org.corpusaudit.neardup;

import java.util.Arrays;

/**
 * Sorts hashes, whose high bits are as good as random: each goes where its high bits say that about
 * so many are smaller, and is then a step or two from its place (bucket sort; Isaac and Singleton
 * 1956, "Sorting by address calculation"). Places that more than a few share are sorted by
 * comparison, so that hashes that are not random cost what sorting costs. Not thread-safe.
 *
 * <p>Cost: a few operations a hash; four bytes a hash are kept for the next.
 */
final class HashSorter {
  private static final int MOST_BY_INSERTION = 32;

  private final int bits;
  private int[] ends = new int[0];

  /** A sorter of hashes of that many bits, from 0. */
  HashSorter(int bits) {
    this.bits = bits;
  }

  /** Puts the first {@code count} hashes into another array, ascending, equal ones included. */
  void sort(long[] hashes, int count, long[] sorted) {
    int bucketBits = Math.min(bits, Integer.SIZE - Integer.numberOfLeadingZeros(count));
    int buckets = 1 << bucketBits;
    int shift = bits - bucketBits;
    if (ends.length < buckets) {
      ends = new int[buckets];
    }
    Arrays.fill(ends, 0, buckets, 0);
    for (int i = 0; i < count; i++) {
      ends[(int) (hashes[i] >>> shift)]++;
    }
    int most = 0;
    int end = 0;
    for (int bucket = 0; bucket < buckets; bucket++) {
      most = Math.max(most, ends[bucket]);
      end += ends[bucket];
      ends[bucket] = end;
    }
    for (int i = count - 1; i >= 0; i--) {
      sorted[--ends[(int) (hashes[i] >>> shift)]] = hashes[i];
    }
    // Each place now holds where its hashes begin.
    if (most > MOST_BY_INSERTION) {
      sortLarge(sorted, count, buckets);
    }
    insertAll(sorted, count);
  }

  private void sortLarge(long[] sorted, int count, int buckets) {
    for (int bucket = 0; bucket < buckets; bucket++) {
      int to = bucket + 1 < buckets ? ends[bucket + 1] : count;
      if (to - ends[bucket] > MOST_BY_INSERTION) {
        Arrays.sort(sorted, ends[bucket], to);
      }
    }
  }

  private static void insertAll(long[] sorted, int count) {
    for (int i = 1; i < count; i++) {
      long hash = sorted[i];
      int at = i;
      while (at > 0 && sorted[at - 1] > hash) {
        sorted[at] = sorted[at - 1];
        at--;
      }
      sorted[at] = hash;
    }
  }
}
