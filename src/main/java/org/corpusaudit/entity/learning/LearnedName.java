package org.corpusaudit.entity.learning;

/**
 * A name that the corpus has taught.
 *
 * @param surface its most frequent spelling
 * @param mentions how often it was met
 * @param articles how many articles have it
 * @param weights for each type, in tenths of a natural logarithm
 */
public record LearnedName(String surface, int mentions, int articles, int[] weights) {
  private static final int VOTES = 2;

  /**
   * A name of its sums.
   *
   * @param local whether one site of many has it, which teaches half
   */
  static LearnedName of(int[] counts, boolean local, String surface) {
    int types = counts.length - VOTES;
    double all = 10.0 * types;
    for (int t = 0; t < types; t++) {
      all += counts[VOTES + t];
    }
    int[] weights = new int[types];
    for (int t = 0; t < types; t++) {
      double share = (counts[VOTES + t] + 10) / all;
      weights[t] = (int) Math.round((local ? 5 : 10) * StrictMath.log(types * share));
    }
    return new LearnedName(surface, local ? Math.min(2, counts[0]) : counts[0], counts[1], weights);
  }
}
