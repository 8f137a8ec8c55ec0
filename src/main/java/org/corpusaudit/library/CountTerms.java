package org.corpusaudit.library;

import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.display.DisplayData;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PInput;
import org.apache.beam.sdk.values.Row;
import org.corpusaudit.pipeline.RowTable;

/**
 * Counts terms over the kept, cleaned articles, as rows of {@link RowTable#TERMS}; {@link
 * #ngrams()} and {@link #facets()} give other tables. Counts are exact. Set {@code boilerplate} and
 * {@code duplicates} to {@code false} to count all text as it is. {@code docs/counting.md} defines
 * each number.
 */
public final class CountTerms extends PTransform<PInput, PCollection<Row>> {
  private final Stage stage;
  private final RowTable table;

  private CountTerms(Stage stage, RowTable table) {
    this.stage = stage;
    this.table = table;
  }

  /** Of the files that patterns name; applied to the pipeline. */
  public static CountTerms in(String... patterns) {
    return of(Stage.in(patterns));
  }

  /** Of rows with a {@code text}, stored under a folder first; applied to the rows. */
  public static CountTerms ofRows(String temporaryFolder) {
    return of(Stage.ofRows(temporaryFolder));
  }

  private static CountTerms of(Stage stage) {
    return new CountTerms(
        stage
            .with("entities", "false")
            .with("cooccurrences", "false")
            .with("duplicates.index", "false"),
        RowTable.TERMS);
  }

  /** Gives runs of two terms instead; {@code terms.ngrams.sizes} sets others. */
  public CountTerms ngrams() {
    return new CountTerms(stage.with("terms.ngrams.sizes", "[2]"), RowTable.NGRAMS);
  }

  /** Gives counts by site, month and language instead. */
  public CountTerms facets() {
    return new CountTerms(stage, RowTable.FACETS);
  }

  /**
   * Gives the records that were rejected instead, as rows of {@link RowTable#REJECTED}, however
   * many they are. Other stages fail past {@code input.maxRejectedShare}.
   */
  public CountTerms rejected() {
    return new CountTerms(stage, RowTable.REJECTED);
  }

  /** The same with a key of a pipeline file set, such as {@code input.maxRejectedShare}. */
  public CountTerms with(String key, String value) {
    return new CountTerms(stage.with(key, value), table);
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
