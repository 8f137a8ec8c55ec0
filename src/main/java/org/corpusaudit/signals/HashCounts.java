package org.corpusaudit.signals;

import java.util.Arrays;

/**
 * How often hashes were met, and which was met most: an open-addressed table. Two things of one
 * 64-bit hash are taken for one, which no text is long enough for. Not thread-safe.
 */
final class HashCounts {
  private long[] keys = new long[256];
  private int[] counts = new int[256];
  private int[] firsts = new int[256];
  private int mask;
  private int met;
  private int most;
  private int first;

  /** Forgets all, and makes room for so many that are to be met. */
  void clear(int expected) {
    int capacity = Integer.highestOneBit(Math.max(4, expected)) * 4;
    if (keys.length < capacity) {
      keys = new long[capacity];
      counts = new int[capacity];
      firsts = new int[capacity];
    } else {
      Arrays.fill(counts, 0, capacity, 0);
    }
    mask = capacity - 1;
    met = 0;
    most = 0;
    first = 0;
  }

  /** Counts one more; returns how often its hash was met before. */
  int add(long hash) {
    int slot = (int) hash & mask;
    while (counts[slot] > 0 && keys[slot] != hash) {
      slot = slot + 1 & mask;
    }
    if (counts[slot] == 0) {
      keys[slot] = hash;
      firsts[slot] = met;
    }
    met++;
    int count = ++counts[slot];
    if (count > most || (count == most && firsts[slot] < first)) {
      most = count;
      first = firsts[slot];
    }
    return count - 1;
  }

  /** The largest count, 0 where nothing was met. */
  int most() {
    return most;
  }

  /** Which of all that were met, from 0, is the first of the largest count. */
  int first() {
    return first;
  }
}
