package org.corpusaudit.measure;

import java.util.Arrays;

/**
 * How evenly a term is spread over the parts of a corpus, such as sites or months. Parts without
 * the term need not be listed: only their number and the size of the smallest part are asked for.
 *
 * <p>Notation: v the term's count in a part, f its count in all, s the part's share of the corpus,
 * p = v / f, n the number of parts. Sources: Gries, Analyzing dispersion (2020), which has worked
 * examples; Juilland and Chang-Rodríguez (1964); Carroll (1970); Rosengren (1971); Wilcox (1973)
 * and Burch, Egbert and Biber (2017) for D_A; Gries (2022, 2024) for what is left of the frequency.
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

  /**
   * DP less the influence of the frequency: where it lies between the least and the greatest that
   * so many occurrences can have, 0 as even as they can be, 1 as uneven. The greatest is 1 -
   * max(smallest share, f / all tokens), which no distribution exceeds: parts that hold V of the
   * occurrences and nothing else are at least V tokens.
   *
   * @param least the DP of the most even distribution of as many ({@link #leastDp})
   * @param tokens of the corpus
   */
  public double adjustedDp(double least, long tokens) {
    double most = 1 - Math.max(leastShare, Math.min(1, total / tokens));
    return most <= least ? 0 : Math.min(1, Math.max(0, (griesDp() - least) / (most - least)));
  }

  /**
   * The DP of the most even distribution of a number of occurrences over parts: each has the whole
   * part of its share, those with the largest remainders one more. Cost: sorting the parts.
   */
  public static double leastDp(long occurrences, double[] shares) {
    double[] remainders = new double[shares.length];
    double left = 0;
    for (int i = 0; i < shares.length; i++) {
      double expected = occurrences * shares[i];
      remainders[i] = expected - Math.floor(expected);
      left += remainders[i];
    }
    Arrays.sort(remainders);
    double above = 0;
    for (int i = 0; i < Math.min(Math.round(left), remainders.length); i++) {
      above += 1 - remainders[remainders.length - 1 - i];
    }
    return above / occurrences;
  }

  /**
   * D_A: 1 less the mean difference of two parts' relative frequencies over twice their mean: 1
   * even, 0 all in one part. 1 for a single part.
   */
  public double differencesDa() {
    if (parts == 1) {
      return 1;
    }
    double[] frequencies = new double[counts.length];
    double sum = 0;
    for (int i = 0; i < counts.length; i++) {
      frequencies[i] = counts[i] == 0 ? 0 : counts[i] / shares[i];
      sum += frequencies[i];
    }
    Arrays.sort(frequencies);
    // In ascending order the i-th of n stands i times as the greater of two and n - 1 - i times as
    // the lesser; those of parts without the term are 0 and come first.
    double differences = 0;
    for (int i = 0; i < frequencies.length; i++) {
      int place = parts - frequencies.length + i;
      differences += frequencies[i] * (2.0 * place - (parts - 1));
    }
    return 1 - differences / sum / (parts - 1);
  }

  /** D_KL = 1 / (1 + divergence), the odds as a probability (Gries 2024): 1 even. */
  public double divergenceDkl() {
    return 1 / (1 + divergence());
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
