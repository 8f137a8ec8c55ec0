package org.corpusaudit.neardup;

import java.util.Arrays;

/**
 * One-permutation MinHash with optimal densification: one look at each shingle, whatever the number
 * of components (Li, Owen and Zhang 2012, "One Permutation Hashing"; Shrivastava 2017, "Optimal
 * Densification for Fast and Accurate Minwise Hashing").
 *
 * <p>A shingle's hash is its random position. Its high bits choose one of {@code components} bins,
 * and a bin keeps its smallest hash. An empty bin takes the value of a bin chosen by a hash of its
 * number and the attempt, so that two sets agree there as often as they are similar. The
 * probability that one component of two sketches agrees is the Jaccard similarity J; the variance
 * of the share that agree is at most J(1-J)/components plus what empty bins add.
 *
 * <p>Not thread-safe.
 */
final class Sketcher {
  private static final long EMPTY = Long.MAX_VALUE;

  private final long[] sketch;
  private final boolean[] filled;

  /** Sketches of {@code components}, 1 to 2^20. */
  Sketcher(int components) {
    sketch = new long[components];
    filled = new boolean[components];
  }

  /**
   * Sketches a set of at least one hash of {@link Shingler#HASH_BITS}, in any order, repeated or
   * not.
   *
   * @return the components, valid until the next call
   */
  long[] sketch(long[] hashes, int count) {
    if (count < 1) {
      throw new IllegalArgumentException("an empty set has no sketch");
    }
    Arrays.fill(sketch, EMPTY);
    int bins = sketch.length;
    for (int i = 0; i < count; i++) {
      long hash = hashes[i];
      int bin = (int) ((hash * bins) >>> Shingler.HASH_BITS);
      if (hash < sketch[bin]) {
        sketch[bin] = hash;
      }
    }
    boolean whole = true;
    for (int bin = 0; bin < bins; bin++) {
      filled[bin] = sketch[bin] != EMPTY;
      whole &= filled[bin];
    }
    for (int bin = 0; !whole && bin < bins; bin++) {
      if (!filled[bin]) {
        sketch[bin] = sketch[donor(bin, bins)];
      }
    }
    return sketch;
  }

  private int donor(int bin, int bins) {
    for (long attempt = 1; ; attempt++) {
      long mixed = (bin + 1) * 0x9E3779B97F4A7C15L + attempt * 0xC2B2AE3D27D4EB4FL;
      mixed = (mixed ^ mixed >>> 32) * 0xD6E8FEB86659FD93L;
      int candidate = (int) (((mixed >>> 32) * bins) >>> 32);
      if (filled[candidate]) {
        return candidate;
      }
    }
  }

  /**
   * A hash of one band: {@code rows} components from {@code band * rows}, and the band's number.
   */
  static long band(long[] sketch, int band, int rows) {
    long hash = band + 1L;
    for (int i = band * rows; i < (band + 1) * rows; i++) {
      hash = (hash ^ sketch[i]) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 32;
    }
    hash *= 0xC4CEB9FE1A85EC53L;
    return hash ^ hash >>> 29;
  }
}
