package org.corpusaudit.measure;

/**
 * How evenly a term is spread over the parts of a corpus, such as sites or months. Parts without
 * the term need not be listed: only their number and the size of the smallest part are asked for.
 *
 * <p>Notation: v the term's count in a part, f its count in all, s the part's share of the corpus,
 * p = v / f, n the number of parts. Sources: Gries, Analyzing dispersion (2020), which has worked
 * examples; Juilland and Chang-Rodríguez (1964); Carroll (1970); Rosengren (1971).
 */
public final class Dispersion {
  private final long[] counts;
  private final double[] shares;
  private final int parts;
  private final double leastShare;
  private final double total;

  /**
   * A term's distribution.
   *
   * @param counts the term's count in each part that has it
   * @param shares the share, 0 to 1, of the corpus that each of these parts is
   * @param parts all parts, those without the term too
   * @param leastShare the share of the smallest of all parts
   */
  public Dispersion(long[] counts, double[] shares, int parts, double leastShare) {
    if (counts.length != shares.length || counts.length > parts) {
      throw new IllegalArgumentException(
          counts.length + " counts, " + shares.length + " shares, " + parts + " parts");
    }
    this.counts = counts.clone();
    this.shares = shares.clone();
    this.parts = parts;
    this.leastShare = leastShare;
    long sum = 0;
    for (long count : counts) {
      sum += count;
    }
    total = sum;
  }

  /** The parts that have the term. */
  public int range() {
    int range = 0;
    for (long count : counts) {
      range += count > 0 ? 1 : 0;
    }
    return range;
  }

  /**
   * Juilland's D = 1 - VC / sqrt(n - 1), with VC the variation coefficient of the relative
   * frequencies v / s: 1 even, 0 all in one part. 1 for a single part.
   */
  public double juillandD() {
    if (parts == 1) {
      return 1;
    }
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < counts.length; i++) {
      double frequency = counts[i] == 0 ? 0 : counts[i] / shares[i];
      sum += frequency;
      squares += frequency * frequency;
    }
    double mean = sum / parts;
    double variance = Math.max(0, squares / parts - mean * mean);
    return 1 - Math.sqrt(variance) / mean / Math.sqrt(parts - 1);
  }

  /** Carroll's D2: the entropy of the relative frequencies v / s, over log2 n; 1 even. */
  public double carrollD2() {
    double sum = 0;
    for (int i = 0; i < counts.length; i++) {
      sum += counts[i] == 0 ? 0 : counts[i] / shares[i];
    }
    double entropy = 0;
    for (int i = 0; i < counts.length; i++) {
      double p = counts[i] == 0 ? 0 : counts[i] / shares[i] / sum;
      entropy -= p == 0 ? 0 : p * Association.log2(p);
    }
    return parts == 1 ? 1 : entropy / Association.log2(parts);
  }

  /** Rosengren's S = (sum of sqrt(s * v))^2 / f: 1 even. */
  public double rosengrenS() {
    double sum = 0;
    for (int i = 0; i < counts.length; i++) {
      sum += Math.sqrt(shares[i] * counts[i]);
    }
    return sum * sum / total;
  }

  /** Gries' DP = sum of |p - s| / 2: 0 even, near 1 all in one small part. */
  public double griesDp() {
    double sum = 0;
    double present = 0;
    for (int i = 0; i < counts.length; i++) {
      sum += Math.abs(counts[i] / total - shares[i]);
      present += shares[i];
    }
    return (sum + Math.max(0, 1 - present)) / 2;
  }

  /** DP / (1 - smallest share): 0 even, 1 all in the smallest part (Lijffijt and Gries 2012). */
  public double normalizedDp() {
    return leastShare >= 1 ? 0 : griesDp() / (1 - leastShare);
  }

  /** Kullback-Leibler divergence: sum of p * log2(p / s); 0 even. */
  public double divergence() {
    double sum = 0;
    for (int i = 0; i < counts.length; i++) {
      double p = counts[i] / total;
      sum += p == 0 ? 0 : p * Association.log2(p / shares[i]);
    }
    return sum;
  }
}
