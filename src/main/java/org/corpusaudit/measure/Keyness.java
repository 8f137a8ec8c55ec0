package org.corpusaudit.measure;

/**
 * How much more frequent a term is in a target than in a reference. {@link
 * Association#LOG_LIKELIHOOD} and {@link Association#LOG_RATIO} of {@link #table()} are keyness
 * measures too, with four cells.
 *
 * @param count the term's occurrences in the target
 * @param size tokens of the target
 * @param referenceCount the term's occurrences in the reference
 * @param referenceSize tokens of the reference
 */
public record Keyness(long count, long size, long referenceCount, long referenceSize) {
  /** Refuses counts that are negative or larger than their size. */
  public Keyness {
    if (count < 0 || count > size || referenceCount < 0 || referenceCount > referenceSize) {
      throw new IllegalArgumentException(
          count + " of " + size + " against " + referenceCount + " of " + referenceSize);
    }
  }

  /** The contingency table: target and reference against the term and other terms. */
  public Contingency table() {
    return new Contingency(count, size - count, referenceCount, referenceSize - referenceCount);
  }

  /** Log-likelihood of four cells, positive where the target has more (Dunning 1993). */
  public double logLikelihood() {
    return Association.LOG_LIKELIHOOD.of(table());
  }

  /**
   * Log-likelihood of the two cells of the term alone (Rayson and Garside 2000), unsigned; smaller
   * than that of four cells.
   */
  public double logLikelihoodOfTwoCells() {
    Contingency table = table();
    double expected = table.e11();
    return 2 * (part(table.o11(), expected) + part(table.o21(), table.c1() - expected));
  }

  /** Log ratio: log2 of the relative frequencies' ratio, zeros as 0.5 (Hardie 2014). */
  public double logRatio() {
    return Association.LOG_RATIO.of(table());
  }

  /**
   * %DIFF: the difference of the relative frequencies in per cent of the reference's (Gabrielatos
   * and Marchi 2012); a reference count of zero is taken as 1e-18, as they do.
   */
  public double percentDifference() {
    double target = (double) count / size;
    double reference = referenceCount == 0 ? 1e-18 : (double) referenceCount / referenceSize;
    return 100 * (target - reference) / reference;
  }

  /**
   * Simple maths: (per million in the target + constant) / (the same in the reference + constant)
   * (Kilgarriff 2009).
   *
   * @param constant 1 to bring out rare terms, 100 and more for frequent ones
   */
  public double simpleMaths(double constant) {
    return (1e6 * count / size + constant) / (1e6 * referenceCount / referenceSize + constant);
  }

  /** Odds of the term in the target over its odds in the reference. */
  public double oddsRatio() {
    Contingency table = table();
    return table.o11() / table.o12() / (table.o21() / table.o22());
  }

  /** Chi-squared with Yates' correction, unsigned. */
  public double chiSquaredOfYates() {
    Contingency table = table();
    double n = table.n();
    double difference = Math.abs(table.o11() * table.o22() - table.o12() * table.o21());
    double corrected = Math.max(0, difference - n / 2);
    return n * corrected * corrected / (table.r1() * table.r2() * table.c1() * table.c2());
  }

  /** Williams' q, which log-likelihood and chi-squared are divided by for small samples. */
  public double correctionOfWilliams() {
    Contingency table = table();
    double n = table.n();
    return 1
        + (n / table.r1() + n / table.r2() - 1) * (n / table.c1() + n / table.c2() - 1) / (6 * n);
  }

  /** Relative risk: the relative frequencies' ratio; infinite where the reference has none. */
  public double relativeRisk() {
    return (double) count / size / ((double) referenceCount / referenceSize);
  }

  /**
   * The difference of the relative frequencies over their sum, from -1 (only in the reference) to 1
   * (Hofland and Johansson 1982); 0 where neither has it.
   */
  public double differenceCoefficient() {
    double target = (double) count / size;
    double reference = (double) referenceCount / referenceSize;
    return target + reference == 0 ? 0 : (target - reference) / (target + reference);
  }

  /**
   * Bayesian information criterion: log-likelihood of two cells less ln of all tokens; above 2
   * some, above 10 very strong evidence (Wilson 2013).
   */
  public double bayesianInformation() {
    return logLikelihoodOfTwoCells() - Math.log(size + (double) referenceSize);
  }

  /**
   * Effect size of log-likelihood: that of two cells over all tokens and ln of the smaller expected
   * count (Johnston, Berry and Mielke 2006). NaN where that count is 1 or less.
   */
  public double effectOfLogLikelihood() {
    Contingency table = table();
    double least = Math.min(table.e11(), table.c1() - table.e11());
    return least <= 1 ? Double.NaN : logLikelihoodOfTwoCells() / (table.n() * Math.log(least));
  }

  private static double part(double observed, double expected) {
    return observed == 0 ? 0 : observed * Math.log(observed / expected);
  }
}
