package org.corpusaudit.library;

import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.display.DisplayData;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PInput;
import org.apache.beam.sdk.values.Row;
import org.corpusaudit.pipeline.RowTable;

/**
 * Finds text that repeats among different articles of a site. Gives for each article that has some
 * the spans to strip, as rows of {@link RowTable#SPANS}: cleaned text is the text less its spans,
 * in UTF-16 offsets. {@link #segments()} gives the repeated pieces instead. Costs three readings of
 * the corpus. {@code docs/boilerplate.md} has the method and its measured error.
 */
public final class StripBoilerplate extends PTransform<PInput, PCollection<Row>> {
  private final Stage stage;
  private final RowTable table;

  private StripBoilerplate(Stage stage, RowTable table) {
    this.stage = stage;
    this.table = table;
  }

  /** Of the files that patterns name; applied to the pipeline. */
  public static StripBoilerplate in(String... patterns) {
    return of(Stage.in(patterns));
  }

  /** Of rows with a {@code text}, stored under a folder first; applied to the rows. */
  public static StripBoilerplate ofRows(String temporaryFolder) {
    return of(Stage.ofRows(temporaryFolder));
  }

  private static StripBoilerplate of(Stage stage) {
    return new StripBoilerplate(
        stage
            .with("entities", "false")
            .with("duplicates", "false")
            .with("terms", "false")
            .with("cooccurrences", "false"),
        RowTable.SPANS);
  }

  /** Gives the repeated pieces of each site instead. */
  public StripBoilerplate segments() {
    return new StripBoilerplate(stage, RowTable.SEGMENTS);
  }

  /**
   * Gives the records that were rejected instead, as rows of {@link RowTable#REJECTED}, however
   * many they are. Other stages fail past {@code input.maxRejectedShare}.
   */
  public StripBoilerplate rejected() {
    return new StripBoilerplate(stage, RowTable.REJECTED);
  }

  /** The same with a key of a pipeline file set, such as {@code input.maxRejectedShare}. */
  public StripBoilerplate with(String key, String value) {
    return new StripBoilerplate(stage.with(key, value), table);
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
