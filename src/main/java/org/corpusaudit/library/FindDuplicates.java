package org.corpusaudit.library;

import org.corpusaudit.pipeline.RowTable;

/**
 * Finds exact and near-duplicates. Gives the members of clusters as rows of {@link
 * RowTable#DUPLICATES}, each with its keeper; {@link #pairs()} and {@link #contained()} give other
 * tables. Every pair is verified by its exact Jaccard similarity; the wanted recall of candidates
 * at the threshold is 0.98. Navigation text is stripped before, unless {@code boilerplate} is set
 * to {@code false}. Costs four readings of the corpus, two of them partial, and less than 1 KB
 * shuffled for each article. Source: MinHash (Broder 1997) by one-permutation hashing.
 */
public final class FindDuplicates extends StageTransform<FindDuplicates> {
  private FindDuplicates(Stage stage, RowTable table) {
    super(stage, table);
  }

  /** Of the files that patterns name; applied to the pipeline. */
  public static FindDuplicates in(String... patterns) {
    return of(Stage.in(patterns));
  }

  /** Of rows with a {@code text}, stored under a folder first; applied to the rows. */
  public static FindDuplicates ofRows(String temporaryFolder) {
    return of(Stage.ofRows(temporaryFolder));
  }

  private static FindDuplicates of(Stage stage) {
    return new FindDuplicates(
        stage
            .with("entities", "false")
            .with("terms", "false")
            .with("cooccurrences", "false")
            .with("duplicates.index", "false"),
        RowTable.DUPLICATES);
  }

  /** Gives the verified pairs instead. */
  public FindDuplicates pairs() {
    return with("duplicates.writePairs", "true").giving(RowTable.PAIRS);
  }

  /** Gives the articles that stand in others instead. */
  public FindDuplicates contained() {
    return giving(RowTable.CONTAINED);
  }

  /** The same with another least Jaccard similarity, 0 to 1; 0.8 unless set. */
  public FindDuplicates withThreshold(double threshold) {
    return with("duplicates.threshold", Double.toString(threshold));
  }

  @Override
  FindDuplicates made(Stage newStage, RowTable newTable) {
    return new FindDuplicates(newStage, newTable);
  }
}
