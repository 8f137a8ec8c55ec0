package org.corpusaudit.neardup;

/**
 * Which shingles of every text are sampled for containment: those whose hash is in a fixed share of
 * all hashes, so that a passage has the same samples wherever it stands (FracMinHash: Irber et al.
 * 2022, "Lightweight compositional analysis of metagenomes with FracMinHash"). Minimum-wise
 * sketches cannot serve here: a long container's minima mostly come from its other text.
 */
final class Samples {
  /** One shingle in so many is sampled. */
  static final int RATE = 28;

  /** Fewest shingles of a text that is looked for in others: shorter ones stand in many. */
  static final int FEWEST_SHINGLES = 12;

  private static final int LOW_BITS = 20;
  private static final long LIMIT = (1L << LOW_BITS) / RATE;

  private Samples() {}

  /** Whether a shingle is sampled: by bits of its hash that the sketch's bins do not use. */
  static boolean contains(long hash) {
    return (hash & (1L << LOW_BITS) - 1) < LIMIT;
  }

  /** Sampled ones among the first {@code count} hashes. */
  static int in(long[] set, int count) {
    int sampled = 0;
    for (int i = 0; i < count; i++) {
      sampled += contains(set[i]) ? 1 : 0;
    }
    return sampled;
  }

  /**
   * Fewest samples that two texts must share before one is verified to stand in the other: one
   * standard deviation below what is expected at the threshold, so that about one in six of those
   * just at it is missed, one in a hundred of those a tenth above it, and few below it are verified
   * in vain.
   */
  static int fewestShared(int samples, double threshold) {
    double deviation = Math.sqrt(samples * threshold * (1 - threshold));
    return Math.max(Math.min(2, samples), (int) (samples * threshold - deviation));
  }
}
