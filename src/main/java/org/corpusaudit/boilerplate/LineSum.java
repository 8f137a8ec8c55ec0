package org.corpusaudit.boilerplate;

import java.util.Arrays;

/** A number of each line of a page, summed over any lines in a row. Not thread-safe; reused. */
final class LineSum {
  private int[] sums = new int[65];
  private int count;

  void clear() {
    count = 0;
  }

  /** Adds the next line's number. */
  void add(int number) {
    if (count + 1 == sums.length) {
      sums = Arrays.copyOf(sums, sums.length * 2);
    }
    sums[count + 1] = sums[count] + number;
    count++;
  }

  /** The sum over all lines before one. */
  int before(int line) {
    return sums[line];
  }

  /** The sum from a line to before another, as far as the page has such lines. */
  int between(int from, int to) {
    return sums[Math.min(count, Math.max(from, to))] - sums[Math.max(0, Math.min(from, count))];
  }
}
