package org.corpusaudit.output;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.corpusaudit.parquet.TableWriter;

/**
 * One kind of output rows: a folder of shards.
 *
 * @param folder path under the output directory, such as {@code boilerplate/spans}
 * @param ending how a shard's name ends before the compression's ending, such as {@code .jsonl}
 * @param header first line of every shard, without its line end; empty for none
 * @param sortKeyBytes bytes before each row that only say where it stands in its shard: rows are in
 *     ascending unsigned order of those bytes and then of their own
 * @param distinct whether of equal rows with equal keys one is written
 * @param columns of tab-separated tables, with what they hold; else empty
 */
public record Table(
    String folder,
    String ending,
    String header,
    int sortKeyBytes,
    boolean distinct,
    List<TableWriter.Column> columns)
    implements Serializable {
  private static final int UNORDERED = -1;

  /** JSON Lines, rows in the order of their bytes. */
  public static Table jsonLines(String folder) {
    return new Table(folder, ".jsonl", "", 0, false, List.of());
  }

  /** JSON Lines, rows in the order of a key of {@code sortKeyBytes} bytes. */
  public static Table jsonLines(String folder, int sortKeyBytes) {
    return new Table(folder, ".jsonl", "", sortKeyBytes, false, List.of());
  }

  /**
   * Tab-separated values under a header, rows in the order of a key of {@code sortKeyBytes}; the
   * columns hold texts unless {@link #counts} and {@link #measures} say otherwise.
   */
  public static Table tabSeparated(String folder, int sortKeyBytes, String... columns) {
    List<TableWriter.Column> texts =
        Arrays.stream(columns)
            .map(name -> new TableWriter.Column(name, TableWriter.ColumnType.TEXT))
            .toList();
    return new Table(
        folder, ".tsv", String.join("\t", columns), sortKeyBytes, false, List.copyOf(texts));
  }

  /** The same table, some of whose columns hold whole numbers. */
  public Table counts(String... names) {
    return typed(TableWriter.ColumnType.COUNT, Set.of(names));
  }

  /** The same table, some of whose columns hold numbers. */
  public Table measures(String... names) {
    return typed(TableWriter.ColumnType.MEASURE, Set.of(names));
  }

  private Table typed(TableWriter.ColumnType type, Set<String> names) {
    List<TableWriter.Column> typed = new ArrayList<>();
    for (TableWriter.Column column : columns) {
      typed.add(
          names.contains(column.name()) ? new TableWriter.Column(column.name(), type) : column);
    }
    return new Table(folder, ending, header, sortKeyBytes, distinct, List.copyOf(typed));
  }

  /** Frames of bytes in the order in which they are written, never compressed. */
  public static Table frames(String folder, String ending) {
    return new Table(folder, ending, "", UNORDERED, false, List.of());
  }

  /** Whether its shards hold frames. */
  boolean isFrames() {
    return sortKeyBytes == UNORDERED;
  }

  /** The same table without repeated rows. */
  public Table distinctRows() {
    return new Table(folder, ending, header, sortKeyBytes, true, columns);
  }

  /** The name of one shard, such as {@code part-00003-of-00010.tsv.gz}. */
  public String shardName(int shard, int shards, Compression compression) {
    return String.format("part-%05d-of-%05d%s%s", shard, shards, ending, compression.ending());
  }
}
