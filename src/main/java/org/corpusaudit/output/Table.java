package org.corpusaudit.output;

import java.io.Serializable;

/**
 * One kind of output rows: a folder of shards.
 *
 * @param folder path under the output directory, such as {@code boilerplate/spans}
 * @param ending how a shard's name ends before the compression's ending, such as {@code .jsonl}
 * @param header first line of every shard, without its line end; empty for none
 * @param sortKeyBytes bytes before each row that only say where it stands in its shard: rows are in
 *     ascending unsigned order of those bytes and then of their own
 * @param distinct whether of equal rows with equal keys one is written
 */
public record Table(String folder, String ending, String header, int sortKeyBytes, boolean distinct)
    implements Serializable {
  private static final int UNORDERED = -1;

  /** JSON Lines, rows in the order of their bytes. */
  public static Table jsonLines(String folder) {
    return new Table(folder, ".jsonl", "", 0, false);
  }

  /** JSON Lines, rows in the order of a key of {@code sortKeyBytes} bytes. */
  public static Table jsonLines(String folder, int sortKeyBytes) {
    return new Table(folder, ".jsonl", "", sortKeyBytes, false);
  }

  /** Tab-separated values under a header, rows in the order of a key of {@code sortKeyBytes}. */
  public static Table tabSeparated(String folder, int sortKeyBytes, String... columns) {
    return new Table(folder, ".tsv", String.join("\t", columns), sortKeyBytes, false);
  }

  /** Frames of bytes in the order in which they are written, never compressed. */
  public static Table frames(String folder, String ending) {
    return new Table(folder, ending, "", UNORDERED, false);
  }

  /** Whether its shards hold frames. */
  boolean isFrames() {
    return sortKeyBytes == UNORDERED;
  }

  /** The same table without repeated rows. */
  public Table distinctRows() {
    return new Table(folder, ending, header, sortKeyBytes, true);
  }

  /** The name of one shard, such as {@code part-00003-of-00010.tsv.gz}. */
  public String shardName(int shard, int shards, Compression compression) {
    return String.format("part-%05d-of-%05d%s%s", shard, shards, ending, compression.ending());
  }
}
