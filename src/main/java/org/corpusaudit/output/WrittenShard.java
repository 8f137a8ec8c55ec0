package org.corpusaudit.output;

import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;

/**
 * A shard that stands whole under its temporary name.
 *
 * @param path its final path under the output directory
 * @param temporary where it stands now, a full path
 * @param rows its rows, the header not counted
 * @param bytes its stored size
 * @param sha256 of the stored bytes, hexadecimal
 */
public record WrittenShard(String path, String temporary, long rows, long bytes, String sha256) {

  /** Appends the shard to an entry. */
  public void writeTo(ByteWriter out) {
    out.putString(path).putString(temporary).putVarLong(rows).putVarLong(bytes).putString(sha256);
  }

  /** Reads what {@link #writeTo} wrote. */
  public static WrittenShard readFrom(ByteReader in) {
    return new WrittenShard(
        in.getString(), in.getString(), in.getVarLong(), in.getVarLong(), in.getString());
  }
}
