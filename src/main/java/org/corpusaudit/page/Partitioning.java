package org.corpusaudit.page;

import com.dynatrace.hash4j.hashing.Hashing;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;

/**
 * Into how many parts a run divides its work.
 *
 * @param partitions P: how many partitions the entries of a grouping are hashed into
 * @param shards how many shards each table of output rows has
 * @param blocks how many blocks the input is read in
 */
public record Partitioning(int partitions, int shards, int blocks) implements Serializable {
  /** Text for which one more partition is made. */
  public static final long TEXT_BYTES_OF_PARTITION = 512L << 20;

  /** Text for which one more shard of each table is made. */
  public static final long TEXT_BYTES_OF_SHARD = 1L << 30;

  private static final int FEWEST_PARTITIONS = 8;

  /**
   * Text for which one more partition is made up to {@value #SMALL_PARTITIONS} of them. Flink hands
   * a whole partition over as one element where the next step reads side inputs, and its buffer
   * doubles: of 300 MB of copies of one text a partition was 200 MB with 8 of them.
   */
  private static final long TEXT_BYTES_OF_SMALL_PARTITION = 8L << 20;

  private static final int SMALL_PARTITIONS = 64;
  private static final int MOST_PARTITIONS = 1 << 16;
  private static final int MOST_SHARDS = 10_000;

  /** Refuses counts below 1. */
  public Partitioning {
    if (partitions < 1 || shards < 1 || blocks < 0) {
      throw new IllegalArgumentException(
          "partitions " + partitions + ", shards " + shards + ", blocks " + blocks);
    }
  }

  /**
   * Chooses by the size of the input: a partition for each 8 MiB of text up to 64, at least 8 so
   * that small inputs use every core, past that one for each 512 MiB, and a shard for each GiB.
   *
   * @param textBytes the input's size once decompressed, or an estimate of it
   * @param partitions P to use instead, or 0
   * @param shards shards to use instead, or 0
   */
  public static Partitioning forInput(long textBytes, int blocks, int partitions, int shards) {
    return new Partitioning(
        partitions > 0
            ? partitions
            : clamp(
                Math.max(
                    textBytes / TEXT_BYTES_OF_PARTITION + 1,
                    Math.min(SMALL_PARTITIONS, textBytes / TEXT_BYTES_OF_SMALL_PARTITION)),
                FEWEST_PARTITIONS,
                MOST_PARTITIONS),
        shards > 0 ? shards : clamp(textBytes / TEXT_BYTES_OF_SHARD + 1, 1, MOST_SHARDS),
        blocks);
  }

  /** The partition of a key that is already a hash: its high bits, scaled to P. */
  public int partitionOf(long hash) {
    return scale(hash, partitions);
  }

  /** The shard of a row whose key has this hash. */
  public int shardOf(long hash) {
    return scale(hash, shards);
  }

  /** The shard of a row with this key. */
  public int shardOf(String key) {
    byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
    return shardOf(Hashing.xxh3_64().hashBytesToLong(bytes));
  }

  // Sorting compares high bits first, so a partition is a range of hashes; any bits would serve.
  private static int scale(long hash, int parts) {
    return (int) Math.multiplyHigh(hash >>> 1, (long) parts << 1);
  }

  private static int clamp(long value, int least, int most) {
    return (int) Math.max(least, Math.min(most, value));
  }
}
