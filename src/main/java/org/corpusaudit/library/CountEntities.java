package org.corpusaudit.library;

import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.display.DisplayData;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PInput;
import org.apache.beam.sdk.values.Row;
import org.corpusaudit.pipeline.RowTable;

/**
 * Recognises people, places and organisations in the kept, cleaned articles and counts them, as
 * rows of {@link RowTable#ENTITIES}; {@link #facets()} and {@link #pairs()} give other tables.
 * Costs the readings of {@link CountTerms} and one more. {@code docs/entities.md} has the method
 * and its measured error.
 */
public final class CountEntities extends PTransform<PInput, PCollection<Row>> {
  private final Stage stage;
  private final RowTable table;

  private CountEntities(Stage stage, RowTable table) {
    this.stage = stage;
    this.table = table;
  }

  /** Of the files that patterns name; applied to the pipeline. */
  public static CountEntities in(String... patterns) {
    return of(Stage.in(patterns));
  }

  /** Of rows with a {@code text}, stored under a folder first; applied to the rows. */
  public static CountEntities ofRows(String temporaryFolder) {
    return of(Stage.ofRows(temporaryFolder));
  }

  private static CountEntities of(Stage stage) {
    return new CountEntities(
        stage
            .with("terms", "false")
            .with("cooccurrences", "false")
            .with("duplicates.index", "false"),
        RowTable.ENTITIES);
  }

  /** Gives pairs of entities of a sentence instead; the pairs of terms are counted beside. */
  public CountEntities pairs() {
    return new CountEntities(stage.with("cooccurrences", "true"), RowTable.ENTITY_PAIRS);
  }

  /** Gives counts by site and month instead. */
  public CountEntities facets() {
    return new CountEntities(stage, RowTable.ENTITY_FACETS);
  }

  /**
   * Gives the records that were rejected instead, as rows of {@link RowTable#REJECTED}, however
   * many they are. Other stages fail past {@code input.maxRejectedShare}.
   */
  public CountEntities rejected() {
    return new CountEntities(stage, RowTable.REJECTED);
  }

  /** The same with a key of a pipeline file set, such as {@code input.maxRejectedShare}. */
  public CountEntities with(String key, String value) {
    return new CountEntities(stage.with(key, value), table);
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
