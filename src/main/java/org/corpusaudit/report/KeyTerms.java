package org.corpusaudit.report;

import static org.corpusaudit.report.layout.Finding.isolated;
import static org.corpusaudit.report.layout.Message.say;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.corpusaudit.count.TermTables;
import org.corpusaudit.output.AuditOutput;
import org.corpusaudit.output.TsvRow;
import org.corpusaudit.report.comparison.TopRows;
import org.corpusaudit.report.layout.Cell;
import org.corpusaudit.report.layout.Grid;

/**
 * What is key to a site, month or language: the terms that are more frequent there than in the
 * rest, by log-likelihood, of the {@value #FACET_VALUES} values with the most counts. Reads {@code
 * facets/} once: the rows of a value follow each other there.
 */
final class KeyTerms {
  private static final int KEYS = 12;
  private static final int FACET_VALUES = 80;
  private static final double LEAST_LOG_LIKELIHOOD = 10.83;
  private static final List<String> FACETS = List.of("site", "month", "language");

  private record Value(String facet, String name) {
    boolean is(String otherFacet, String otherName) {
      return name.equals(otherName) && facet.equals(otherFacet);
    }
  }

  private record Key(String term, long count, double likelihood, double ratio) {}

  private static final class Group {
    private final Value value;
    private final TopRows<Key> keys =
        new TopRows<>(
            KEYS, Comparator.comparingDouble((Key k) -> -k.likelihood).thenComparing(Key::term));
    private long counts;

    Group(Value value) {
      this.value = value;
    }

    void add(TsvRow row) {
      long count = row.number("count");
      counts += count;
      double likelihood = row.real("log_likelihood");
      if (likelihood >= LEAST_LOG_LIKELIHOOD && row.real("log_ratio") > 0) {
        keys.offer(new Key(row.text("term"), count, likelihood, row.real("log_ratio")));
      }
    }
  }

  private static final Comparator<Value> IN_ORDER =
      Comparator.comparingInt((Value v) -> FACETS.indexOf(v.facet))
          .thenComparing(Value::facet)
          .thenComparing(Value::name);

  private KeyTerms() {}

  /** A table with a row for each value, and one with a row for each of its key terms. */
  static List<Grid> of(AuditOutput audit) throws IOException {
    SortedMap<Value, List<Key>> keys = read(audit);
    String file = SectionMaker.file(audit, "facets");
    Grid values =
        new Grid(
                "facets-table",
                say("Key terms by site and month: more frequent there than elsewhere"),
                file,
                say("terms of a facet"),
                keys.size(),
                "facet",
                "value",
                "key terms, strongest first")
            .means("facet", TermTables.FACETS.columns(), "facet")
            .means("value", TermTables.FACETS.columns(), "value")
            .means(
                "key terms, strongest first",
                say("terms that are more frequent there than in the rest, by log-likelihood"));
    Grid terms =
        new Grid(
                "keys-table",
                say("Key terms in figures"),
                file,
                say("terms of a facet"),
                audit.rows("facets"),
                "facet",
                "value",
                "term",
                "#count",
                "#log-likelihood",
                "#log ratio")
            .means("facet", TermTables.FACETS.columns(), "facet")
            .means("value", TermTables.FACETS.columns(), "value")
            .means("term", TermTables.FACETS.columns(), "term")
            .means("count", TermTables.FACETS.columns(), "count")
            .means("log-likelihood", TermTables.FACETS.columns(), "log_likelihood")
            .means("log ratio", TermTables.FACETS.columns(), "log_ratio");
    keys.forEach(
        (value, strongest) -> {
          values.row(
              value.facet,
              value.name,
              strongest.stream().map(key -> isolated(key.term)).collect(Collectors.joining(" · ")));
          for (Key key : strongest) {
            terms.row(
                value.facet,
                value.name,
                key.term,
                Cell.count(key.count),
                Cell.real(key.likelihood),
                Cell.real(key.ratio));
          }
        });
    return List.of(values, terms);
  }

  private static SortedMap<Value, List<Key>> read(AuditOutput audit) throws IOException {
    TopRows<Group> largest =
        new TopRows<>(
            FACET_VALUES,
            Comparator.comparingLong((Group g) -> -g.counts).thenComparing(g -> g.value, IN_ORDER));
    for (String shard : audit.shards("facets")) {
      Group[] group = {new Group(new Value("", ""))};
      audit.readTsv(
          shard,
          row -> {
            String facet = row.text("facet");
            String name = row.text("value");
            if (!group[0].value.is(facet, name)) {
              largest.offer(group[0]);
              group[0] = new Group(new Value(facet, name));
            }
            group[0].add(row);
            return true;
          });
      largest.offer(group[0]);
    }
    SortedMap<Value, List<Key>> keys = new TreeMap<>(IN_ORDER);
    for (Group group : largest.inOrder()) {
      List<Key> strongest = group.keys.inOrder();
      if (!strongest.isEmpty()) {
        keys.put(group.value, strongest);
      }
    }
    return keys;
  }
}
