package org.corpusaudit.neardup;

import java.util.Arrays;

/** Distinct numbers that come in order, each with how often it came. */
final class HandleCounts {
  private long[] handles = new long[8];
  private int[] counts = new int[8];
  private int size;

  /** Adds a number not smaller than the last in the order of its entries. */
  void add(long handle) {
    if (size > 0 && handles[size - 1] == handle) {
      counts[size - 1]++;
      return;
    }
    if (size == handles.length) {
      handles = Arrays.copyOf(handles, size * 2);
      counts = Arrays.copyOf(counts, size * 2);
    }
    handles[size] = handle;
    counts[size++] = 1;
  }

  int size() {
    return size;
  }

  long handle(int i) {
    return handles[i];
  }

  int count(int i) {
    return counts[i];
  }

  void clear() {
    size = 0;
  }
}
