package org.corpusaudit.measure;

import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * The log ratio that a pair has at least, with confidence over a whole list of pairs: the end that
 * is nearer to 0 of the two-sided confidence interval of {@link Association#LOG_RATIO}, or 0 when
 * the interval holds 0. It does not favour rare pairs as the log ratio does.
 *
 * <p>The interval is the normal one of the logarithm of a relative risk: ln RR ± z * sqrt(1/O11 -
 * 1/R1 + 1/O21 - 1/R2), with the error rate divided by the number of comparisons (Bonferroni). A
 * count of zero is taken as 0.5. Source: Evert, Measuring Keyness (2022), implemented alike in
 * pandas-association-measures with {@code boundary="normal"}.
 */
public final class ConservativeLogRatio {
  private final double z;

  /**
   * The measure for one list.
   *
   * @param errorRate chance that any bound of the list is wrong, in (0, 1), such as 0.05
   * @param comparisons candidates on the list, at least 1
   */
  public ConservativeLogRatio(double errorRate, long comparisons) {
    if (!(errorRate > 0 && errorRate < 1) || comparisons < 1) {
      throw new IllegalArgumentException(
          "an error rate of " + errorRate + " over " + comparisons + " comparisons");
    }
    // The lower tail keeps its digits where 1 - p would round to 1.
    z = -new NormalDistribution(0, 1).inverseCumulativeProbability(errorRate / 2 / comparisons);
  }

  /** The score of a table. */
  public double of(Contingency table) {
    double r1 = table.r1();
    double r2 = table.r2();
    if (r1 == 0 || r2 == 0) {
      return 0;
    }
    double o11 = table.o11() == 0 ? 0.5 : table.o11();
    double o21 = table.o21() == 0 ? 0.5 : table.o21();
    double variance = 1 / o11 - 1 / r1 + 1 / o21 - 1 / r2;
    double margin = z * Math.sqrt(Math.max(0, variance)) / Math.log(2);
    double logRatio = Association.LOG_RATIO.of(table);
    return logRatio > 0 ? Math.max(0, logRatio - margin) : Math.min(0, logRatio + margin);
  }
}
