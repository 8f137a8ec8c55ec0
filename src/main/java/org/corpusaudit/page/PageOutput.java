package org.corpusaudit.page;

/** Where full pages go: in a pipeline, an output of the transform that fills them. */
@FunctionalInterface
public interface PageOutput {
  /**
   * Takes one page.
   *
   * @param key the partition, block or shard that the page belongs to
   * @param page entries, each with its length before it; the receiver owns the array
   */
  void emit(int key, byte[] page);
}
