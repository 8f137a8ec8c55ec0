package org.corpusaudit.output;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.corpusaudit.parquet.TableWriter;

/**
 * A shard of a table once more as Parquet, beside the folders of the tables: {@code
 * parquet/terms/part-00000-of-00001.parquet}, the same rows in the same order. Not thread-safe.
 */
final class ParquetShard implements Closeable {
  private static final String FOLDER = "parquet/";

  private final String path;
  private final String temporary;
  private final HashedStream stored;
  private final RowValues values;
  private final TableWriter writer;
  private long rows;

  ParquetShard(
      Table table, String path, String temporary, OutputStream out, ShardCompression compression)
      throws IOException {
    this.path = path;
    this.temporary = temporary;
    this.stored = new HashedStream(out);
    this.values = new RowValues(table);
    this.writer =
        new TableWriter(
            stored,
            table.columns(),
            compression == ShardCompression.NONE ? "UNCOMPRESSED" : compression.name());
  }

  /** Where the shard of a table stands. */
  static String path(Table table, int shard, int shards) {
    return String.format(
        Locale.ROOT, "%s%s/part-%05d-of-%05d.parquet", FOLDER, table.folder(), shard, shards);
  }

  /** Writes one row, given as its line. */
  void write(byte[] source, int offset, int length) throws IOException {
    writer.write(values.read(source, offset, length));
    rows++;
  }

  /** Closes the shard, which then stands whole under its temporary name. */
  WrittenShard finish() throws IOException {
    close();
    return new WrittenShard(path, temporary, rows, stored.count(), stored.sha256());
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
