package org.corpusaudit.report.comparison;

import static org.corpusaudit.report.layout.Message.say;
import static org.corpusaudit.report.layout.Message.verbatim;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.corpusaudit.report.layout.Cell;
import org.corpusaudit.report.layout.Chart;
import org.corpusaudit.report.layout.Grid;
import org.corpusaudit.report.layout.Message;
import org.corpusaudit.report.layout.MonthAxis;
import org.corpusaudit.report.layout.Section;

/** How articles are spread over sites, months or languages in two audits. */
final class SpreadSection {
  private static final int BARS = 24;

  private SpreadSection() {}

  /** A section, or none where neither audit has more than one value and it is the same. */
  static List<Section> of(String facet, JsonNode diff) {
    JsonNode all = diff.path("values");
    if (all.isEmpty() || (all.size() == 1 && diff.path("jsd").asDouble(1) == 0)) {
      return List.of();
    }
    boolean rejected = facet.equals("reason");
    Section section =
        new Section(
            "spread-" + facet,
            switch (facet) {
              case "reason" -> say("Rejected records by reason");
              case "site" -> say("Articles by site");
              case "month" -> say("Articles by month");
              default -> say("Articles by language");
            },
            say(
                "The divergence (Jensen-Shannon) is 0 for the same shares and 1 for nothing in"
                    + " common; its probability is that of the G-test, if only chance had spread"
                    + " what is counted."));
    if (diff.has("jsd")) {
      section.figure(
          say("Divergence"),
          Cell.real(diff.path("jsd").asDouble()).shown(),
          AuditDiff.FILE,
          facet + ".jsd");
    }
    if (diff.has("probability")) {
      section.figure(
          say("Probability"),
          DiffReport.probability(diff.path("probability").asDouble()),
          AuditDiff.FILE,
          facet + ".probability");
    }
    List<JsonNode> values = new ArrayList<>();
    diff.path("values").forEach(values::add);
    double old = values.stream().mapToDouble(value -> value.path("old").asDouble()).sum();
    double now = values.stream().mapToDouble(value -> value.path("new").asDouble()).sum();
    chart(section, facet, values, old, now);
    Grid grid =
        new Grid(
                "spread-" + facet + "-table",
                say(rejected ? "Records in figures" : "Kept articles in figures"),
                AuditDiff.FILE,
                verbatim(facet + ".values"),
                values.size(),
                facet,
                "change",
                "#old",
                "#new",
                "#share, old",
                "#share, new",
                "#divergence")
            .means(facet, say("which one"))
            .means("change", say("whether it is in one of the audits only"))
            .means("old", say("how many the older audit has"))
            .means("new", say("how many the newer has"))
            .means("share, old", say("of all in the older audit"))
            .means("share, new", say("of all in the newer"))
            .means("divergence", say("its part of the Jensen-Shannon divergence, in bits"));
    for (JsonNode value : values) {
      double before = value.path("old").asDouble();
      double after = value.path("new").asDouble();
      grid.row(
          named(facet, value),
          before == 0 ? say("appeared") : after == 0 ? say("went") : "",
          Cell.count((long) before),
          Cell.count((long) after),
          Cell.share(before / Math.max(1, old)),
          Cell.share(after / Math.max(1, now)),
          Cell.real(value.path("part").asDouble()));
    }
    return List.of(section.grid(grid));
  }

  private static void chart(
      Section section, String facet, List<JsonNode> values, double old, double now) {
    if (facet.equals("month")) {
      months(section, values, old, now);
      return;
    }
    List<JsonNode> shown = new ArrayList<>(values);
    shown.sort(
        Comparator.comparingDouble(
            (JsonNode value) ->
                -value.path("old").asDouble() / Math.max(1, old)
                    - value.path("new").asDouble() / Math.max(1, now)));
    if (shown.size() < 2) {
      return;
    }
    shown = shown.subList(0, Math.min(BARS, shown.size()));
    section.chart(
        Chart.bars(
                "spread-" + facet + "-chart",
                "ranked",
                say("Share of the articles, old and new"),
                AuditDiff.FILE,
                shown.stream().map(value -> named(facet, value)).toList())
            .series(
                say("old"),
                shown.stream().map(v -> v.path("old").asDouble() / Math.max(1, old)).toList())
            .series(
                say("new"),
                shown.stream().map(v -> v.path("new").asDouble() / Math.max(1, now)).toList())
            .shares());
  }

  private static void months(Section section, List<JsonNode> values, double old, double now) {
    Map<String, Long> counts = new HashMap<>();
    Map<String, Double> before = new HashMap<>();
    Map<String, Double> after = new HashMap<>();
    for (JsonNode value : values) {
      String name = value.path("name").asText();
      counts.put(name, value.path("old").asLong() + value.path("new").asLong());
      before.put(name, value.path("old").asDouble() / Math.max(1, old));
      after.put(name, value.path("new").asDouble() / Math.max(1, now));
    }
    MonthAxis axis = new MonthAxis(counts);
    if (!axis.isEmpty()) {
      section.chart(
          Chart.byMonth(
                  "spread-month-chart",
                  say("Share of the articles, old and new"),
                  AuditDiff.FILE,
                  axis,
                  say("articles of both"))
              .series(say("old"), axis.sums(before))
              .series(say("new"), axis.sums(after))
              .shares());
    }
  }

  private static Message named(String facet, JsonNode value) {
    String name = value.path("name").asText();
    return !name.isEmpty()
        ? verbatim(name)
        : facet.equals("month") ? say("(no date)") : say("(none)");
  }
}
