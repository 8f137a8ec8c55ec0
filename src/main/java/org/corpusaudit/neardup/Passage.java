package org.corpusaudit.neardup;

import java.util.Arrays;

/**
 * Where one text stands in another: how much of the contained text's shingles the container has,
 * and the run of the container's shingles that holds most of them. Cost: the container's shingles
 * times the logarithm of the contained set's size.
 */
final class Passage {
  /**
   * Bits by which shingles are compared here: one of a contained text's is taken for one of a
   * container of 1,000 shingles by chance once in 270,000 times.
   */
  static final int HASH_BITS = 28;

  private boolean[] seen = new boolean[0];
  private int shared;
  private int first;
  private int last;

  /**
   * Looks for a text in another.
   *
   * @param contained its distinct shingles, ascending
   * @param container shingles of the container in the order of its text, the first {@code count}
   */
  void find(long[] contained, long[] container, int count) {
    seen = new boolean[contained.length];
    shared = 0;
    int score = 0;
    int best = 0;
    int start = 0;
    first = 0;
    last = -1;
    // The run with the greatest number of shared less foreign shingles (Kadane's scan).
    for (int i = 0; i < count; i++) {
      int at = Arrays.binarySearch(contained, container[i]);
      if (at >= 0 && !seen[at]) {
        seen[at] = true;
        shared++;
      }
      score += at >= 0 ? 1 : -1;
      if (score < 0) {
        score = 0;
        start = i + 1;
      } else if (score > best) {
        best = score;
        first = start;
        last = i;
      }
    }
  }

  /** Distinct shingles that both have. */
  int shared() {
    return shared;
  }

  /** Containment: the share of the contained text's shingles that the container has. */
  double containment() {
    return seen.length == 0 ? 0 : shared / (double) seen.length;
  }

  /** First shingle of the run. */
  int first() {
    return first;
  }

  /** Last shingle of the run; less than {@link #first} when nothing is shared. */
  int last() {
    return last;
  }
}
