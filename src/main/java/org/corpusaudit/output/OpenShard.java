package org.corpusaudit.output;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.Route;
import org.corpusaudit.page.Routes;

/**
 * A shard that is being written, and once more as Parquet where the directory wants that. Not
 * thread-safe.
 */
public final class OpenShard {
  private final String path;
  private final String temporary;
  private final ShardWriter writer;
  private final Optional<ParquetShard> twin;
  private final Optional<SpreadsheetCells> cells;

  /**
   * A shard.
   *
   * @param path its final path under the output directory
   * @param temporary where it is written
   * @param twin takes the same rows
   * @param cells marks the texts of each row
   */
  OpenShard(
      String path,
      String temporary,
      ShardWriter writer,
      Optional<ParquetShard> twin,
      Optional<SpreadsheetCells> cells) {
    this.path = path;
    this.temporary = temporary;
    this.writer = writer;
    this.twin = twin;
    this.cells = cells;
  }

  /** Writes one row, which must hold no line end. */
  public void write(byte[] source, int offset, int length) throws IOException {
    if (cells.isPresent()) {
      ByteWriter marked = cells.get().marked(source, offset, length);
      writer.write(marked.array(), 0, marked.length());
    } else {
      writer.write(source, offset, length);
    }
    if (twin.isPresent()) {
      twin.get().write(source, offset, length);
    }
  }

  /** Writes one frame. */
  public void writeFrame(byte[] source, int length) throws IOException {
    writer.writeFrame(source, length);
  }

  /** Closes the shard, which then stands whole under its temporary name, and its twin. */
  public List<WrittenShard> finish() throws IOException {
    writer.close();
    List<WrittenShard> written = new ArrayList<>();
    written.add(new WrittenShard(path, temporary, writer.rows(), writer.bytes(), writer.sha256()));
    if (twin.isPresent()) {
      written.add(twin.get().finish());
    }
    return written;
  }

  /** The same; tells a route, by key 0, what was written. */
  public void finish(Routes out, Route route) throws IOException {
    ByteWriter entry = new ByteWriter();
    for (WrittenShard shard : finish()) {
      shard.writeTo(entry.reset());
      out.to(route).send(0, entry);
    }
  }
}
