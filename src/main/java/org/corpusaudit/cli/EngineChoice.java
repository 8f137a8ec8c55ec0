package org.corpusaudit.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.corpusaudit.corpus.ArticleMemory;
import org.corpusaudit.corpus.ReadSettings;
import org.corpusaudit.corpus.blocks.BlockPlan;
import org.corpusaudit.corpus.formats.InputFile;

/**
 * The runner of a job that names none. The DirectRunner starts at once and keeps what it groups in
 * memory; embedded Flink takes seconds to start and spills to disk.
 *
 * @param options Beam's options for it
 * @param sentence what is told of it
 */
record EngineChoice(Map<String, String> options, String sentence) {
  /** Text from which Flink is chosen. {@code docs/flink.md} has the measurement. */
  static final long FLINK_FROM_BYTES = 512L << 20;

  /**
   * A small heap, of which text may be so much. What the DirectRunner holds between passes has come
   * to 2.7 times the text where all articles were copies of one, and to more than five times where
   * all pairs of words were different; and besides it works at two articles of the longest kind. Of
   * one article of 16 MB, two million different names, it held more than a gigabyte: where all the
   * text may be one article, the heap is to hold what that may take twice.
   */
  private static final int HEAP_PARTS = 16;

  /** The choice for an input. */
  static EngineChoice of(List<InputFile> files, ReadSettings reading) {
    return of(files, reading, Runtime.getRuntime().maxMemory());
  }

  /** The choice for an input where Java may take so much memory. */
  static EngineChoice of(List<InputFile> files, ReadSettings reading, long heapBytes) {
    long bytes = BlockPlan.textBytes(files, reading);
    String size = String.format(Locale.ROOT, "%,.1f MiB of text", bytes / 1048576.0);
    if (bytes < Math.min(FLINK_FROM_BYTES, heapBytes / HEAP_PARTS)
        && ArticleMemory.isHeldTwice(heapBytes, bytes, reading.maxRecordBytes())) {
      return new EngineChoice(
          Map.of("runner", "DirectRunner"),
          size + ": runs on the DirectRunner; --runner names another");
    }
    int parallelism = Runtime.getRuntime().availableProcessors();
    return new EngineChoice(
        Map.of(
            "runner", "FlinkRunner",
            "flinkMaster", "[local]",
            "parallelism", Integer.toString(parallelism)),
        size + ": runs on embedded Flink; --runner=DirectRunner names the other");
  }
}
