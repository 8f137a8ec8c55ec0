package org.corpusaudit.page;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;

/**
 * What is done with one partition: a kernel that walks the partition's entries once, in order, and
 * sends entries on. {@link MergePartitions} runs it.
 */
public interface PartitionMerge extends Serializable {
  /** Routes that the kernel sends to. */
  List<Route> routes();

  /**
   * Merges one partition.
   *
   * @param key the partition's number
   * @param entries all its entries in ascending unsigned order; valid during the call
   * @param out where results go; flushed by the caller
   */
  void merge(int key, EntryCursor entries, Routes out) throws IOException;
}
