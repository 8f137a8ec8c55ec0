package org.corpusaudit.report;

import static org.corpusaudit.report.layout.Message.say;
import static org.corpusaudit.report.layout.Message.verbatim;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.corpusaudit.output.AuditOutput;
import org.corpusaudit.report.layout.Cell;
import org.corpusaudit.report.layout.Chart;
import org.corpusaudit.report.layout.Grid;
import org.corpusaudit.report.layout.Message;
import org.corpusaudit.report.layout.Section;
import org.corpusaudit.signals.Bound;
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
            say("Signals of the texts"),
            say(
                "Numbers by which training texts are chosen, of every article, cleaned, before filters"
                    + " and duplicates drop any. A number removes nothing; a bound under filters"
                    + " does."));
    section.count(say("Articles measured"), summary, SignalFigures.MEASURED);
    if (!SignalFigures.FILTERED.in(summary).isMissingNode()) {
      section.count(say("Articles removed by filters"), summary, SignalFigures.FILTERED);
    }
    section.chart(ranges(summary)).chart(histograms(audit)).grid(distributions(summary));
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
            say("Shares: where nine of ten articles are"),
            Section.SUMMARY,
            names)
        .series(say("from the 5 % quantile to that of 95 %"), lengths)
        .from(starts)
        .beside(TABLE);
  }

  /** Articles by value, of each signal that has more than one. */
  private static Chart histograms(AuditOutput audit) {
    Chart chart =
        Chart.histograms(
            "signals-histograms", say("Articles by the value of each signal"), "manifest.json");
    for (Signal signal : Signal.values()) {
      List<SignalFigures.ValueRange> ranges = SignalFigures.histogram(signal, audit.manifest());
      if (ranges.size() > 1) {
        chart.histogram(
            signal.key(),
            ranges.stream().map(SignalFigures.ValueRange::largest).toList(),
            ranges.stream().map(range -> (double) range.articles()).toList());
      }
    }
    return chart.beside(TABLE);
  }

  private static Grid distributions(JsonNode summary) {
    Grid grid =
        new Grid(
                TABLE,
                say("Distributions"),
                Section.SUMMARY,
                verbatim("signals"),
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
            .means("signal", say("its name in settings and in audit.signals of documents/"))
            .means("what", say("what it measures"))
            .means("source", say("who proposed it"))
            .means("its bound", say("the bound that its source gives"))
            .means("outside it", say("share of the measured articles beyond that bound"))
            .means("1 %", say("one article in a hundred has this or less"))
            .means("5 %", say("one article in twenty has this or less"))
            .means("median", say("half of the articles have this or less"))
            .means("95 %", say("one article in twenty has more"))
            .means("99 %", say("one article in a hundred has more"))
            .means("largest", say("the largest of all articles"));
    double measured = Math.max(1, SignalFigures.MEASURED.in(summary).asDouble());
    for (Signal signal : Signal.values()) {
      grid.row(
          signal.key(),
          say(signal.meaning()),
          signal.sourceName(),
          bound(signal.bound()),
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

  private static Message bound(Bound bound) {
    if (bound.isOpen()) {
      return verbatim("");
    }
    if (Double.isNaN(bound.least())) {
      return say("at most %s", Bound.number(bound.most()));
    }
    return Double.isNaN(bound.most())
        ? say("at least %s", Bound.number(bound.least()))
        : say("%s to %s", Bound.number(bound.least()), Bound.number(bound.most()));
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
                say("Removed by filters"),
                Section.SUMMARY,
                verbatim("filters"),
                each.size(),
                "filter",
                "#articles outside it",
                "#of which it is the first")
            .means("filter", say("the signal whose bound removes"))
            .means("articles outside it", say("articles beyond its bound"))
            .means(
                "of which it is the first",
                say("articles of these that no earlier filter removed"));
    for (Map.Entry<String, JsonNode> filter : each.properties()) {
      grid.row(
          filter.getKey(),
          Cell.count(filter.getValue().asLong()),
          Cell.count(SignalFigures.REASONS.in(summary, filter.getKey()).asLong()));
    }
    return section.grid(grid);
  }
}
