package org.corpusaudit.output;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.corpusaudit.encoding.ArrayStream;

/**
 * A stream whose reader holds a row, or all of it, in memory: refused where it would hold more than
 * a share of the heap, before it does. What a few kilobytes unpack to is then one sentence.
 */
final class HeldBytes extends ArrayStream {
  /** A row is held as bytes, while they grow twice, and as characters. */
  private static final int ROWS = 16;

  /** A whole file becomes a tree, of some twenty bytes a byte. */
  private static final int WHOLE = 64;

  private final InputStream in;
  private final String name;
  private final long most;
  private final boolean byRow;
  private long held;

  private HeldBytes(InputStream in, String name, int share, boolean byRow) {
    this.in = in;
    this.name = name;
    this.byRow = byRow;
    most = Runtime.getRuntime().maxMemory() / share;
  }

  /** Of which a row, up to a line's end, is held at once. */
  static InputStream rows(InputStream in, String name) {
    return new HeldBytes(in, name, ROWS, true);
  }

  /** Of which all is held. */
  static InputStream whole(InputStream in, String name) {
    return new HeldBytes(in, name, WHOLE, false);
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = in.read(target, offset, length);
    int behind = byRow ? afterLastEnd(target, offset, read) : -1;
    held = behind < 0 ? held + Math.max(0, read) : behind;
    if (held > most) {
      throw new BadAuditException(
          String.format(
              Locale.ROOT,
              "%s has %s of more than %,d bytes, which is more than this heap holds at once:"
                  + " restore it, or give the JVM more, for example with JAVA_OPTS=-Xmx8g",
              name,
              byRow ? "a row" : "a text",
              most));
    }
    return read;
  }

  /** Bytes behind the last line's end, or -1 where none ends. */
  private static int afterLastEnd(byte[] bytes, int offset, int length) {
    for (int i = length - 1; i >= 0; i--) {
      if (bytes[offset + i] == '\n') {
        return length - 1 - i;
      }
    }
    return -1;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
