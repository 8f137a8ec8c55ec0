package org.corpusaudit.report;

import static org.corpusaudit.report.layout.Message.say;
import static org.corpusaudit.report.layout.Message.verbatim;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.corpusaudit.count.TermFigures;
import org.corpusaudit.count.TermTables;
import org.corpusaudit.output.AuditOutput;
import org.corpusaudit.output.TsvRow;
import org.corpusaudit.report.comparison.TopRows;
import org.corpusaudit.report.layout.Cell;
import org.corpusaudit.report.layout.Chart;
import org.corpusaudit.report.layout.Grid;
import org.corpusaudit.report.layout.Section;

/** Terms and runs of terms: the most frequent, their ranks, what is key to a site or month. */
final class TermSections implements SectionMaker {
  private static final int TERMS = 1000;
  private static final int NGRAMS = 300;
  private static final int RANKED = 20_000;

  private record Term(
      String term,
      String language,
      long count,
      long documents,
      long raw,
      double dispersion,
      String keySite,
      String examples) {}

  @Override
  public List<Section> of(AuditOutput audit) throws IOException {
    JsonNode figures = audit.summary().path("terms");
    if (figures.isMissingNode()) {
      return List.of();
    }
    Section section =
        new Section(
                "terms",
                say("Terms"),
                say(
                    "Counted in the kept, cleaned articles. Raw counts are those before anything was"
                        + " stripped or dropped; DP is Gries' deviation of proportions, 0 for a term"
                        + " that is spread evenly over the sites."))
            .count(say("Tokens"), audit.summary(), TermFigures.TOKENS)
            .count(say("Terms"), audit.summary(), TermFigures.TYPES)
            .count(say("Tokens before cleaning"), audit.summary(), TermFigures.TOKENS_RAW);
    if (figures.has("zipf")) {
      section.real(say("Zipf exponent"), audit.summary(), TermFigures.ZIPF);
    }
    JsonNode lengths = figures.path("tokensOfArticle");
    if (lengths.has("0.5")) {
      section.count(
          say("Median article, tokens"), audit.summary(), TermFigures.TOKENS_OF_ARTICLE, "0.5");
    }
    lengths(section, audit.summary());
    terms(section, audit);
    growth(section, figures);
    InflatedCounts.of(
            "inflated-table",
            say("Terms that repetition inflates most"),
            "terms.inflated",
            figures.path("inflated"),
            "term",
            "language")
        .ifPresent(section::grid);
    MostOfSite.terms(audit).forEach(section::finding);
    if (!audit.shards("facets").isEmpty()) {
      KeyTerms.of(audit).forEach(section::grid);
    }
    if (!audit.shards("ngrams").isEmpty()) {
      section.grid(ngrams(audit));
    }
    return List.of(section);
  }

  private static void lengths(Section section, JsonNode summary) {
    JsonNode classes = TermFigures.LENGTH_CLASSES.in(summary);
    if (classes.isEmpty()) {
      return;
    }
    List<String> names = new ArrayList<>();
    List<Double> articles = new ArrayList<>();
    Grid grid =
        new Grid(
                "lengths-table",
                say("Articles by length"),
                Section.SUMMARY,
                verbatim("terms.lengths"),
                classes.size(),
                "#from tokens",
                "#articles")
            .means("from tokens", say("the least tokens of an article that is counted in the row"))
            .means("articles", say("kept articles of that many tokens"));
    for (JsonNode each : classes) {
      Cell from = Cell.count(each.path("from").asLong());
      names.add(from.shown());
      articles.add(each.path("articles").asDouble());
      grid.row(from, Cell.count(each.path("articles").asLong()));
    }
    section
        .chart(
            Chart.bars(
                    "lengths-chart",
                    "bars",
                    say("Articles by length, from so many tokens"),
                    Section.SUMMARY,
                    names)
                .series(say("articles"), articles)
                .beside("lengths-table"))
        .grid(grid);
  }

  private static void terms(Section section, AuditOutput audit) throws IOException {
    TopRows<Term> top = top(TERMS);
    TopRows<Long> ranked = new TopRows<Long>(RANKED, Comparator.reverseOrder());
    for (String shard : audit.shards("terms")) {
      int[] rows = {0};
      audit.readTsv(
          shard,
          row -> {
            top.offer(term(row));
            // Terms that stand only in stripped or dropped text have no rank.
            if (row.number("count") > 0) {
              ranked.offer(row.number("count"));
            }
            return ++rows[0] < RANKED; // The most frequent come first in a shard.
          });
    }
    String file = SectionMaker.file(audit, "terms");
    section.chart(zipf(ranked.inOrder(), file));
    Grid grid =
        new Grid(
                "terms-table",
                say("Most frequent terms"),
                file,
                say("terms"),
                audit.rows("terms"),
                "!term",
                "language",
                "#count",
                "#articles",
                "#raw count",
                "#DP",
                "site it is key to")
            .means("term", TermTables.TERMS.columns(), "term")
            .means("language", TermTables.TERMS.columns(), "language")
            .means("count", TermTables.TERMS.columns(), "count")
            .means("articles", TermTables.TERMS.columns(), "documents")
            .means("raw count", TermTables.TERMS.columns(), "count_raw")
            .means("DP", TermTables.TERMS.columns(), "dp")
            .means("site it is key to", TermTables.TERMS.columns(), "key_site");
    for (Term term : top.inOrder()) {
      grid.row(
          ExamplePlaces.of(audit, term.term, term.examples, grid),
          term.language,
          Cell.count(term.count),
          Cell.count(term.documents),
          Cell.count(term.raw),
          Cell.real(term.dispersion),
          term.keySite);
    }
    section.grid(grid);
  }

  /** How the vocabulary grows with the text read: flat where nothing new comes. */
  private static void growth(Section section, JsonNode figures) {
    if (figures.path("growth").size() < 2) {
      return;
    }
    Chart chart =
        Chart.curve(
            "growth-chart",
            say("Terms met by tokens read (Heaps)"),
            say("How many different terms are met as the text is read, in the order of the input."),
            Section.SUMMARY,
            say("tokens read"),
            say("terms"));
    chart.point(0, 0);
    Grid grid =
        new Grid(
                "growth-table",
                say("Growth of the vocabulary"),
                Section.SUMMARY,
                verbatim("terms.growth"),
                figures.path("growth").size(),
                "#tokens read",
                "#terms met")
            .means("tokens read", say("tokens read so far, in the order of the input"))
            .means("terms met", say("different terms among them"));
    for (JsonNode point : figures.path("growth")) {
      chart.point(point.path("tokens").asDouble(), point.path("types").asDouble());
      grid.row(Cell.count(point.path("tokens").asLong()), Cell.count(point.path("types").asLong()));
    }
    section.chart(chart.beside("growth-table")).grid(grid);
  }

  /** Ranks at even steps of their logarithm: about 120 points. */
  private static Chart zipf(List<Long> counts, String file) {
    Chart chart =
        Chart.curve(
                "zipf-chart",
                say("Count by rank (Zipf)"),
                say("Both axes are logarithmic; a straight line is Zipf's law."),
                file,
                say("rank"),
                say("count"))
            .logarithmic()
            .beside("terms-table");
    for (double rank = 1; rank <= counts.size(); rank = Math.max(rank + 1, rank * 1.08)) {
      chart.point(Math.floor(rank), counts.get((int) rank - 1).doubleValue());
    }
    return chart;
  }

  private static Grid ngrams(AuditOutput audit) throws IOException {
    TopRows<Term> top = top(NGRAMS);
    for (String shard : audit.shards("ngrams")) {
      audit.readTsv(
          shard,
          row -> {
            String ngram = row.text("ngram");
            top.offer(
                new Term(
                    ngram.isEmpty() ? row.text("term") : ngram,
                    row.text("language"),
                    row.number("count"),
                    row.number("documents"),
                    0,
                    0,
                    "",
                    ""));
            return true;
          });
    }
    Grid grid =
        new Grid(
                "ngrams-table",
                say("Most frequent runs of terms"),
                SectionMaker.file(audit, "ngrams"),
                say("n-grams"),
                top.seen(),
                "n-gram",
                "language",
                "#count",
                "#articles")
            .means("n-gram", TermTables.NGRAMS.columns(), "term")
            .means("language", TermTables.NGRAMS.columns(), "language")
            .means("count", TermTables.NGRAMS.columns(), "count")
            .means("articles", TermTables.NGRAMS.columns(), "documents");
    for (Term ngram : top.inOrder()) {
      grid.row(ngram.term, ngram.language, Cell.count(ngram.count), Cell.count(ngram.documents));
    }
    return grid;
  }

  private static TopRows<Term> top(int most) {
    return new TopRows<>(
        most,
        Comparator.comparingLong((Term t) -> -t.count)
            .thenComparing(Term::term)
            .thenComparing(Term::language));
  }

  private static Term term(TsvRow row) {
    return new Term(
        row.text("term"),
        row.text("language"),
        row.number("count"),
        row.number("documents"),
        row.number("count_raw"),
        row.real("dp"),
        row.text("key_site"),
        row.text("examples"));
  }
}
