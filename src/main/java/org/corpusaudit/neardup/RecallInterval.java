package org.corpusaudit.neardup;

/**
 * The share of similar pairs that was found, with a 95 % interval: Wilson's (1927), of as many
 * pairs as would be independent. Pairs of one article share a fate, so t pairs of each of several
 * articles count as (sum t)^2 / sum t^2 (Kish 1965), as if all pairs of an article were found or
 * missed together: the interval is rather too wide than too narrow.
 *
 * @param recall the share, 0 to 1; 1 where there are no pairs
 * @param low the interval's lower end
 * @param high its upper end
 */
record RecallInterval(double recall, double low, double high) {
  private static final double Z = 1.959964;

  /**
   * The interval.
   *
   * @param pairs similar pairs
   * @param found of these, those that were found
   * @param squares the sum of the squares of the pairs of each article
   */
  static RecallInterval of(long pairs, long found, long squares) {
    if (pairs == 0) {
      return new RecallInterval(1, 0, 1);
    }
    double recall = (double) found / pairs;
    double n = (double) pairs * pairs / squares;
    double scale = 1 + Z * Z / n;
    double center = (recall + Z * Z / (2 * n)) / scale;
    double half = Z / scale * Math.sqrt(recall * (1 - recall) / n + Z * Z / (4 * n * n));
    return new RecallInterval(
        recall, Math.max(0, center - half), found == pairs ? 1 : Math.min(1, center + half));
  }
}
