package org.corpusaudit.trend;

import java.util.Comparator;
import org.corpusaudit.measure.Trend;

/**
 * One value of each audit.
 *
 * @param name of the figure, site, term or entity
 * @param of what of it; a term's language, a site's figure
 * @param values in the order of the audits
 * @param trend of the values over the audits' times
 * @param certain the log ratio, base 2, by which the last differs from the first at least; 0 where
 *     that is not known
 */
record TrendSeries(String name, String of, double[] values, Trend trend, double certain) {
  /** The least likely to be without trend first, then those that changed most for certain. */
  static final Comparator<TrendSeries> ORDER =
      Comparator.comparingDouble((TrendSeries s) -> s.trend.probability())
          .thenComparingDouble(s -> -Math.abs(s.certain))
          .thenComparingDouble(s -> -s.relative())
          .thenComparing(TrendSeries::name)
          .thenComparing(TrendSeries::of);

  private double relative() {
    double sum = 0;
    for (double value : values) {
      sum += Math.abs(value);
    }
    return sum == 0 ? 0 : Math.abs(trend.slope()) / sum;
  }

  double first() {
    return values[0];
  }

  double last() {
    return values[values.length - 1];
  }
}
