package org.corpusaudit.library;

import org.corpusaudit.pipeline.RowTable;

/**
 * Counts terms over the kept, cleaned articles, as rows of {@link RowTable#TERMS}; {@link
 * #ngrams()} and {@link #facets()} give other tables. Counts are exact. Set {@code boilerplate} and
 * {@code duplicates} to {@code false} to count all text as it is. {@code docs/counting.md} defines
 * each number.
 */
public final class CountTerms extends StageTransform<CountTerms> {
  private CountTerms(Stage stage, RowTable table) {
    super(stage, table);
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
    return with("terms.ngrams.sizes", "[2]").giving(RowTable.NGRAMS);
  }

  /** Gives counts by site, month and language instead. */
  public CountTerms facets() {
    return giving(RowTable.FACETS);
  }

  @Override
  CountTerms made(Stage newStage, RowTable newTable) {
    return new CountTerms(newStage, newTable);
  }
}
