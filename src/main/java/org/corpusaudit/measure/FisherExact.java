package org.corpusaudit.measure;

import org.apache.commons.math3.special.Gamma;

/**
 * Fisher's exact test of whether a target and a reference have a term equally often: the chance, if
 * the units of both were shuffled and dealt out anew, of a count as far from its expectation. Two
 * sided by doubling the smaller tail (Fisher 1934; Agresti 1992). Where the expected count is small
 * the chi-squared approximation of {@link Keyness#logLikelihood} errs towards significance: for 15
 * against 0 in halves it says 5e-6 where the exact probability is 6e-5.
 *
 * <p>Cost: terms of the tail until they no longer count, about the standard deviation of the count.
 * Relative error below 1e-4 up to a billion units.
 */
public final class FisherExact {
  private static final double NEGLIGIBLE = 1e-17;

  private FisherExact() {}

  /** The two-sided probability, 0 to 1; 1 where a margin is empty. */
  public static double probability(Keyness keyness) {
    long n = keyness.size() + keyness.referenceSize();
    long having = keyness.count() + keyness.referenceCount();
    if (n == 0 || having == 0 || having == n || keyness.size() == 0 || keyness.size() == n) {
      return 1;
    }
    double expected = (double) having / n * keyness.size();
    boolean upper = keyness.count() >= expected;
    // The lower tail of the target is the upper tail of the reference.
    double tail =
        upper
            ? upperTail(keyness.count(), keyness.size(), having, n)
            : upperTail(keyness.referenceCount(), keyness.referenceSize(), having, n);
    return Math.min(1, 2 * tail);
  }

  /** The chance of k or more of the n units' {@code having} among {@code size} of them. */
  private static double upperTail(long k, long size, long having, long n) {
    double part =
        Math.exp(lnChoose(having, k) + lnChoose(n - having, size - k) - lnChoose(n, size));
    double sum = 0;
    long most = Math.min(size, having);
    for (long i = k; i <= most && part > sum * NEGLIGIBLE; i++) {
      sum += part;
      part *= (double) (having - i) * (size - i);
      part /= (double) (i + 1) * (n - having - size + i + 1);
    }
    return sum;
  }

  private static double lnChoose(long n, long k) {
    return Gamma.logGamma(n + 1.0) - Gamma.logGamma(k + 1.0) - Gamma.logGamma(n - k + 1.0);
  }
}
