package org.corpusaudit.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The page {@code diff.html} of a comparison. */
public final class DiffReport {
  /** The page's name under the comparison's output directory. */
  public static final String FILE = "diff.html";

  private DiffReport() {}

  /** The page's HTML of what {@link AuditDiff#of} found. */
  public static String html(JsonNode diff) throws IOException {
    List<Section> sections = new ArrayList<>();
    sections.add(figures(diff));
    for (String table : List.of("terms", "entities")) {
      if (diff.has(table)) {
        sections.add(vocabulary(table, diff.path(table)));
      }
    }
    sections.add(sites(diff));
    sections.add(furniture(diff.path("newFurniture")));
    List<String> facts =
        List.of("old: " + diff.path("old").asText(), "new: " + diff.path("new").asText());
    return PageTemplate.render(new Page("Two audits compared", facts, sections));
  }

  private static Section figures(JsonNode diff) {
    JsonNode changed = diff.path("changed");
    Section section =
        new Section(
            "figures",
            "What changed",
            changed.isEmpty()
                ? "Nothing: every figure of the summaries is the same."
                : "Figures of the summaries that differ, and how far sites, months and languages"
                    + " are apart: the Jensen-Shannon divergence is 0 for the same and 1 for nothing"
                    + " in common; its probability is that of the G-test, if nothing had changed.");
    for (String name : List.of("site", "month", "language", "terms", "entities")) {
      if (diff.path(name).has("jsd")) {
        section.figure(
            "Divergence of " + name,
            Cell.real(diff.path(name).path("jsd").asDouble()).shown(),
            AuditDiff.FILE,
            name + ".jsd");
      }
      if (diff.path(name).has("probability")) {
        section.figure(
            "Probability, " + name,
            Cell.real(diff.path(name).path("probability").asDouble()).shown(),
            AuditDiff.FILE,
            name + ".probability");
      }
    }
    Grid grid =
        new Grid(
            "changed-table",
            "Figures",
            AuditDiff.FILE,
            "changed",
            changed.size(),
            "figure",
            "#old",
            "#new",
            "#change");
    for (JsonNode row : changed) {
      if (grid.rows().size() < 500) {
        double old = row.path("old").asDouble();
        double now = row.path("new").asDouble();
        grid.row(
            row.path("figure").asText(),
            Cell.real(old),
            Cell.real(now),
            old == 0 ? Cell.real(Double.POSITIVE_INFINITY) : Cell.share(now / old - 1));
      }
    }
    return section.grid(grid);
  }

  private static Section vocabulary(String table, JsonNode diff) {
    Section section =
        new Section(
                "diff-" + table,
                "What rose and fell: " + table,
                "By the number of articles that have it, significant over all that were tested"
                    + " (log-likelihood, Bonferroni's bound, level "
                    + diff.path("level").asDouble()
                    + "). The log ratio tells how much: 1 is twice as frequent.")
            .figure(
                "Significant",
                Cell.count(diff.path("significant").asLong()).shown(),
                AuditDiff.FILE,
                table + ".significant")
            .figure(
                "Tested",
                Cell.count(diff.path("tested").asLong()).shown(),
                AuditDiff.FILE,
                table + ".tested")
            .figure(
                "Compared",
                Cell.count(diff.path("types").asLong()).shown(),
                AuditDiff.FILE,
                table + ".types");
    for (String way : List.of("rose", "fell")) {
      JsonNode rows = diff.path(way);
      Grid grid =
          new Grid(
              table + "-" + way,
              way.equals("rose") ? "Rose" : "Fell",
              AuditDiff.FILE,
              table + "." + way,
              rows.size(),
              "name",
              "of",
              "#old",
              "#new",
              "#old articles",
              "#new articles",
              "#log ratio",
              "#log-likelihood",
              "#of articles");
      for (JsonNode row : rows) {
        grid.row(
            row.path("term").asText(),
            row.path("of").asText(),
            Cell.count(row.path("old").asLong()),
            Cell.count(row.path("new").asLong()),
            Cell.count(row.path("oldArticles").asLong()),
            Cell.count(row.path("newArticles").asLong()),
            Cell.real(row.path("logRatio").asDouble()),
            Cell.real(row.path("logLikelihood").asDouble()),
            Cell.real(row.path("articlesLogLikelihood").asDouble()));
      }
      section.grid(grid);
    }
    return section;
  }

  private static Section sites(JsonNode diff) {
    JsonNode appeared = diff.at("/site/appeared");
    JsonNode gone = diff.at("/site/gone");
    Grid grid =
        new Grid(
            "sites-changed",
            "Sites",
            AuditDiff.FILE,
            "site",
            appeared.size() + (long) gone.size(),
            "site",
            "change");
    appeared.forEach(site -> grid.row(site.asText(), "appeared"));
    gone.forEach(site -> grid.row(site.asText(), "gone"));
    return new Section("sites", "Sites that appeared and went", "By the sites of the summaries.")
        .grid(grid);
  }

  private static Section furniture(JsonNode rows) {
    Grid grid =
        new Grid(
            "new-furniture",
            "Repeated text",
            AuditDiff.FILE,
            "newFurniture",
            rows.size(),
            "site",
            "text",
            "#articles");
    for (JsonNode row : rows) {
      grid.row(
          row.path("site").asText(),
          Shortened.to(300, row.path("text").asText()),
          Cell.count(row.path("documents").asLong()));
    }
    return new Section(
            "furniture", "New repeated text", "Pieces that the old audit did not find on the site.")
        .grid(grid);
  }
}
