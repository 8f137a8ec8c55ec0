package org.corpusaudit.neardup;

import java.io.Serializable;

/**
 * How a sketch is cut into bands for locality-sensitive hashing: two articles are candidates when
 * all rows of some band agree (Leskovec, Rajaraman and Ullman, "Mining of Massive Datasets", 3.4).
 *
 * @param bands how many bands, each of which costs one entry an article
 * @param rows components in each band
 */
public record BandPlan(int bands, int rows) implements Serializable {
  private static final int MOST_BANDS = 11;
  private static final int MOST_BANDS_OF_TWO_ROWS = 14; // One row asks for too many comparisons.

  /**
   * The plan that finds pairs of Jaccard similarity {@code threshold} with probability {@code
   * recall} at least: the most rows, so the fewest false candidates, that need no more than {@value
   * #MOST_BANDS} bands, or {@value #MOST_BANDS_OF_TWO_ROWS} of two rows; with one row, as many
   * bands as the recall needs.
   *
   * @param threshold above 0, at most 1
   * @param recall above 0, below 1
   */
  public static BandPlan solve(double threshold, double recall) {
    for (int rows = 16; rows > 1; rows--) {
      int bands = bandsFor(threshold, recall, rows);
      if (bands <= (rows == 2 ? MOST_BANDS_OF_TWO_ROWS : MOST_BANDS)) {
        return new BandPlan(bands, rows);
      }
    }
    return new BandPlan(bandsFor(threshold, recall, 1), 1);
  }

  /** The S-curve: the probability that a pair of this Jaccard similarity becomes a candidate. */
  public double probability(double jaccard) {
    return 1 - Math.pow(1 - Math.pow(jaccard, rows), bands);
  }

  /** Components that the sketch needs. */
  public int components() {
    return bands * rows;
  }

  private static int bandsFor(double threshold, double recall, int rows) {
    double missed = Math.log1p(-Math.pow(threshold, rows));
    double bands = Math.ceil(Math.log1p(-recall) / missed - 1e-9);
    return (int) Math.max(1, Math.min(1 << 12, bands));
  }
}
