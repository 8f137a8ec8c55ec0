package org.corpusaudit.library;

import org.corpusaudit.pipeline.RowTable;

/**
 * Recognises people, places and organisations in the kept, cleaned articles and counts them, as
 * rows of {@link RowTable#ENTITIES}; {@link #facets()} and {@link #pairs()} give other tables.
 * Costs the readings of {@link CountTerms} and one more. {@code docs/entities.md} has the method
 * and its measured error.
 */
public final class CountEntities extends StageTransform<CountEntities> {
  private CountEntities(Stage stage, RowTable table) {
    super(stage, table);
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
    return with("cooccurrences", "true").giving(RowTable.ENTITY_PAIRS);
  }

  /** Gives counts by site and month instead. */
  public CountEntities facets() {
    return giving(RowTable.ENTITY_FACETS);
  }

  @Override
  CountEntities made(Stage newStage, RowTable newTable) {
    return new CountEntities(newStage, newTable);
  }
}
