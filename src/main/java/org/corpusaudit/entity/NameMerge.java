package org.corpusaudit.entity;

import java.io.IOException;
import org.corpusaudit.page.EntryCursor;
import org.corpusaudit.page.PartitionMerge;
import org.corpusaudit.page.Partitioning;
import org.corpusaudit.page.Routes;

/**
 * Adds up the entries of {@link HarvestStep} for each name, word and context of a partition, and
 * proposes those that pass the thresholds to {@link LearnedNamesMerge}.
 */
public final class NameMerge implements PartitionMerge {
  /** The route to {@link LearnedNamesMerge}, all under key 0. */
  public static final int LEARNED = 1;

  @Override
  public int routes() {
    return 2;
  }

  @Override
  public void merge(int key, EntryCursor entries, Partitioning partitioning, Routes out)
      throws IOException {}
}
