package org.corpusaudit.trend;

import java.util.List;
import java.util.Locale;
import org.corpusaudit.report.layout.Cell;
import org.corpusaudit.text.TerminalTable;

/** Trends for a terminal: a table of each kind, each series with its course in one line. */
public final class TerminalTrends {
  private static final String LEVELS = "▁▂▃▄▅▆▇█";

  private TerminalTrends() {}

  /** The tables, each line with its end. */
  public static String of(Trends trends) {
    StringBuilder out = new StringBuilder();
    for (TrendTable table : trends.tables()) {
      out.append(out.length() > 0 ? "\n" : "").append(table(table, trends.unit()));
    }
    return out.toString();
  }

  private static String table(TrendTable table, String unit) {
    TerminalTable shown =
        new TerminalTable(
            table.kind(),
            "of",
            "course",
            "#first",
            "#last",
            "#slope, a " + unit,
            "#tau",
            "#probability",
            "#adjusted");
    double[] adjusted = table.adjusted();
    List<TrendSeries> rows = table.rows();
    for (int i = 0; i < rows.size(); i++) {
      TrendSeries series = rows.get(i);
      shown.row(
          List.of(
              series.name(),
              series.of(),
              course(series.values()),
              Cell.real(series.first()).shown(),
              Cell.real(series.last()).shown(),
              Cell.real(series.trend().slope()).shown(),
              String.format(Locale.ROOT, "%.2f", series.trend().tau()),
              probability(series.trend().probability()),
              probability(adjusted[i])));
    }
    return shown.render();
  }

  /** A block for each value, between the least and the largest. */
  static String course(double[] values) {
    double least = Double.MAX_VALUE;
    double most = -Double.MAX_VALUE;
    for (double value : values) {
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    StringBuilder course = new StringBuilder();
    for (double value : values) {
      double height = most == least ? 0 : (value - least) / (most - least);
      course.append(LEVELS.charAt((int) Math.round(height * (LEVELS.length() - 1))));
    }
    return course.toString();
  }

  /** A probability of which small ones show their size. */
  static String probability(double probability) {
    return String.format(Locale.ROOT, probability < 0.001 ? "%.0e" : "%.3f", probability);
  }
}
