package org.corpusaudit.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeSet;
import org.corpusaudit.measure.Trend;
import org.corpusaudit.output.AuditOutput;
import org.corpusaudit.report.comparison.Figures;

/**
 * The trends of the summaries' figures. A figure must stand in every audit; a site that an audit
 * lacks has no articles there, and no shares.
 */
final class FigureTrends {
  private static final String SITES = "sites.";
  private static final List<String> OF_ARTICLES = List.of("articles", "kept", "tokens");

  private FigureTrends() {}

  static List<TrendTable> of(List<AuditOutput> audits, double[] times, int most) {
    List<NavigableMap<String, Double>> figures = new ArrayList<>();
    TreeSet<String> names = new TreeSet<>();
    audits.forEach(audit -> figures.add(Figures.of(audit.summary())));
    figures.forEach(of -> names.addAll(of.keySet()));
    TrendTable plain = new TrendTable("figures", "as in summary.json", most);
    TrendTable sites = new TrendTable("sites", "as in summary.json", most);
    for (String name : names) {
      if (name.startsWith(SITES)) {
        int dot = name.lastIndexOf('.');
        String figure = name.substring(dot + 1);
        boolean counts = OF_ARTICLES.contains(figure);
        if (dot > SITES.length() && (counts || isInAll(figures, name))) {
          sites.add(series(figures, name, name.substring(SITES.length(), dot), figure, times));
        }
      } else if (!name.startsWith("months.") && isInAll(figures, name)) {
        plain.add(series(figures, name, name, "", times));
      }
    }
    return sites.tested() == 0 ? List.of(plain) : List.of(plain, sites);
  }

  private static boolean isInAll(List<NavigableMap<String, Double>> figures, String name) {
    return figures.stream().allMatch(of -> of.containsKey(name));
  }

  private static TrendSeries series(
      List<NavigableMap<String, Double>> figures,
      String key,
      String name,
      String of,
      double[] times) {
    double[] values = figures.stream().mapToDouble(f -> f.getOrDefault(key, 0.0)).toArray();
    return new TrendSeries(name, of, values, Trend.of(times, values), 0);
  }
}
