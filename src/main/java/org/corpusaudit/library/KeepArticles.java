package org.corpusaudit.library;

import org.corpusaudit.pipeline.RowTable;

/**
 * Gives the articles of a corpus without navigation text and without duplicates, as rows of {@link
 * RowTable#DOCUMENTS}. Their text is never shuffled: each row comes from where its article is read.
 * Costs the readings of {@link FindDuplicates} and one more.
 */
public final class KeepArticles extends StageTransform<KeepArticles> {
  private KeepArticles(Stage stage, RowTable table) {
    super(stage, table);
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

  @Override
  KeepArticles made(Stage newStage, RowTable newTable) {
    return new KeepArticles(newStage, newTable);
  }
}
