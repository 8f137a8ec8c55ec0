package org.corpusaudit.report.comparison;

import static org.corpusaudit.report.layout.Message.say;
import static org.corpusaudit.report.layout.Message.verbatim;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.corpusaudit.report.layout.Cell;
import org.corpusaudit.report.layout.Chart;
import org.corpusaudit.report.layout.Grid;
import org.corpusaudit.report.layout.Message;
import org.corpusaudit.report.layout.Opening;
import org.corpusaudit.report.layout.Section;

/** Terms or entities that rose and fell, of a comparison. */
final class VocabularySection {
  private static final int BARS = 9;

  /** After the term and its language, and before the sites where there are several. */
  private static final List<String> COLUMNS =
      List.of(
          "#log ratio",
          "#log ratio, at least",
          "#articles, old",
          "#articles, new",
          "#count, old",
          "#count, new",
          "#log-likelihood",
          "#probability");

  private VocabularySection() {}

  static Section of(String table, JsonNode whole) {
    JsonNode diff = whole.path(table);
    Section section =
        new Section(
            "diff-" + table,
            table.equals("terms")
                ? say("Terms that rose and fell")
                : say("Entities that rose and fell"),
            say(
                "Named when the number of articles that have it differs more than chance explains, at"
                    + " level %s over all that were tested (Fisher's exact test, Bonferroni's bound): of twenty"
                    + " comparisons of samples of one corpus, one names any. The log"
                    + " ratio tells how much: 1 is twice as frequent, -1 half; the order is that of the"
                    + " change that is certain, which articles alone decide.",
                diff.path("level").asDouble()));
    count(section, say("Tested"), table, diff, "tested");
    count(section, say("Significant"), table, diff, "significant");
    count(section, say("Only in the old"), table, diff, "onlyOld");
    count(section, say("Only in the new"), table, diff, "onlyNew");
    divergence(section, table, diff);
    chart(section, table, diff);
    for (String way : List.of("rose", "fell")) {
      String audit = whole.path(way.equals("rose") ? "new" : "old").path("path").asText();
      section.grid(grid(table, way, diff.path(way), audit));
    }
    return section;
  }

  private static void count(
      Section section, Message label, String table, JsonNode diff, String key) {
    section.figure(
        label, Cell.count(diff.path(key).asLong()).shown(), AuditDiff.FILE, table + "." + key);
  }

  private static void divergence(Section section, String table, JsonNode diff) {
    section.figure(say("Divergence"), real(diff.path("jsd")), AuditDiff.FILE, table + ".jsd");
    JsonNode sample = diff.path("sample");
    if (sample.has("jsd")) {
      section
          .figure(
              say("Divergence of a sample of articles"),
              real(sample.path("jsd")),
              AuditDiff.FILE,
              table + ".sample.jsd")
          .figure(
              say("Of the same articles by chance"),
              real(sample.path("chance")),
              AuditDiff.FILE,
              table + ".sample.chance")
          .figure(
              say("Probability of that sample"),
              DiffReport.probability(sample.path("probability").asDouble()),
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
          Chart.bars(
                  table + "-chart",
                  "ranked",
                  say("How much the first rose and fell: log ratio"),
                  AuditDiff.FILE,
                  names)
              .series(say("log ratio"), ratios)
              .signed());
    }
  }

  private static Grid grid(String table, String way, JsonNode rows, String audit) {
    boolean sites = false;
    for (JsonNode row : rows) {
      sites |= row.path("oldSites").asLong() > 1 || row.path("newSites").asLong() > 1;
    }
    List<String> columns = new ArrayList<>(COLUMNS);
    columns.add(0, table.equals("terms") ? "!term" : "entity");
    columns.add(1, table.equals("terms") ? "language" : "type");
    if (sites) {
      columns.addAll(List.of("#sites, old", "#sites, new"));
    }
    Grid grid =
        new Grid(
                table + "-" + way,
                way.equals("rose") ? say("Rose") : say("Fell"),
                AuditDiff.FILE,
                verbatim(table + "." + way),
                rows.size(),
                columns.toArray(String[]::new))
            .means(table.equals("terms") ? "term" : "entity", say("what is counted in both audits"))
            .means(columns.get(1), say("of which it is"))
            .means(
                "log ratio",
                say("log2 of how many times as frequent it is in the newer: 1 is twice"))
            .means(
                "log ratio, at least",
                say("the end of its confidence interval that is nearer to 0"))
            .means("articles, old", say("articles of the older audit that have it"))
            .means("articles, new", say("articles of the newer that have it"))
            .means("count, old", say("occurrences in the older"))
            .means("count, new", say("occurrences in the newer"))
            .means("log-likelihood", say("evidence that the shares of articles differ, 0 for none"))
            .means(
                "probability", say("Fisher's exact test: how likely this difference is by chance"));
    if (sites) {
      grid.means("sites, old", say("sites of the older audit that have it"))
          .means("sites, new", say("sites of the newer that have it"));
    }
    for (JsonNode row : rows) {
      double probability = row.path("probability").asDouble();
      List<Object> cells =
          new ArrayList<>(
              List.of(
                  table.equals("terms") ? shown(row, audit) : row.path("term").asText(),
                  row.path("of").asText(),
                  Cell.real(row.path("logRatio").asDouble()).signed(),
                  Cell.real(row.path("leastLogRatio").asDouble()).signed(),
                  Cell.count(row.path("oldArticles").asLong()),
                  Cell.count(row.path("newArticles").asLong()),
                  Cell.count(row.path("old").asLong()),
                  Cell.count(row.path("new").asLong()),
                  Cell.real(row.path("articlesLogLikelihood").asDouble()),
                  new Cell(probability, DiffReport.probability(probability))));
      if (sites) {
        cells.add(Cell.count(row.path("oldSites").asLong()));
        cells.add(Cell.count(row.path("newSites").asLong()));
      }
      grid.row(cells.toArray());
    }
    return grid;
  }

  /** A term that opens the command which shows it where it is more frequent. */
  private static Opening shown(JsonNode row, String audit) {
    String term = row.path("term").asText();
    return Opening.of(term, List.of(Opening.Place.word(audit, term)));
  }

  private static String real(JsonNode value) {
    return Cell.real(value.asDouble()).shown();
  }
}
