package org.corpusaudit.page;

import java.io.IOException;

/** A {@link PartitionMerge} that is given a {@link SharedEntry}. */
public interface SharingMerge extends PartitionMerge {
  /**
   * Merges one partition.
   *
   * @param shared the entry that all partitions are given; empty when there is none
   */
  void merge(int key, EntryCursor entries, ByteReader shared, Routes out) throws IOException;

  @Override
  default void merge(int key, EntryCursor entries, Routes out) throws IOException {
    merge(key, entries, new ByteReader(), out);
  }
}
