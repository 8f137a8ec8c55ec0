package org.corpusaudit.output;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Divides a stream into pieces of whole lines. Memory: the longest line, or {@value #BYTES} bytes,
 * and while it grows both.
 */
final class ByteLines {
  static final int BYTES = 256 << 10;

  private ByteLines() {}

  /** Gives all lines of a stream, many at a time. */
  static void of(InputStream in, AuditOutput.RowBytes rows) throws IOException {
    byte[] bytes = new byte[BYTES];
    int end = 0;
    while (true) {
      int read = in.readNBytes(bytes, end, bytes.length - end);
      end += read;
      if (read == 0 && end < bytes.length) {
        if (end > 0) {
          rows.rows(bytes, 0, end);
        }
        return;
      }
      int whole = end;
      while (whole > 0 && bytes[whole - 1] != '\n') {
        whole--;
      }
      if (whole > 0) {
        rows.rows(bytes, 0, whole);
      }
      System.arraycopy(bytes, whole, bytes, 0, end - whole);
      end -= whole;
      if (end == bytes.length) {
        bytes = Arrays.copyOf(bytes, bytes.length * 2);
      }
    }
  }
}
