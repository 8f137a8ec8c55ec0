package org.corpusaudit.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.corpusaudit.output.AuditOutput;
import org.corpusaudit.output.TsvRow;

/** Terms and runs of terms: the most frequent, their ranks, what is key to a site or month. */
final class TermSections implements SectionMaker {
  private static final int TERMS = 1000;
  private static final int NGRAMS = 300;
  private static final int KEYS = 12;
  private static final int FACET_VALUES = 60;
  private static final double KEY_LOG_LIKELIHOOD = 10.83;
  private static final int RANKED = 20_000;

  private record Term(
      String term, String language, long count, long documents, long raw, double dispersion) {}

  private record Key(
      String facet, String value, String term, long count, double likelihood, double ratio) {}

  @Override
  public List<Section> of(AuditOutput audit) throws IOException {
    JsonNode figures = audit.summary().path("terms");
    if (figures.isMissingNode()) {
      return List.of();
    }
    Section section =
        new Section(
                "terms",
                "Terms",
                "Counted in the kept, cleaned articles. Raw counts are those before anything was"
                    + " stripped or dropped; DP is Gries' deviation of proportions, 0 for a term"
                    + " that is spread evenly.")
            .count("Tokens", figures.path("tokens").asLong(), "terms.tokens")
            .count("Terms", figures.path("types").asLong(), "terms.types")
            .count("Tokens before cleaning", figures.path("tokensRaw").asLong(), "terms.tokensRaw");
    if (figures.has("zipf")) {
      section.figure(
          "Zipf exponent",
          Cell.real(figures.at("/zipf/exponent").asDouble()).shown(),
          Section.SUMMARY,
          "terms.zipf.exponent");
    }
    terms(section, audit);
    if (!audit.shards("facets").isEmpty()) {
      section.grid(keys(audit));
    }
    if (!audit.shards("ngrams").isEmpty()) {
      section.grid(ngrams(audit));
    }
    return List.of(section);
  }

  private static void terms(Section section, AuditOutput audit) throws IOException {
    TopRows<Term> top = top(TERMS);
    TopRows<Long> ranked = new TopRows<Long>(RANKED, Comparator.reverseOrder());
    for (String shard : audit.shards("terms")) {
      audit.readTsv(
          shard,
          row -> {
            top.offer(term(row));
            // Terms that stand only in stripped or dropped text have no rank.
            if (row.number("count") > 0) {
              ranked.offer(row.number("count"));
            }
            return true;
          });
    }
    String file = SectionMaker.file(audit, "terms");
    section.chart(zipf(ranked.inOrder(), file));
    Grid grid =
        new Grid(
            "terms-table",
            "Most frequent terms",
            file,
            "terms",
            top.seen(),
            "term",
            "language",
            "#count",
            "#articles",
            "#raw count",
            "#DP");
    for (Term term : top.inOrder()) {
      grid.row(
          term.term,
          term.language,
          Cell.count(term.count),
          Cell.count(term.documents),
          Cell.count(term.raw),
          Cell.real(term.dispersion));
    }
    section.grid(grid);
  }

  /** Ranks at even steps of their logarithm: about 120 points. */
  private static Chart zipf(List<Long> counts, String file) {
    Chart chart =
        Chart.curve(
                "zipf-chart",
                "Count by rank (Zipf)",
                "Both axes are logarithmic; a straight line is Zipf's law.",
                file,
                "rank",
                "count")
            .logarithmic();
    for (double rank = 1; rank <= counts.size(); rank = Math.max(rank + 1, rank * 1.08)) {
      chart.point(Math.floor(rank), counts.get((int) rank - 1).doubleValue());
    }
    return chart;
  }

  private static Grid keys(AuditOutput audit) throws IOException {
    Set<List<String>> largest = largestValues(audit);
    Map<List<String>, TopRows<Key>> keys = new TreeMap<>(Comparator.comparing(Object::toString));
    for (String shard : audit.shards("facets")) {
      audit.readTsv(
          shard,
          row -> {
            Key key =
                new Key(
                    row.text("facet"),
                    row.text("value"),
                    row.text("term"),
                    row.number("count"),
                    row.real("log_likelihood"),
                    row.real("log_ratio"));
            if (key.likelihood < KEY_LOG_LIKELIHOOD || key.ratio <= 0) {
              return true;
            }
            List<String> group = Arrays.asList(key.facet, key.value);
            if (largest.contains(group)) {
              keys.computeIfAbsent(
                      group,
                      g ->
                          new TopRows<>(
                              KEYS,
                              Comparator.comparingDouble((Key k) -> -k.likelihood)
                                  .thenComparing(Key::term)))
                  .offer(key);
            }
            return true;
          });
    }
    List<Key> rows = new ArrayList<>();
    keys.values().forEach(group -> rows.addAll(group.inOrder()));
    Grid grid =
        new Grid(
            "keys-table",
            "Key terms: more frequent there than elsewhere",
            SectionMaker.file(audit, "facets"),
            "terms of a facet",
            audit.rows("facets"),
            "facet",
            "value",
            "term",
            "#count",
            "#log-likelihood",
            "#log ratio");
    for (Key key : rows) {
      grid.row(
          key.facet,
          key.value,
          key.term,
          Cell.count(key.count),
          Cell.real(key.likelihood),
          Cell.real(key.ratio));
    }
    return grid;
  }

  /** The values of facets with the most counted terms. */
  private static Set<List<String>> largestValues(AuditOutput audit) throws IOException {
    Map<List<String>, Long> sizes = new HashMap<>();
    for (String shard : audit.shards("facets")) {
      audit.readTsv(
          shard,
          row -> {
            List<String> group = Arrays.asList(row.text("facet"), row.text("value"));
            sizes.merge(group, row.number("count"), Long::sum);
            return true;
          });
    }
    return sizes.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<List<String>, Long> e) -> -e.getValue())
                .thenComparing(e -> e.getKey().toString()))
        .limit(FACET_VALUES)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
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
                    0));
            return true;
          });
    }
    Grid grid =
        new Grid(
            "ngrams-table",
            "Most frequent runs of terms",
            SectionMaker.file(audit, "ngrams"),
            "n-grams",
            top.seen(),
            "n-gram",
            "language",
            "#count",
            "#articles");
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
        row.real("dp"));
  }
}
