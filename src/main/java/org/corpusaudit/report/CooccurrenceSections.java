package org.corpusaudit.report;

import static org.corpusaudit.report.layout.Message.say;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.corpusaudit.cooccurrence.PairTables;
import org.corpusaudit.output.AuditOutput;
import org.corpusaudit.report.comparison.TopRows;
import org.corpusaudit.report.layout.Cell;
import org.corpusaudit.report.layout.Grid;
import org.corpusaudit.report.layout.Section;

/** What stands near what: the strongest pairs as a {@link PairNetwork}, and in a table. */
final class CooccurrenceSections implements SectionMaker {
  private static final int PAIRS = 400;

  private record Pair(
      String a,
      String b,
      double count,
      double dice,
      double likelihood,
      double pmi,
      double rank,
      String examples) {}

  @Override
  public List<Section> of(AuditOutput audit) throws IOException {
    List<Section> sections = new ArrayList<>();
    for (String kind : List.of("terms", "entities")) {
      if (!audit.shards("cooccurrences/" + kind).isEmpty()) {
        sections.add(section(audit, kind));
      }
    }
    return sections;
  }

  private static Section section(AuditOutput audit, String kind) throws IOException {
    String folder = "cooccurrences/" + kind;
    String settings = kind.equals("terms") ? "cooccurrences" : "entities/pairs";
    String measure =
        audit.manifest().at("/pipeline/" + settings + "/rankBy").asText("log_likelihood");
    TopRows<Pair> top =
        new TopRows<>(
            PAIRS,
            Comparator.comparingDouble((Pair p) -> -p.rank)
                .thenComparing(Pair::a)
                .thenComparing(Pair::b));
    for (String shard : audit.shards(folder)) {
      int[] rows = {0};
      audit.readTsv(
          shard,
          row -> {
            top.offer(
                new Pair(
                    row.text("a"),
                    row.text("b"),
                    row.real("count"),
                    row.real("log_dice"),
                    row.real("log_likelihood"),
                    row.real("pmi"),
                    // Not every measure that can rank the rows has a column of its own.
                    row.text(measure).isEmpty() ? -rows[0] : row.real(measure),
                    row.text("examples")));
            return ++rows[0] < PAIRS; // The best ranked come first in a shard.
          });
    }
    String file = SectionMaker.file(audit, folder);
    List<Pair> pairs = top.inOrder();
    Grid grid =
        new Grid(
                "pairs-" + kind,
                say("Strongest pairs"),
                file,
                say("pairs"),
                audit.rows(folder),
                "!first",
                "second",
                "#together",
                "#log-likelihood",
                "#log Dice",
                "#PMI")
            .means("first", PairTables.TERMS.columns(), "a")
            .means("second", PairTables.TERMS.columns(), "b")
            .means("together", PairTables.TERMS.columns(), "count")
            .means("log-likelihood", PairTables.TERMS.columns(), "log_likelihood")
            .means("log Dice", PairTables.TERMS.columns(), "log_dice")
            .means("PMI", PairTables.TERMS.columns(), "pmi");
    for (Pair pair : pairs) {
      grid.row(
          ExamplePlaces.of(audit, pair.a, pair.examples, grid),
          pair.b,
          weighted(pair.count),
          Cell.real(pair.likelihood),
          Cell.real(pair.dice),
          Cell.real(pair.pmi));
    }
    Section section =
        new Section(
                "cooccurrences-" + kind,
                kind.equals("terms") ? say("Co-occurring terms") : say("Co-occurring entities"),
                measure.equals("log_likelihood")
                    ? say(
                        "Pairs ranked by log-likelihood, the evidence that two stand together more"
                            + " often than chance has it. Log Dice (at most 14) and PMI tell how"
                            + " exclusive a pair is.")
                    : say(
                        "Pairs ranked by %s. Log Dice (at most 14) and PMI tell how exclusive a"
                            + " pair is.",
                        measure))
            .chart(
                PairNetwork.of(
                        "network-" + kind,
                        say("The strongest pairs as a network"),
                        file,
                        pairs.stream()
                            .map(pair -> new PairNetwork.Pair(pair.a, pair.b, pair.rank))
                            .toList())
                    .beside("pairs-" + kind))
            .grid(grid);
    if (kind.equals("terms")) {
      InflatedCounts.of(
              "inflated-pairs",
              say("Pairs that repetition inflates most"),
              "cooccurrences.inflated",
              audit.summary().at("/cooccurrences/inflated"),
              "a",
              "b")
          .ifPresent(section::grid);
    }
    return section;
  }

  /** A count, which weights may have made a fraction. */
  private static Cell weighted(double count) {
    return count == Math.rint(count) ? Cell.count((long) count) : Cell.real(count);
  }
}
