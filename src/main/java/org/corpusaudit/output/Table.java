package org.corpusaudit.output;

import java.io.Serializable;
import java.util.Collection;
import java.util.Locale;
import org.corpusaudit.table.Column;
import org.corpusaudit.table.Columns;

/**
 * One kind of output rows: a folder of shards.
 *
 * @param folder path under the output directory, such as {@code boilerplate/spans}
 * @param meaning what a row is and which stand first, in a phrase
 * @param format how its rows are written
 * @param sortKeyBytes bytes before each row that only say where it stands in its shard: rows are in
 *     ascending unsigned order of those bytes and then of their own
 * @param distinct whether of equal rows with equal keys one is written
 * @param columns what its rows hold; of frames nothing
 */
public record Table(
    String folder,
    String meaning,
    Format format,
    int sortKeyBytes,
    boolean distinct,
    Columns columns)
    implements Serializable {

  /** Refuses a folder that {@code AuditFiles} does not name: overwriting would leave it. */
  public Table {
    if (!AuditFiles.isOfTable(folder)) {
      throw new IllegalArgumentException(folder + "/ is no folder of AuditFiles: name it there");
    }
  }

  /** How rows are written. */
  public enum Format {
    /** An object a line. */
    JSON_LINES(".jsonl"),
    /** Cells with tabs between them, under a line with the columns' names. */
    TAB_SEPARATED(".tsv"),
    /** A word a line between tags; a shard may hold a million lines of an article. */
    VERTICAL(".vrt"),
    /** The format of Universal Dependencies. */
    CONLLU(".conllu"),
    /** Bytes behind their length, in the order in which they are written, never compressed. */
    FRAMES(".index");

    private final String ending;

    Format(String ending) {
      this.ending = ending;
    }

    /** Whether rows have values for the table's columns, which Parquet can hold too. */
    public boolean hasRows() {
      return this == JSON_LINES || this == TAB_SEPARATED;
    }

    /** How a shard's name ends before the compression's ending. */
    public String ending() {
      return ending;
    }
  }

  /** JSON Lines, rows in the order of their bytes. */
  public static Table jsonLines(String folder, String meaning, Columns columns) {
    return new Table(folder, meaning, Format.JSON_LINES, 0, false, columns);
  }

  /** Tab-separated values, rows in the order of their bytes. */
  public static Table tabSeparated(String folder, String meaning, Columns columns) {
    return new Table(folder, meaning, Format.TAB_SEPARATED, 0, false, columns);
  }

  /** Lines of a format that other tools read. */
  public static Table lines(String folder, String meaning, Format format, Columns columns) {
    return new Table(folder, meaning, format, 0, false, columns);
  }

  /** Frames of bytes. */
  public static Table frames(String folder, String meaning) {
    return new Table(folder, meaning, Format.FRAMES, 0, false, Columns.NONE);
  }

  /** The same table, its rows in the order of a key of so many bytes before each. */
  public Table sortedBy(int keyBytes) {
    return new Table(folder, meaning, format, keyBytes, distinct, columns);
  }

  /** The same table without repeated rows. */
  public Table distinctRows() {
    return new Table(folder, meaning, format, sortKeyBytes, true, columns);
  }

  /** The same table without some columns: those that a run was not asked for. */
  public Table without(Collection<? extends Column> others) {
    return new Table(folder, meaning, format, sortKeyBytes, distinct, columns.without(others));
  }

  /** The first line of every shard, without its line end; empty for none. */
  String header() {
    return format == Format.TAB_SEPARATED ? columns.header() : "";
  }

  /** The name of one shard, such as {@code part-00003-of-00010.tsv.gz}. */
  public String shardName(int shard, int shards, ShardCompression compression) {
    return String.format(
        Locale.ROOT, "part-%05d-of-%05d%s%s", shard, shards, format.ending(), compression.ending());
  }
}
