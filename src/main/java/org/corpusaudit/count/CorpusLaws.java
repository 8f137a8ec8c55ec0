package org.corpusaudit.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.corpusaudit.figure.Counted;

/**
 * What is computed of the whole corpus from what the kernels of this package have counted: lexical
 * diversity, laws of Zipf and Heaps, lengths of articles.
 */
final class CorpusLaws {
  private final Counted counted;

  /** Of what all passes have counted. */
  CorpusLaws(Counted counted) {
    this.counted = counted;
  }

  /**
   * A straight line through points of logarithms, by least squares.
   *
   * @param slope its slope
   * @param intercept its value at 0
   * @param determination R squared, 0 to 1
   */
  record Fit(double slope, double intercept, double determination) {}

  /** A point of the vocabulary's growth: tokens read and types met so far. */
  record Growth(long tokens, long types) {}

  /** Types over tokens. */
  double typeTokenRatio() {
    return ratio(TermFigures.TYPES.of(counted), TermFigures.TOKENS.of(counted));
  }

  /** The same in windows of 500 tokens, averaged over all windows of all articles. */
  double movingAverageRatio() {
    return ratio(
        TermFigures.WINDOWS_DISTINCT.of(counted),
        TermFigures.WINDOWS.of(counted) * ArticleFigures.WINDOW);
  }

  /**
   * Zipf's law: ln frequency over ln rank, a point for each class of frequencies (a class spans a
   * factor of the fourth root of 2), at the last rank of the class. The slope is the exponent,
   * negative.
   */
  Fit zipf() {
    List<double[]> points = new ArrayList<>();
    long rank = 0;
    SortedMap<String, Long> spectrum = TermFigures.SPECTRUM.of(counted);
    for (int i = 255; i >= 0; i--) {
      long types = spectrum.getOrDefault(Tallies.spectrumMember(i), 0L);
      if (types > 0) {
        rank += types;
        points.add(new double[] {Math.log((double) rank), i * Math.log(2) / 4});
      }
    }
    return fit(points);
  }

  /** Heaps' law: ln types over ln tokens along the growth; the slope is beta, exp(intercept) K. */
  Fit heaps() {
    List<double[]> points = new ArrayList<>();
    for (Growth growth : growth()) {
      points.add(new double[] {Math.log((double) growth.tokens), Math.log((double) growth.types)});
    }
    return fit(points);
  }

  /** K of Heaps' law; 0 without points. */
  double heapsFactor() {
    Fit heaps = heaps();
    return heaps.slope() == 0 ? 0 : Math.exp(heaps.intercept());
  }

  /** The vocabulary's growth in the order of the input's blocks, at most 32 points. */
  List<Growth> growth() {
    List<Growth> points = new ArrayList<>();
    long tokens = 0;
    long types = 0;
    SortedMap<String, Long> moreTokens = TermFigures.GROWTH_TOKENS.of(counted);
    SortedMap<String, Long> moreTypes = TermFigures.GROWTH_TYPES.of(counted);
    for (int i = 0; i < ArticleFigures.STRETCHES; i++) {
      String stretch = ArticleFigures.stretchMember(i);
      long more = moreTokens.getOrDefault(stretch, 0L);
      if (more > 0) {
        tokens += more;
        types += moreTypes.getOrDefault(stretch, 0L);
        points.add(new Growth(tokens, types));
      }
    }
    return points;
  }

  /**
   * Quantiles of the articles' lengths in tokens: the least length that at least this share of the
   * articles does not exceed. Exact to 1,000 tokens, above that rounded down to three digits.
   */
  long lengthQuantile(double share) {
    SortedMap<Long, Long> lengths = new TreeMap<>();
    long articles = 0;
    for (Map.Entry<String, Long> length : TermFigures.LENGTHS.of(counted).entrySet()) {
      lengths.put(Long.valueOf(length.getKey()), length.getValue());
      articles += length.getValue();
    }
    long seen = 0;
    for (Map.Entry<Long, Long> length : lengths.entrySet()) {
      seen += length.getValue();
      if (seen >= share * articles) {
        return length.getKey();
      }
    }
    return 0;
  }

  /** Kept articles in classes of their tokens: 0, from 1, 10, 20, 50, 100, 200, 500 and so on. */
  List<Map<String, Number>> lengthClasses() {
    TreeMap<Long, Long> classes = new TreeMap<>();
    for (Map.Entry<String, Long> length : TermFigures.LENGTHS.of(counted).entrySet()) {
      classes.merge(classOf(Long.parseLong(length.getKey())), length.getValue(), Long::sum);
    }
    List<Map<String, Number>> points = new ArrayList<>();
    for (long from = 0; !classes.isEmpty() && from <= classes.lastKey(); from = next(from)) {
      points.add(Map.of("from", from, "articles", classes.getOrDefault(from, 0L)));
    }
    return points;
  }

  private static long classOf(long tokens) {
    long from = 0;
    while (next(from) <= tokens) {
      from = next(from);
    }
    return from;
  }

  /** Where the class after one begins. */
  private static long next(long from) {
    if (from < 10) {
      return from == 0 ? 1 : 10;
    }
    String digits = Long.toString(from);
    return digits.charAt(0) == '2' ? from / 2 * 5 : from * 2;
  }

  private static double ratio(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  /** Ordinary least squares; all zeros for fewer than two different points. */
  static Fit fit(List<double[]> points) {
    double n = points.size();
    double meanX = points.stream().mapToDouble(p -> p[0]).sum() / n;
    double meanY = points.stream().mapToDouble(p -> p[1]).sum() / n;
    double xx = 0;
    double xy = 0;
    double yy = 0;
    for (double[] p : points) {
      xx += (p[0] - meanX) * (p[0] - meanX);
      xy += (p[0] - meanX) * (p[1] - meanY);
      yy += (p[1] - meanY) * (p[1] - meanY);
    }
    if (xx == 0 || yy == 0 || points.size() < 2) {
      return new Fit(0, 0, 0);
    }
    double slope = xy / xx;
    return new Fit(slope, meanY - slope * meanX, xy * xy / xx / yy);
  }
}
