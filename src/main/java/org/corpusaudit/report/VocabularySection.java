package org.corpusaudit.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Terms or entities that rose and fell, of a comparison. */
final class VocabularySection {
  private static final int BARS = 15;

  private VocabularySection() {}

  static Section of(String table, JsonNode diff) {
    Section section =
        new Section(
            "diff-" + table,
            DiffReport.capital(table) + " that rose and fell",
            "Named when the number of articles that have it differs more than chance explains, at"
                + " level "
                + diff.path("level").asDouble()
                + " over all that were tested (Fisher's exact test, Bonferroni's bound): of twenty"
                + " comparisons of samples of one corpus, one names any. The log"
                + " ratio tells how much: 1 is twice as frequent, -1 half; the order is that of the"
                + " change that is certain, which articles alone decide.");
    count(section, "Tested", table, diff, "tested");
    count(section, "Significant", table, diff, "significant");
    count(section, "Only in the old", table, diff, "onlyOld");
    count(section, "Only in the new", table, diff, "onlyNew");
    divergence(section, table, diff);
    chart(section, table, diff);
    for (String way : List.of("rose", "fell")) {
      section.grid(grid(table, way, diff.path(way)));
    }
    return section;
  }

  private static void count(
      Section section, String label, String table, JsonNode diff, String key) {
    section.figure(
        label, Cell.count(diff.path(key).asLong()).shown(), AuditDiff.FILE, table + "." + key);
  }

  private static void divergence(Section section, String table, JsonNode diff) {
    section.figure("Divergence", real(diff.path("jsd")), AuditDiff.FILE, table + ".jsd");
    JsonNode sample = diff.path("sample");
    if (sample.has("jsd")) {
      section
          .figure(
              "Divergence of a sample of articles",
              real(sample.path("jsd")),
              AuditDiff.FILE,
              table + ".sample.jsd")
          .figure(
              "Of the same articles by chance",
              real(sample.path("chance")),
              AuditDiff.FILE,
              table + ".sample.chance")
          .figure(
              "Probability",
              real(sample.path("probability")),
              AuditDiff.FILE,
              table + ".sample.probability");
    }
  }

  private static void chart(Section section, String table, JsonNode diff) {
    List<String> names = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    for (String way : List.of("rose", "fell")) {
      for (JsonNode row : diff.path(way)) {
        if (ratios.size() < (way.equals("rose") ? BARS : 2 * BARS)) {
          names.add(row.path("term").asText());
          ratios.add(row.path("logRatio").asDouble());
        }
      }
    }
    if (!names.isEmpty()) {
      section.chart(
          Chart.bars(table + "-chart", "ranked", "Log ratio of the first", AuditDiff.FILE, names)
              .series("log ratio", ratios));
    }
  }

  private static Grid grid(String table, String way, JsonNode rows) {
    Grid grid =
        new Grid(
            table + "-" + way,
            DiffReport.capital(way),
            AuditDiff.FILE,
            table + "." + way,
            rows.size(),
            table.equals("terms") ? "term" : "entity",
            table.equals("terms") ? "language" : "type",
            "#log ratio",
            "#for certain",
            "#articles, old",
            "#new",
            "#count, old",
            "#new ",
            "#sites, old",
            "#new  ",
            "#log-likelihood",
            "#probability");
    for (JsonNode row : rows) {
      double probability = row.path("probability").asDouble();
      grid.row(
          row.path("term").asText(),
          row.path("of").asText(),
          Cell.real(row.path("logRatio").asDouble()),
          Cell.real(row.path("leastLogRatio").asDouble()),
          Cell.count(row.path("oldArticles").asLong()),
          Cell.count(row.path("newArticles").asLong()),
          Cell.count(row.path("old").asLong()),
          Cell.count(row.path("new").asLong()),
          Cell.count(row.path("oldSites").asLong()),
          Cell.count(row.path("newSites").asLong()),
          Cell.real(row.path("articlesLogLikelihood").asDouble()),
          new Cell(probability, small(probability)));
    }
    return grid;
  }

  private static String small(double probability) {
    return probability == 0
        ? "< 1e-300"
        : String.format(java.util.Locale.ROOT, probability < 0.001 ? "%.0e" : "%.3f", probability);
  }

  private static String real(JsonNode value) {
    return Cell.real(value.asDouble()).shown();
  }
}
