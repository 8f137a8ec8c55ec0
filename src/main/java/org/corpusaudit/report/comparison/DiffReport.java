package org.corpusaudit.report.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.corpusaudit.boilerplate.BoilerplateTables;
import org.corpusaudit.report.layout.Cell;
import org.corpusaudit.report.layout.Grid;
import org.corpusaudit.report.layout.Page;
import org.corpusaudit.report.layout.PageTemplate;
import org.corpusaudit.report.layout.Section;
import org.corpusaudit.report.layout.Shortened;

/** The page {@code diff.html} of a comparison. */
public final class DiffReport {
  /** The page's name under the comparison's output directory. */
  public static final String FILE = "diff.html";

  private static final int FIGURES = 500;
  private static final List<String> TABLES = List.of("terms", "entities");

  /** Figures that tell most, with what they are called. */
  private static final String[][] GLANCE = {
    {"articles.read", "Records read"},
    {"articles.kept", "Articles kept"},
    {"rejected.share", "Records rejected"},
    {"duplicates.share", "Articles dropped as duplicates"},
    {"boilerplate.share", "Text stripped"},
    {"siteCount", "Sites"},
    {"terms.tokens", "Tokens"},
    {"terms.types", "Different terms"},
  };

  private DiffReport() {}

  /** The page's HTML of what {@link AuditDiff#of} found. */
  public static String html(JsonNode diff) throws IOException {
    List<Section> sections = new ArrayList<>();
    sections.add(glance(diff));
    for (String table : TABLES) {
      if (diff.has(table)) {
        sections.add(VocabularySection.of(table, diff.path(table)));
      }
    }
    for (String facet : List.of("site", "month", "language", "reason")) {
      sections.addAll(SpreadSection.of(facet, diff.path(facet)));
    }
    if (diff.path("furniture").path("appeared").asLong() > 0
        || diff.path("furniture").path("gone").asLong() > 0) {
      sections.add(furniture(diff.path("furniture")));
    }
    sections.add(figures(diff.path("changed")));
    List<String> facts = List.of(side("old", diff.path("old")), side("new", diff.path("new")));
    return PageTemplate.render(
        new Page("Two audits compared", facts, DiffFindings.of(diff), sections));
  }

  private static String side(String name, JsonNode side) {
    return String.format(
        Locale.ROOT,
        "%s: %s (%s, corpus-audit %s)",
        name,
        side.path("path").asText(),
        side.path("started").asText(),
        side.path("version").asText());
  }

  private static Section glance(JsonNode diff) {
    Map<String, JsonNode> changed = new TreeMap<>();
    diff.path("changed").forEach(row -> changed.put(row.path("figure").asText(), row));
    Section section =
        new Section(
            "glance",
            "At a glance",
            diff.path("changed").isEmpty()
                ? "Nothing changed: every figure of the two summaries is the same."
                : "The old figure, then the new one.");
    for (String[] figure : GLANCE) {
      JsonNode row = changed.get(figure[0]);
      if (row != null) {
        section.figure(figure[1], change(figure[0], row), AuditDiff.FILE, figure[0]);
      }
    }
    for (String table : TABLES) {
      JsonNode terms = diff.path(table);
      if (terms.has("significant")) {
        section.figure(
            capital(table) + " that rose or fell",
            Cell.count(terms.path("significant").asLong()).shown()
                + " of "
                + Cell.count(terms.path("tested").asLong()).shown(),
            AuditDiff.FILE,
            table + ".significant");
      }
    }
    return section;
  }

  /** A probability of which small ones show their size. */
  static String probability(double probability) {
    return probability == 0
        ? "< 1e-9"
        : String.format(Locale.ROOT, probability < 0.001 ? "%.0e" : "%.3f", probability);
  }

  private static String change(String figure, JsonNode row) {
    double old = row.path("old").asDouble();
    double now = row.path("new").asDouble();
    String change =
        old == 0 || now == old
            ? ""
            : String.format(Locale.ROOT, "\u00a0(%+.1f\u00a0%%)", 100 * (now / old - 1));
    return figure.endsWith("share")
        ? Cell.share(old).shown() + " → " + Cell.share(now).shown()
        : Cell.count(Math.round(old)).shown()
            + " → "
            + Cell.count(Math.round(now)).shown()
            + change;
  }

  static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private static Section furniture(JsonNode furniture) {
    Section section =
        new Section(
            "furniture",
            "Navigation text that appeared and went",
            "Menus, tag lists, share strips and other pieces that one audit found on a site and the"
                + " other did not. Many new ones on one site mean that its pages were rebuilt.");
    for (String way : List.of("appeared", "gone")) {
      JsonNode rows = furniture.path(way + "Pieces");
      section.figure(
          capital(way),
          Cell.count(furniture.path(way).asLong()).shown(),
          AuditDiff.FILE,
          "furniture." + way);
      Grid grid =
          new Grid(
                  "furniture-" + way,
                  way.equals("gone") ? "Went" : "Appeared",
                  AuditDiff.FILE,
                  "furniture." + way + "Pieces",
                  furniture.path(way).asLong(),
                  "site",
                  "text",
                  "#articles")
              .means("site", BoilerplateTables.SEGMENTS.columns(), "site")
              .means("text", BoilerplateTables.SEGMENTS.columns(), "text")
              .means("articles", BoilerplateTables.SEGMENTS.columns(), "documents");
      for (JsonNode row : rows) {
        grid.row(
            row.path("site").asText(),
            Shortened.to(300, row.path("text").asText()),
            Cell.count(row.path("documents").asLong()));
      }
      if (!rows.isEmpty()) {
        section.grid(grid);
      }
    }
    return section.figure(
        "In both",
        Cell.count(furniture.path("inBoth").asLong()).shown(),
        AuditDiff.FILE,
        "furniture.inBoth");
  }

  private static Section figures(JsonNode changed) {
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
                "#difference",
                "#change")
            .means("figure", "its name in summary.json")
            .means("old", "the older audit's")
            .means("new", "the newer audit's")
            .means("difference", "new less old")
            .means("change", "the difference over old");
    for (JsonNode row : changed) {
      if (grid.rows().size() < FIGURES) {
        double old = row.path("old").asDouble();
        double now = row.path("new").asDouble();
        grid.row(
            row.path("figure").asText(),
            Cell.real(old),
            Cell.real(now),
            Cell.real(row.path("difference").asDouble()).signed(),
            old == 0 ? Cell.real(Double.NaN) : Cell.share(now / old - 1).signed());
      }
    }
    return new Section(
            "figures",
            "Every figure that changed",
            "By its name in the summaries, which is also what expectations bound.")
        .grid(grid);
  }
}
