package org.corpusaudit.output;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes the rows of one shard: a header if there is one, a line for each row, compressed, counted
 * and hashed on the way. Not thread-safe.
 */
public final class ShardWriter implements Closeable {
  private static final int BUFFER = 128 << 10;

  private final HashedStream stored;
  private final OutputStream compressed;
  private final byte[] buffer = new byte[BUFFER];
  private int filled;
  private long rows;

  /**
   * Starts a shard.
   *
   * @param out where its bytes go; closed by {@link #close()}
   * @param header first line, or empty for none
   */
  public ShardWriter(OutputStream out, ShardCompression compression, String header)
      throws IOException {
    stored = new HashedStream(out);
    compressed = compression.wrap(stored);
    if (!header.isEmpty()) {
      byte[] line = header.getBytes(StandardCharsets.UTF_8);
      put(line, 0, line.length);
      endLine();
    }
  }

  /** Writes one row, which must hold no line end. */
  public void write(byte[] source, int offset, int length) throws IOException {
    put(source, offset, length);
    endLine();
    rows++;
  }

  /** Writes one frame, as {@link Frames} says. */
  public void writeFrame(byte[] source, int length) throws IOException {
    put(Frames.integer(length), 0, Integer.BYTES);
    put(source, 0, length);
    put(Frames.integer(Frames.checksum(source, length)), 0, Integer.BYTES);
    rows++;
  }

  /** Rows written. */
  public long rows() {
    return rows;
  }

  /** Bytes stored, after compression; complete after {@link #close()}. */
  public long bytes() {
    return stored.count();
  }

  /** SHA-256 of the bytes stored, in hexadecimal; to be asked once, after {@link #close()}. */
  public String sha256() {
    return stored.sha256();
  }

  @Override
  public void close() throws IOException {
    drain();
    compressed.close();
  }

  private void endLine() throws IOException {
    if (filled == BUFFER) {
      drain();
    }
    buffer[filled++] = '\n';
  }

  private void put(byte[] source, int offset, int length) throws IOException {
    if (length > BUFFER - filled) {
      drain();
      if (length > BUFFER) {
        compressed.write(source, offset, length);
        return;
      }
    }
    System.arraycopy(source, offset, buffer, filled, length);
    filled += length;
  }

  private void drain() throws IOException {
    compressed.write(buffer, 0, filled);
    filled = 0;
  }
}
