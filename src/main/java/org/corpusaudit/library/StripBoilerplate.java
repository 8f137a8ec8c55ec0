package org.corpusaudit.library;

import org.corpusaudit.pipeline.RowTable;

/**
 * Finds text that repeats among different articles of a site. Gives for each article that has some
 * the spans to strip, as rows of {@link RowTable#SPANS}: cleaned text is the text less its spans,
 * in UTF-16 offsets. {@link #segments()} gives the repeated pieces instead. Costs three readings of
 * the corpus. {@code docs/boilerplate.md} has the method and its measured error.
 */
public final class StripBoilerplate extends StageTransform<StripBoilerplate> {
  private StripBoilerplate(Stage stage, RowTable table) {
    super(stage, table);
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
    return giving(RowTable.SEGMENTS);
  }

  @Override
  StripBoilerplate made(Stage newStage, RowTable newTable) {
    return new StripBoilerplate(newStage, newTable);
  }
}
