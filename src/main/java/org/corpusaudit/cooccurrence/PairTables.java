package org.corpusaudit.cooccurrence;

import java.util.List;
import org.corpusaudit.example.LeastExamples;
import org.corpusaudit.measure.Association;
import org.corpusaudit.output.Table;
import org.corpusaudit.table.Column;
import org.corpusaudit.table.Columns;

/**
 * The tables of pairs and their columns; {@code docs/counting.md} says what an event is and defines
 * the cells. Counts are numbers, since weights may make them fractions.
 */
public final class PairTables {
  static final Column.Text A = Column.text("a", "one item; the first where pairs are ordered");
  static final Column.Text B = Column.text("b", "the other");
  static final Column.Measure COUNT =
      Column.measure("count", "events of the pair in kept, cleaned articles: O11");
  static final Column.Measure COUNT_A = Column.measure("count_a", "events with a: R1");
  static final Column.Measure COUNT_B = Column.measure("count_b", "events with b: C1");
  static final Column.Measure CONSERVATIVE_LOG_RATIO =
      Column.measure(
          "conservative_log_ratio",
          "the end of log ratio's interval that is nearer to 0, or 0 (Evert 2022)");
  static final Column.Measure COUNT_STRIPPED =
      Column.measure("count_stripped", "with the pairs of dropped near-duplicates");
  static final Column.Measure COUNT_RAW =
      Column.measure("count_raw", "and with those within stripped pieces");

  /** A column of a measure of association. */
  record Score(Association association, Column.Measure column) {}

  /** The measures that rows have, in their order. */
  static final List<Score> SCORES =
      Association.columns().stream()
          .map(of -> new Score(of, Column.measure(of.columnName(), of.formula())))
          .toList();

  static final Columns COLUMNS =
      Columns.of(A, B, COUNT, COUNT_A, COUNT_B)
          .and(Columns.of(SCORES.stream().map(Score::column).toList()))
          .and(CONSERVATIVE_LOG_RATIO, COUNT_STRIPPED, COUNT_RAW);

  static final Column.Text EXAMPLES = LeastExamples.column("cooccurrences.examples");
  static final Column.Text ENTITY_EXAMPLES = LeastExamples.column("entities.pairs.examples");

  /** Pairs of terms, with the column that a run has only when it is asked. */
  public static final Table TERMS =
      pairs(
          "cooccurrences/terms", "a pair of terms, those ranked best first", COLUMNS.and(EXAMPLES));

  /** Pairs of entities, with the column that a run has only when it is asked. */
  public static final Table ENTITIES =
      pairs(
          "cooccurrences/entities",
          "a pair of entities, those ranked best first",
          COLUMNS.and(ENTITY_EXAMPLES));

  private PairTables() {}

  /** The table of pairs of terms of a run. */
  public static Table terms(PairSettings settings) {
    return TERMS.without(settings.examples() == 0 ? List.of(EXAMPLES) : List.of());
  }

  /** The table of pairs of entities of a run. */
  public static Table entities(PairSettings settings) {
    return ENTITIES.without(settings.examples() == 0 ? List.of(ENTITY_EXAMPLES) : List.of());
  }

  private static Table pairs(String folder, String meaning, Columns columns) {
    return Table.tabSeparated(folder, meaning, columns).sortedBy(Long.BYTES).distinctRows();
  }
}
