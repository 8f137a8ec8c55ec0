package org.corpusaudit.trend;

import static org.corpusaudit.report.layout.Message.say;
import static org.corpusaudit.report.layout.Message.verbatim;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.corpusaudit.report.layout.Cell;
import org.corpusaudit.report.layout.Chart;
import org.corpusaudit.report.layout.Grid;
import org.corpusaudit.report.layout.Message;
import org.corpusaudit.report.layout.Page;
import org.corpusaudit.report.layout.PageLanguage;
import org.corpusaudit.report.layout.PageTemplate;
import org.corpusaudit.report.layout.RenderedPage;
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

  /** The page. */
  public static RenderedPage of(Trends trends, PageLanguage language) throws IOException {
    TrendPage page = new TrendPage(trends);
    List<Message> facts =
        IntStream.range(0, trends.audits().size())
            .mapToObj(i -> verbatim((i + 1) + ": " + trends.audits().get(i)))
            .toList();
    List<Section> sections = trends.tables().stream().map(page::section).toList();
    return PageTemplate.rendered(
        new Page(say("Trends over %,d audits", facts.size()), facts, List.of(), sections),
        language);
  }

  private Section section(TrendTable table) {
    Section section =
        new Section(
                table.kind(),
                called(table.kind()),
                say(
                    "Values %s; slopes for each %s (Theil-Sen), and the probability that a series without trend looks so"
                        + " (Mann-Kendall). Adjusted: of all series at or below it, at most this share"
                        + " is expected to have no trend. Each drawing has an axis of its own.",
                    unit(table), day()))
            .figure(say("Tested"), Cell.count(table.tested()).shown(), file, table.kind());
    List<TrendSeries> rows = table.rows();
    if (!rows.isEmpty()) {
      Chart chart =
          Chart.multiples(
              table.kind() + "-courses", say("The first in small"), file, trends.names());
      rows.stream()
          .limit(PANELS)
          .forEach(
              series ->
                  chart.series(
                      verbatim(
                          series.of().isEmpty()
                              ? series.name()
                              : series.name() + " · " + series.of()),
                      Arrays.stream(series.values()).boxed().toList()));
      section.chart(chart.beside(table.kind() + "-table"));
    }
    return section.grid(grid(table, rows));
  }

  private static Message called(String kind) {
    return switch (kind) {
      case "figures" -> say("Figures");
      case "sites" -> say("Sites");
      case "terms" -> say("Terms");
      default -> say("Entities");
    };
  }

  private static Message unit(TrendTable table) {
    return switch (table.kind()) {
      case "terms" -> say("per million tokens");
      case "entities" -> say("articles of a thousand that name it");
      default -> say("as in summary.json");
    };
  }

  /** What a slope is over. */
  private Message day() {
    return trends.unit().equals("day") ? say("day") : say("audit");
  }

  private Grid grid(TrendTable table, List<TrendSeries> rows) {
    List<String> columns = new ArrayList<>(List.of("name", "of"));
    trends.names().forEach(name -> columns.add("#" + name));
    columns.addAll(List.of("#slope", "#tau", "#probability", "#adjusted"));
    Grid grid =
        new Grid(
            table.kind() + "-table",
            say("All that are kept"),
            file,
            verbatim(table.kind()),
            table.tested(),
            columns.toArray(String[]::new));
    grid.means("name", say("what is followed"))
        .means("of", say("its language or type, or the figure of the site"))
        .means("slope", say("how much it changes a step, by Theil and Sen"))
        .means("tau", say("Kendall's: 1 where it always rises, -1 where it always falls"))
        .means(
            "probability", say("how likely a series without trend looks so, by Mann and Kendall"))
        .means(
            "adjusted",
            say("the share of false ones among all at or below it, by Benjamini and Hochberg"));
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
