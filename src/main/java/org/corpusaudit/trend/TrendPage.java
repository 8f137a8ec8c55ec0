package org.corpusaudit.trend;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.corpusaudit.report.layout.Cell;
import org.corpusaudit.report.layout.Chart;
import org.corpusaudit.report.layout.Grid;
import org.corpusaudit.report.layout.Page;
import org.corpusaudit.report.layout.PageTemplate;
import org.corpusaudit.report.layout.Section;

/** Trends as one page of small multiples in the report's layout. */
public final class TrendPage {
  private static final int PANELS = 24;

  private final Trends trends;
  private final String file;

  private TrendPage(Trends trends) {
    this.trends = trends;
    this.file = trends.audits().get(trends.audits().size() - 1) + "/summary.json";
  }

  /** The page's HTML. */
  public static String of(Trends trends) throws IOException {
    TrendPage page = new TrendPage(trends);
    List<String> facts =
        IntStream.range(0, trends.audits().size())
            .mapToObj(i -> (i + 1) + ": " + trends.audits().get(i))
            .toList();
    List<Section> sections = trends.tables().stream().map(page::section).toList();
    return PageTemplate.render(
        new Page("Trends over " + facts.size() + " audits", facts, List.of(), sections));
  }

  private Section section(TrendTable table) {
    Section section =
        new Section(
                table.kind(),
                table.kind().substring(0, 1).toUpperCase(Locale.ROOT) + table.kind().substring(1),
                "Values "
                    + table.unit()
                    + "; slopes a "
                    + trends.unit()
                    + " (Theil-Sen), and the probability that a series without trend looks so"
                    + " (Mann-Kendall). Adjusted: of all series at or below it, at most this share"
                    + " is expected to have no trend. Each drawing has an axis of its own.")
            .figure("Tested", Cell.count(table.tested()).shown(), file, table.kind());
    List<TrendSeries> rows = table.rows();
    if (!rows.isEmpty()) {
      Chart chart =
          Chart.multiples(table.kind() + "-courses", "The first in small", file, trends.names());
      rows.stream()
          .limit(PANELS)
          .forEach(
              series ->
                  chart.series(
                      series.of().isEmpty() ? series.name() : series.name() + " · " + series.of(),
                      Arrays.stream(series.values()).boxed().toList()));
      section.chart(chart.beside(table.kind() + "-table"));
    }
    return section.grid(grid(table, rows));
  }

  private Grid grid(TrendTable table, List<TrendSeries> rows) {
    List<String> columns = new ArrayList<>(List.of(table.kind(), "of"));
    trends.names().forEach(name -> columns.add("#" + name));
    columns.addAll(List.of("#slope", "#tau", "#probability", "#adjusted"));
    Grid grid =
        new Grid(
            table.kind() + "-table",
            "All that are kept",
            file,
            table.kind(),
            table.tested(),
            columns.toArray(String[]::new));
    double[] adjusted = table.adjusted();
    for (int i = 0; i < rows.size(); i++) {
      TrendSeries series = rows.get(i);
      List<Object> cells = new ArrayList<>(List.of(series.name(), series.of()));
      for (double value : series.values()) {
        cells.add(Cell.real(value));
      }
      double probability = series.trend().probability();
      cells.add(Cell.real(series.trend().slope()));
      cells.add(Cell.real(series.trend().tau()));
      cells.add(new Cell(probability, TerminalTrends.probability(probability)));
      cells.add(new Cell(adjusted[i], TerminalTrends.probability(adjusted[i])));
      grid.row(cells.toArray());
    }
    return grid;
  }
}
