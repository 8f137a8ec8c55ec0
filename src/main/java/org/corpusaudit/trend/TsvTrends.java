package org.corpusaudit.trend;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.corpusaudit.output.Tsv;

/** Trends as tab-separated values, escaped as the tables of an audit are. */
public final class TsvTrends {
  private TsvTrends() {}

  /** Writes header and rows: a column of values for each audit, by its number from 1. */
  public static void write(Trends trends, PrintWriter out) {
    List<String> header = new ArrayList<>(List.of("kind", "name", "part"));
    for (int i = 1; i <= trends.audits().size(); i++) {
      header.add("value_" + i);
    }
    header.addAll(List.of("slope", "intercept", "s", "tau", "probability", "adjusted"));
    out.print(String.join("\t", header) + "\n");
    for (TrendTable table : trends.tables()) {
      double[] adjusted = table.adjusted();
      List<TrendSeries> rows = table.rows();
      for (int i = 0; i < rows.size(); i++) {
        out.print(line(table, rows.get(i), adjusted[i]));
      }
    }
  }

  private static String line(TrendTable table, TrendSeries series, double adjusted) {
    List<String> cells = new ArrayList<>();
    cells.add(table.kind());
    cells.add(new String(Tsv.escape(series.name()), StandardCharsets.UTF_8));
    cells.add(new String(Tsv.escape(series.of()), StandardCharsets.UTF_8));
    for (double value : series.values()) {
      cells.add(number(value));
    }
    cells.add(number(series.trend().slope()));
    cells.add(number(series.trend().intercept()));
    cells.add(String.valueOf(series.trend().s()));
    cells.add(number(series.trend().tau()));
    cells.add(number(series.trend().probability()));
    cells.add(number(adjusted));
    return String.join("\t", cells) + "\n";
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? String.valueOf((long) value)
        : new BigDecimal(value, new MathContext(6)).stripTrailingZeros().toString();
  }
}
