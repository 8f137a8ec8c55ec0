package org.corpusaudit.measure;

/**
 * How strongly the words of an n-gram attract each other, from its count and its margins: with f
 * its occurrences, m(k) the n-grams of its length that have its word k at place k, N all n-grams of
 * its length, the expected count is E = N * product of m(k) / N.
 *
 * <p>For two words these are the measures of {@link Association} of the same names; for more they
 * extend them to independence of all places: PMI is the specific correlation of Van de Cruys
 * (2011), NPMI its normalisation by (n - 1) times -log2(f / N) (Bouma 2009), logDice takes the mean
 * of all margins (Rychlý 2008).
 */
public final class RunAssociation {
  private final double count;
  private final long[] margins;
  private final double all;
  private final double expected;

  /**
   * The scores of one n-gram.
   *
   * @param count its occurrences, at least 1
   * @param margins for each place the n-grams with its word there, none below {@code count}
   * @param all n-grams of its length, none of the margins above it
   */
  public RunAssociation(long count, long[] margins, long all) {
    if (count < 1 || margins.length < 2) {
      throw new IllegalArgumentException(count + " occurrences, " + margins.length + " margins");
    }
    double product = all;
    for (long margin : margins) {
      if (margin < count || margin > all) {
        throw new IllegalArgumentException(
            "a margin of " + margin + " for " + count + " of " + all + " n-grams");
      }
      product *= (double) margin / all;
    }
    this.count = count;
    this.margins = margins.clone();
    this.all = all;
    this.expected = product;
  }

  /** log2(f / E). */
  public double pmi() {
    return Association.log2(count / expected);
  }

  /** PMI / (-(n - 1) * log2(f / N)), at most 1; 1 when every n-gram is this one. */
  public double npmi() {
    double information = -(margins.length - 1) * Association.log2(count / all);
    return information == 0 ? 1 : Math.min(1, pmi() / information);
  }

  /** 14 + log2(n * f / sum of the margins), at most 14. */
  public double logDice() {
    double sum = 0;
    for (long margin : margins) {
      sum += margin;
    }
    return 14 + Association.log2(margins.length * count / sum);
  }

  /** (f - E) / sqrt(f). */
  public double tScore() {
    return (count - expected) / Math.sqrt(count);
  }

  /** Evert's simple log-likelihood, 2 * (f * ln(f / E) - (f - E)), negative where f is below E. */
  public double simpleLogLikelihood() {
    double score = 2 * (count * Math.log(count / expected) - (count - expected));
    return count < expected ? -Math.abs(score) : Math.max(0, score);
  }
}
