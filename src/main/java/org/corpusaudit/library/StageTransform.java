package org.corpusaudit.library;

import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.display.DisplayData;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PInput;
import org.apache.beam.sdk.values.Row;
import org.corpusaudit.pipeline.RowTable;

/**
 * A stage that gives the rows of one of its tables. Immutable: what changes it gives another.
 *
 * @param <T> the stage itself
 */
public abstract class StageTransform<T extends StageTransform<T>>
    extends PTransform<PInput, PCollection<Row>> {
  private final Stage stage;
  private final RowTable table;

  StageTransform(Stage stage, RowTable table) {
    this.stage = stage;
    this.table = table;
  }

  /** The same kind of stage with other settings, or for another table. */
  abstract T made(Stage newStage, RowTable newTable);

  /** The same for another of its tables. */
  final T giving(RowTable other) {
    return made(stage, other);
  }

  /**
   * Gives the records that were rejected instead, as rows of {@link RowTable#REJECTED}, however
   * many they are. Other stages fail past {@code input.maxRejectedShare}.
   */
  public final T rejected() {
    return giving(RowTable.REJECTED);
  }

  /** The same with a key of a pipeline file set, such as {@code input.maxRejectedShare}. */
  public final T with(String key, String value) {
    return made(stage.with(key, value), table);
  }

  @Override
  public final void populateDisplayData(DisplayData.Builder builder) {
    super.populateDisplayData(builder);
    stage.show(builder);
  }

  @Override
  public final PCollection<Row> expand(PInput input) {
    return stage.rows(input, table);
  }
}
