package org.corpusaudit.measure;

import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * The log ratio that a term has at least, with confidence: the end that is nearer to 0 of the
 * two-sided interval of log2 of the ratio of two rates, or 0 when the interval holds 0. It ranks a
 * strong change of a middling term before a slight one of a very frequent term, which
 * log-likelihood does not, and a certain one before a term met twice, which the log ratio does not.
 *
 * <p>Given both counts together, the target's is binomial; its interval is that of Clopper and
 * Pearson (1934), or where both counts are {@value #LARGE} or more the normal one of the ratio's
 * logarithm. Source: Evert, Measuring Keyness (2022), whose LRC this is.
 */
public final class ConservativeKeyness {
  private static final int LARGE = 200;
  private static final double ACCURACY = 1e-9;

  private final double tail;
  private final double z;

  /**
   * The measure.
   *
   * @param errorRate chance that a bound is wrong, in (0, 1), such as 0.05 over the number of terms
   */
  public ConservativeKeyness(double errorRate) {
    if (!(errorRate > 0 && errorRate < 1)) {
      throw new IllegalArgumentException("an error rate of " + errorRate);
    }
    tail = errorRate / 2;
    z = -new NormalDistribution(null, 0, 1).inverseCumulativeProbability(tail);
  }

  /** The score: positive where the target has more for certain, negative where it has less. */
  public double of(Keyness keyness) {
    double target = (double) keyness.count() / keyness.size();
    double reference = (double) keyness.referenceCount() / keyness.referenceSize();
    if (keyness.size() == 0 || keyness.referenceSize() == 0 || target == reference) {
      return 0;
    }
    return target > reference
        ? least(keyness)
        : -least(
            new Keyness(
                keyness.referenceCount(),
                keyness.referenceSize(),
                keyness.count(),
                keyness.size()));
  }

  /**
   * Whether even the lower bound of the binomial tail, {@code exp(-n D) / sqrt(8 k)} (Ash 1965), is
   * too large for the interval to leave 0 out: then no quantile is needed, which is slow.
   */
  private boolean isSurelyMoreThanTail(Keyness keyness) {
    double k = keyness.count();
    return Math.exp(-keyness.logLikelihoodOfTwoCells() / 2) / Math.sqrt(8 * Math.max(1, k)) > tail;
  }

  private double least(Keyness keyness) {
    double k = keyness.count();
    double other = keyness.referenceCount();
    double ratio;
    if (Math.min(k, other) >= LARGE) {
      ratio =
          Math.log(k / keyness.size() / (other / keyness.referenceSize()))
              - z * Math.sqrt(1 / k + 1 / other);
    } else if (isSurelyMoreThanTail(keyness)) {
      return 0;
    } else {
      double share =
          new BetaDistribution(null, k, other + 1, ACCURACY).inverseCumulativeProbability(tail);
      ratio = Math.log(share / (1 - share) * ((double) keyness.referenceSize() / keyness.size()));
    }
    return Math.max(0, ratio / Math.log(2));
  }
}
