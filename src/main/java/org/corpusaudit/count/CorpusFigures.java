package org.corpusaudit.count;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * Figures of the whole corpus, computed from what the kernels of this package have tallied: lexical
 * diversity, laws of Zipf and Heaps, lengths of articles, shares of sites and months.
 */
public final class CorpusFigures {
  private static final int STRIPPED_OF_PLACE = 3;
  private static final int PAIRS_LISTED = 50;

  private final SortedMap<String, Long> figures;

  /** Figures by their names. */
  public CorpusFigures(SortedMap<String, Long> figures) {
    this.figures = figures;
  }

  /**
   * A straight line through points of logarithms, by least squares.
   *
   * @param slope its slope
   * @param intercept its value at 0
   * @param determination R squared, 0 to 1
   */
  public record Fit(double slope, double intercept, double determination) {}

  /** A point of the vocabulary's growth: tokens read and types met so far. */
  public record Growth(long tokens, long types) {}

  /**
   * A site or month: its articles, how many are kept, characters and how many were stripped, and
   * tokens of the kept articles.
   */
  public record Share(
      String name, long articles, long kept, long chars, long strippedChars, long tokens) {}

  /** A term that boilerplate or duplicates inflate, with its three counts. */
  public record Inflated(String term, String language, long raw, long stripped, long kept) {}

  /** A pair of terms that boilerplate or duplicates inflate, with its three counts. */
  public record InflatedPair(String a, String b, long raw, long stripped, long kept) {}

  /** Types over tokens. */
  public double typeTokenRatio() {
    return ratio(figure("terms.types"), figure("terms.tokens"));
  }

  /** The same in windows of 500 tokens, averaged over all windows of all articles. */
  public double movingAverageRatio() {
    return ratio(figure("windows.distinct"), figure("windows.count") * ArticleFigures.WINDOW);
  }

  /**
   * Zipf's law: ln frequency over ln rank, a point for each class of frequencies (a class spans a
   * factor of the fourth root of 2), at the last rank of the class. The slope is the exponent,
   * negative.
   */
  public Fit zipf() {
    List<double[]> points = new ArrayList<>();
    long rank = 0;
    for (int i = 255; i >= 0; i--) {
      long types = figure(String.format(Locale.ROOT, "spectrum.%03d", i));
      if (types > 0) {
        rank += types;
        points.add(new double[] {Math.log((double) rank), i * Math.log(2) / 4});
      }
    }
    return fit(points);
  }

  /** Heaps' law: ln types over ln tokens along the growth; the slope is beta, exp(intercept) K. */
  public Fit heaps() {
    List<double[]> points = new ArrayList<>();
    for (Growth growth : growth()) {
      points.add(new double[] {Math.log((double) growth.tokens), Math.log((double) growth.types)});
    }
    return fit(points);
  }

  /** The vocabulary's growth in the order of the input's blocks, at most 32 points. */
  public List<Growth> growth() {
    List<Growth> points = new ArrayList<>();
    long tokens = 0;
    long types = 0;
    for (int i = 0; i < ArticleFigures.STRETCHES; i++) {
      long more = figure(ArticleFigures.named("growth.tokens.", i));
      if (more > 0) {
        tokens += more;
        types += figure(ArticleFigures.named("growth.types.", i));
        points.add(new Growth(tokens, types));
      }
    }
    return points;
  }

  /**
   * Quantiles of the articles' lengths in tokens: the least length that at least this share of the
   * articles does not exceed. Exact to 1,000 tokens, above that rounded down to three digits.
   */
  public long lengthQuantile(double share) {
    SortedMap<Long, Long> lengths = new TreeMap<>();
    long articles = 0;
    for (Map.Entry<String, Long> length : named("lengths.").entrySet()) {
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

  /** The sites with the most articles, at most 100, by name. */
  public List<Share> sites() {
    return shares("site.");
  }

  /** All months, in their order; the empty name is that of articles without a date. */
  public List<Share> months() {
    return shares("month.");
  }

  /** The terms that stripped text had most in excess of what stayed, most first. */
  public List<Inflated> inflatedByBoilerplate() {
    return inflated("inflated.furniture.");
  }

  /** The terms that dropped near-duplicates had most in excess of what stayed, most first. */
  public List<Inflated> inflatedByDuplicates() {
    return inflated("inflated.syndication.");
  }

  /** The 50 pairs of which stripped pieces hold most, most first. */
  public List<InflatedPair> pairsInflatedByBoilerplate() {
    return inflatedPairs("furniture", pair -> pair.raw() - pair.stripped());
  }

  /** The 50 pairs of which dropped near-duplicates hold most, most first. */
  public List<InflatedPair> pairsInflatedByDuplicates() {
    return inflatedPairs("syndication", pair -> pair.stripped() - pair.kept());
  }

  private List<InflatedPair> inflatedPairs(String list, ToLongFunction<InflatedPair> added) {
    String prefix = "cooccurrences.inflated." + list + ".";
    List<InflatedPair> pairs = new ArrayList<>();
    named(prefix + "kept.")
        .forEach(
            (name, kept) -> {
              int tab = name.indexOf('\t');
              pairs.add(
                  new InflatedPair(
                      name.substring(0, tab),
                      name.substring(tab + 1),
                      figure(prefix + "raw." + name),
                      figure(prefix + "stripped." + name),
                      kept));
            });
    pairs.sort(
        Comparator.comparingLong(added)
            .reversed()
            .thenComparing(InflatedPair::a)
            .thenComparing(InflatedPair::b));
    return pairs.subList(0, Math.min(PAIRS_LISTED, pairs.size()));
  }

  private List<Share> shares(String prefix) {
    List<Share> shares = new ArrayList<>();
    named(prefix + "articles.")
        .forEach(
            (name, articles) ->
                shares.add(
                    new Share(
                        name,
                        articles,
                        figure(prefix + "kept." + name),
                        figure(prefix + "chars." + name),
                        figure(prefix + "strippedChars." + name),
                        figure(prefix + "tokens." + name))));
    return shares;
  }

  private List<Inflated> inflated(String prefix) {
    List<Inflated> terms = new ArrayList<>();
    named(prefix)
        .forEach(
            (name, raw) -> {
              String view = name.substring(STRIPPED_OF_PLACE);
              if (view.startsWith("raw.")) {
                String place = prefix + name.substring(0, STRIPPED_OF_PLACE);
                String key = view.substring("raw.".length());
                int tab = key.indexOf('\t');
                terms.add(
                    new Inflated(
                        key.substring(tab + 1),
                        key.substring(0, tab),
                        raw,
                        figure(place + "stripped." + key),
                        figure(place + "kept." + key)));
              }
            });
    return terms;
  }

  private SortedMap<String, Long> named(String prefix) {
    SortedMap<String, Long> found = new TreeMap<>();
    figures
        .subMap(prefix, prefix + Character.MAX_VALUE)
        .forEach((name, value) -> found.put(name.substring(prefix.length()), value));
    return found;
  }

  private long figure(String name) {
    return figures.getOrDefault(name, 0L);
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
