package org.corpusaudit.entity.learning;

/**
 * A name that the corpus has taught.
 *
 * @param surface its most frequent spelling
 * @param mentions how often it was met
 * @param articles how many articles have it
 * @param weights for each type, in tenths of a natural logarithm
 * @param sites one bit of 64 for each site that has it, by a hash
 */
public record LearnedName(String surface, int mentions, int articles, int[] weights, long sites) {
  private static final int VOTES = 2;

  static LearnedName of(int[] counts, long sites, String surface) {
    int types = counts.length - VOTES;
    double all = 10.0 * types;
    for (int t = 0; t < types; t++) {
      all += counts[VOTES + t];
    }
    int[] weights = new int[types];
    for (int t = 0; t < types; t++) {
      double share = (counts[VOTES + t] + 10) / all;
      weights[t] = (int) Math.round(10 * StrictMath.log(types * share));
    }
    return new LearnedName(surface, counts[0], counts[1], weights, sites);
  }
}
