package org.corpusaudit.library;

import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.display.DisplayData;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PInput;
import org.apache.beam.sdk.values.Row;
import org.corpusaudit.pipeline.RowTable;

/**
 * Counts pairs of terms that stand near each other, with their measures of association, as rows of
 * {@link RowTable#TERM_PAIRS}. The vocabulary of pairs is bounded ({@code
 * cooccurrences.vocabulary}, 50,000 terms) and is in the memory of each worker. {@code
 * docs/counting.md} defines each measure.
 */
public final class CountPairs extends PTransform<PInput, PCollection<Row>> {
  private final Stage stage;
  private final RowTable table;

  private CountPairs(Stage stage, RowTable table) {
    this.stage = stage;
    this.table = table;
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

  /**
   * Gives the records that were rejected instead, as rows of {@link RowTable#REJECTED}, however
   * many they are. Other stages fail past {@code input.maxRejectedShare}.
   */
  public CountPairs rejected() {
    return new CountPairs(stage, RowTable.REJECTED);
  }

  /** The same with a key of a pipeline file set, such as {@code input.maxRejectedShare}. */
  public CountPairs with(String key, String value) {
    return new CountPairs(stage.with(key, value), table);
  }

  @Override
  public void populateDisplayData(DisplayData.Builder builder) {
    super.populateDisplayData(builder);
    stage.show(builder);
  }

  @Override
  public PCollection<Row> expand(PInput input) {
    return stage.rows(input, table);
  }
}
