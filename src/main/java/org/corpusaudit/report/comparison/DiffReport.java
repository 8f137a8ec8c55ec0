package org.corpusaudit.report.comparison;

import static org.corpusaudit.report.layout.Message.say;
import static org.corpusaudit.report.layout.Message.verbatim;

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
import org.corpusaudit.report.layout.Message;
import org.corpusaudit.report.layout.Page;
import org.corpusaudit.report.layout.PageLanguage;
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
  private static final List<Named> GLANCE =
      List.of(
          new Named("articles.read", say("Records read")),
          new Named("articles.kept", say("Articles kept")),
          new Named("rejected.share", say("Records rejected")),
          new Named("duplicates.share", say("Articles dropped as duplicates")),
          new Named("boilerplate.share", say("Text stripped")),
          new Named("siteCount", say("Sites")),
          new Named("terms.tokens", say("Tokens")),
          new Named("terms.types", say("Different terms")));

  private record Named(String figure, Message called) {}

  private DiffReport() {}

  /** The page's HTML of what {@link AuditDiff#of} found. */
  public static String html(JsonNode diff, PageLanguage language) throws IOException {
    List<Section> sections = new ArrayList<>();
    sections.add(glance(diff));
    for (String table : TABLES) {
      if (diff.has(table)) {
        sections.add(VocabularySection.of(table, diff));
      }
    }
    for (String facet : List.of("site", "month", "language", "reason")) {
      sections.addAll(SpreadSection.of(facet, diff.path(facet)));
    }
    if (diff.path("boilerplate").path("appeared").asLong() > 0
        || diff.path("boilerplate").path("gone").asLong() > 0) {
      sections.add(pieces(diff.path("boilerplate")));
    }
    sections.add(figures(diff.path("changed")));
    List<Message> facts =
        List.of(say("old: %s", side(diff.path("old"))), say("new: %s", side(diff.path("new"))));
    return PageTemplate.render(
        new Page(say("Two audits compared"), facts, DiffFindings.of(diff), sections), language);
  }

  private static String side(JsonNode side) {
    return String.format(
        Locale.ROOT,
        "%s (%s, corpus-audit %s)",
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
            say("At a glance"),
            diff.path("changed").isEmpty()
                ? say("Nothing changed: every figure of the two summaries is the same.")
                : say("The old figure, then the new one."));
    for (Named named : GLANCE) {
      JsonNode row = changed.get(named.figure);
      if (row != null) {
        section.figure(named.called, change(named.figure, row), AuditDiff.FILE, named.figure);
      }
    }
    for (String table : TABLES) {
      JsonNode terms = diff.path(table);
      if (terms.has("significant")) {
        section.figure(
            table.equals("terms")
                ? say("Terms that rose or fell")
                : say("Entities that rose or fell"),
            say("%,d of %,d", terms.path("significant").asLong(), terms.path("tested").asLong()),
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

  private static Section pieces(JsonNode pieces) {
    Section section =
        new Section(
            "boilerplate",
            say("Navigation text that appeared and went"),
            say(
                "Menus, tag lists, share strips and other pieces that one audit found on a site and the"
                    + " other did not. Many new ones on one site mean that its pages were rebuilt."));
    for (String way : List.of("appeared", "gone")) {
      JsonNode rows = pieces.path(way + "Pieces");
      section.figure(
          way.equals("gone") ? say("Went") : say("Appeared"),
          Cell.count(pieces.path(way).asLong()).shown(),
          AuditDiff.FILE,
          "boilerplate." + way);
      Grid grid =
          new Grid(
                  "boilerplate-" + way,
                  way.equals("gone") ? say("Went") : say("Appeared"),
                  AuditDiff.FILE,
                  verbatim("boilerplate." + way + "Pieces"),
                  pieces.path(way).asLong(),
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
        say("In both"),
        Cell.count(pieces.path("inBoth").asLong()).shown(),
        AuditDiff.FILE,
        "boilerplate.inBoth");
  }

  private static Section figures(JsonNode changed) {
    Grid grid =
        new Grid(
                "changed-table",
                say("Figures"),
                AuditDiff.FILE,
                verbatim("changed"),
                changed.size(),
                "figure",
                "#old",
                "#new",
                "#difference",
                "#change")
            .means("figure", say("its name in summary.json"))
            .means("old", say("the older audit's"))
            .means("new", say("the newer audit's"))
            .means("difference", say("new less old"))
            .means("change", say("the difference over old"));
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
            say("Every figure that changed"),
            say("By its name in the summaries, which is also what expectations bound."))
        .grid(grid);
  }
}
