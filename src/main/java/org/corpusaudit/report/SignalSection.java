package org.corpusaudit.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.corpusaudit.output.AuditOutput;
import org.corpusaudit.report.layout.Cell;
import org.corpusaudit.report.layout.Chart;
import org.corpusaudit.report.layout.Grid;
import org.corpusaudit.report.layout.Section;
import org.corpusaudit.signals.Signal;
import org.corpusaudit.signals.SignalFigures;

/** What kind of texts the corpus holds, and what filters removed. */
final class SignalSection implements SectionMaker {
  private static final String TABLE = "signals-table";

  @Override
  public List<Section> of(AuditOutput audit) {
    JsonNode summary = audit.summary();
    if (SignalFigures.MEASURED.in(summary).isMissingNode()) {
      return List.of();
    }
    Section section =
        new Section(
            "signals",
            "Signals of the texts",
            "Numbers by which training texts are chosen, of every article, cleaned, before filters"
                + " and duplicates drop any. A number removes nothing; a bound under filters"
                + " does.");
    section.count("Articles measured", summary, SignalFigures.MEASURED);
    if (!SignalFigures.FILTERED.in(summary).isMissingNode()) {
      section.count("Articles removed by filters", summary, SignalFigures.FILTERED);
    }
    section.chart(ranges(summary)).grid(distributions(summary));
    return List.of(filters(section, summary));
  }

  /** Of each share the range that nine articles in ten are in. */
  private static Chart ranges(JsonNode summary) {
    List<String> names = new ArrayList<>();
    List<Double> starts = new ArrayList<>();
    List<Double> lengths = new ArrayList<>();
    for (Signal signal : Signal.values()) {
      if (signal.isShare() && at(summary, signal, "0.95") > 0) {
        names.add(signal.key());
        starts.add(at(summary, signal, "0.05"));
        lengths.add(at(summary, signal, "0.95") - at(summary, signal, "0.05"));
      }
    }
    return Chart.bars(
            "signals-chart",
            "ranked",
            "Shares: where nine of ten articles are",
            Section.SUMMARY,
            names)
        .series("from the 5 % quantile to that of 95 %", lengths)
        .from(starts)
        .beside(TABLE);
  }

  private static Grid distributions(JsonNode summary) {
    Grid grid =
        new Grid(
                TABLE,
                "Distributions",
                Section.SUMMARY,
                "signals",
                Signal.values().length,
                "signal",
                "what",
                "source",
                "its bound",
                "#outside it",
                "#1 %",
                "#5 %",
                "#median",
                "#95 %",
                "#99 %",
                "#largest")
            .means("signal", "its name in settings and in audit.signals of documents/")
            .means("what", "what it measures")
            .means("source", "who proposed it")
            .means("its bound", "the bound that its source gives")
            .means("outside it", "share of the measured articles beyond that bound")
            .means("1 %", "one article in a hundred has this or less")
            .means("5 %", "one article in twenty has this or less")
            .means("median", "half of the articles have this or less")
            .means("95 %", "one article in twenty has more")
            .means("99 %", "one article in a hundred has more")
            .means("largest", "the largest of all articles");
    double measured = Math.max(1, SignalFigures.MEASURED.in(summary).asDouble());
    for (Signal signal : Signal.values()) {
      grid.row(
          signal.key(),
          signal.meaning(),
          signal.sourceName(),
          signal.bound().toString(),
          Cell.share(SignalFigures.BEYOND_SOURCE.in(summary, signal.key()).asDouble() / measured),
          cell(summary, signal, "0.01"),
          cell(summary, signal, "0.05"),
          cell(summary, signal, "0.5"),
          cell(summary, signal, "0.95"),
          cell(summary, signal, "0.99"),
          cell(summary, signal, "1.0"));
    }
    return grid;
  }

  private static Cell cell(JsonNode summary, Signal signal, String quantile) {
    double value = at(summary, signal, quantile);
    return value == Math.rint(value) && value > 1 ? Cell.count((long) value) : Cell.real(value);
  }

  private static double at(JsonNode summary, Signal signal, String quantile) {
    return SignalFigures.distribution(signal).in(summary, quantile).asDouble();
  }

  private static Section filters(Section section, JsonNode summary) {
    JsonNode each = SignalFigures.OUTSIDE.in(summary);
    if (each.isEmpty()) {
      return section;
    }
    Grid grid =
        new Grid(
                "filters-table",
                "Removed by filters",
                Section.SUMMARY,
                "filters",
                each.size(),
                "filter",
                "#articles outside it",
                "#of which it is the first")
            .means("filter", "the signal whose bound removes")
            .means("articles outside it", "articles beyond its bound")
            .means("of which it is the first", "articles of these that no earlier filter removed");
    for (Map.Entry<String, JsonNode> filter : each.properties()) {
      grid.row(
          filter.getKey(),
          Cell.count(filter.getValue().asLong()),
          Cell.count(SignalFigures.REASONS.in(summary, filter.getKey()).asLong()));
    }
    return section.grid(grid);
  }
}
