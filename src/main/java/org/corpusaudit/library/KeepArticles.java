package org.corpusaudit.library;

import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.display.DisplayData;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PInput;
import org.apache.beam.sdk.values.Row;
import org.corpusaudit.pipeline.RowTable;

/**
 * Gives the articles of a corpus without navigation text and without duplicates, as rows of {@link
 * RowTable#DOCUMENTS}. Their text is never shuffled: each row comes from where its article is read.
 * Costs the readings of {@link FindDuplicates} and one more.
 */
public final class KeepArticles extends PTransform<PInput, PCollection<Row>> {
  private final Stage stage;
  private final RowTable table;

  private KeepArticles(Stage stage, RowTable table) {
    this.stage = stage;
    this.table = table;
  }

  /** Of the files that patterns name; applied to the pipeline. */
  public static KeepArticles in(String... patterns) {
    return of(Stage.in(patterns));
  }

  /** Of rows with a {@code text}, stored under a folder first; applied to the rows. */
  public static KeepArticles ofRows(String temporaryFolder) {
    return of(Stage.ofRows(temporaryFolder));
  }

  private static KeepArticles of(Stage stage) {
    return new KeepArticles(
        stage
            .with("entities", "false")
            .with("terms", "false")
            .with("cooccurrences", "false")
            .with("duplicates.index", "false"),
        RowTable.DOCUMENTS);
  }

  /** The same with another least Jaccard similarity of duplicates, 0 to 1; 0.8 unless set. */
  public KeepArticles withThreshold(double threshold) {
    return with("duplicates.threshold", Double.toString(threshold));
  }

  /**
   * Gives the records that were rejected instead, as rows of {@link RowTable#REJECTED}, however
   * many they are. Other stages fail past {@code input.maxRejectedShare}.
   */
  public KeepArticles rejected() {
    return new KeepArticles(stage, RowTable.REJECTED);
  }

  /** The same with a key of a pipeline file set, such as {@code input.maxRejectedShare}. */
  public KeepArticles with(String key, String value) {
    return new KeepArticles(stage.with(key, value), table);
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
