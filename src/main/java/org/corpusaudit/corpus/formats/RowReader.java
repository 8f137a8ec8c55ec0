package org.corpusaudit.corpus.formats;

import java.io.IOException;
import java.io.InputStream;
import org.corpusaudit.encoding.Utf8;
import org.corpusaudit.page.ByteWriter;

/**
 * Splits a table of text into its rows of bounded length: lines, or where values may be quoted as
 * in RFC 4180 lines up to one whose quotes are closed. Of a row over the bound only the beginning
 * is held; the rest is read past. Memory: as {@link LineReader}, twice. Not thread-safe.
 */
final class RowReader {
  private final LineReader lines;
  private final int maxRow;
  private final boolean quotes;
  private final ByteWriter row = new ByteWriter();
  private long start;
  private boolean tooLong;

  RowReader(InputStream in, int maxRow, boolean quotes) {
    this.lines = new LineReader(in, maxRow);
    this.maxRow = maxRow;
    this.quotes = quotes;
  }

  /** Reads the next row, without its line end; false at the end of the stream. */
  boolean next() throws IOException {
    row.reset();
    tooLong = false;
    boolean open = false;
    boolean first = true;
    do {
      boolean more = lines.next();
      if (first) {
        start = lines.start();
      }
      if (!more) {
        return !first;
      }
      int mark = lines.start() == 0 ? Utf8.markLength(lines.line(), lines.length()) : 0;
      open = quotes && isOpen(open, lines.line(), mark, lines.length());
      tooLong |= lines.isTooLong();
      if (!first) {
        keep(new byte[] {'\n'}, 0, 1);
      }
      keep(lines.line(), mark, lines.length() - mark);
      first = false;
    } while (open);
    return true;
  }

  private void keep(byte[] bytes, int offset, int count) {
    int kept = Math.min(count, maxRow - row.length());
    tooLong |= kept < count;
    row.putBytes(bytes, offset, kept);
  }

  /** Whether a quoted value goes on after a line, which begins in one or not. */
  private static boolean isOpen(boolean open, byte[] line, int from, int length) {
    boolean valueBegins = !open;
    for (int i = from; i < length; i++) {
      byte b = line[i];
      if (open) {
        if (b == '"' && i + 1 < length && line[i + 1] == '"') {
          i++;
        } else if (b == '"') {
          open = false;
        }
      } else if (valueBegins && b == '"') {
        open = true;
      }
      valueBegins = !open && b == ',';
    }
    return open;
  }

  /** The row's bytes, from index 0; the array is used again. */
  byte[] row() {
    return row.array();
  }

  /** Bytes of the row that are held. */
  int length() {
    return row.length();
  }

  /** Whether the row is over the bound, so that only its beginning is held. */
  boolean isTooLong() {
    return tooLong;
  }

  /** Bytes of the stream that the row takes, with its end. */
  long size() {
    return lines.start() + lines.size() - start;
  }

  /** Bytes of the stream before the row. */
  long start() {
    return start;
  }
}
