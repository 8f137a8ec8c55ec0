package org.corpusaudit.library;

import org.corpusaudit.pipeline.RowTable;

/**
 * Counts pairs of terms that stand near each other, with their measures of association, as rows of
 * {@link RowTable#TERM_PAIRS}. The vocabulary of pairs is bounded ({@code
 * cooccurrences.vocabulary}, 50,000 terms) and is in the memory of each worker. {@code
 * docs/counting.md} defines each measure.
 */
public final class CountPairs extends StageTransform<CountPairs> {
  private CountPairs(Stage stage, RowTable table) {
    super(stage, table);
  }

  /** Of the files that patterns name; applied to the pipeline. */
  public static CountPairs in(String... patterns) {
    return of(Stage.in(patterns));
  }

  /** Of rows with a {@code text}, stored under a folder first; applied to the rows. */
  public static CountPairs ofRows(String temporaryFolder) {
    return of(Stage.ofRows(temporaryFolder));
  }

  private static CountPairs of(Stage stage) {
    return new CountPairs(
        stage.with("entities", "false").with("terms", "false").with("duplicates.index", "false"),
        RowTable.TERM_PAIRS);
  }

  @Override
  CountPairs made(Stage newStage, RowTable newTable) {
    return new CountPairs(newStage, newTable);
  }
}
