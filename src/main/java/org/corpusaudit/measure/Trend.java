package org.corpusaudit.measure;

import java.util.Arrays;
import org.apache.commons.math3.special.Erf;

/**
 * Whether a series of values rises or falls, without assumptions on their distribution: the slope
 * of Theil (1950) and Sen (1968), the median of the slopes of all pairs, and the test of Mann
 * (1945) and Kendall (1975), which asks how many pairs rise and how many fall.
 *
 * <p>The probability is exact where no two values are equal and there are at most {@value #EXACT}
 * of them, by Kendall's count of permutations; else it is that of the normal approximation with
 * corrections for ties and continuity. With fewer than five values no series is significant at
 * 0.05. Cost: n^2 log n.
 *
 * @param slope change a unit of time, the median of all pairs
 * @param intercept median of the values less slope times median of the times
 * @param s pairs that rise less pairs that fall
 * @param tau Kendall's tau-a: s over all pairs, -1 to 1
 * @param probability that a series without trend has an s as far from 0, two-sided
 */
public record Trend(double slope, double intercept, long s, double tau, double probability) {
  private static final int EXACT = 40;

  /**
   * The trend of a series.
   *
   * @param times ascending, no two equal, at least two
   * @param values one for each time
   */
  public static Trend of(double[] times, double[] values) {
    int n = values.length;
    if (times.length != n || n < 2) {
      throw new IllegalArgumentException(times.length + " times, " + n + " values");
    }
    double[] slopes = new double[n * (n - 1) / 2];
    int size = 0;
    long s = 0;
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        if (!(times[i] < times[j])) {
          throw new IllegalArgumentException("times that do not ascend: " + times[i]);
        }
        slopes[size++] = (values[j] - values[i]) / (times[j] - times[i]);
        s += Double.compare(values[j] + 0.0, values[i] + 0.0);
      }
    }
    double slope = median(slopes);
    return new Trend(
        slope,
        median(values) - slope * median(times),
        s,
        (double) s / slopes.length,
        probability(values, s));
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  private static double probability(double[] values, long s) {
    int n = values.length;
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double ties = 0;
    for (int from = 0; from < n; ) {
      int to = from + 1;
      while (to < n && sorted[to] == sorted[from]) {
        to++;
      }
      double t = to - from;
      ties += t * (t - 1) * (2 * t + 5);
      from = to;
    }
    if (ties == 0 && n <= EXACT) {
      return exact(n, s);
    }
    double variance = (n * (n - 1.0) * (2.0 * n + 5) - ties) / 18;
    if (s == 0 || variance <= 0) {
      return 1;
    }
    double z = (Math.abs(s) - 1) / Math.sqrt(variance);
    return Erf.erfc(z / Math.sqrt(2));
  }

  /** Of all orders of n values, the share with as many rising over falling pairs, or falling. */
  private static double exact(int n, long s) {
    int pairs = n * (n - 1) / 2;
    // Orders of n values by their inversions, as shares: those of n - 1 with the last put in.
    double[] share = new double[pairs + 1];
    share[0] = 1;
    for (int size = 2; size <= n; size++) {
      double[] next = new double[pairs + 1];
      for (int inversions = 0; inversions <= pairs; inversions++) {
        for (int more = 0; more < size && more <= inversions; more++) {
          next[inversions] += share[inversions - more] / size;
        }
      }
      share = next;
    }
    // s = pairs - 2 inversions; the distribution is symmetric.
    int fewest = (int) ((pairs - Math.abs(s)) / 2);
    double tail = 0;
    for (int inversions = 0; inversions <= fewest; inversions++) {
      tail += share[inversions];
    }
    return Math.min(1, 2 * tail);
  }
}
