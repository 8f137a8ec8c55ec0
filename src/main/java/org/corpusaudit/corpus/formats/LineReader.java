package org.corpusaudit.corpus.formats;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Splits a stream into lines of bounded length. A line ends with {@code \n}, {@code \r\n} or the
 * stream. Of a line over the bound only the beginning is held; the rest is read past.
 *
 * <p>Memory: 64 KiB and the longest line within the bound. Not thread-safe.
 */
final class LineReader {
  private static final int BUFFER = 64 << 10;

  private final InputStream in;
  private final int maxLine;
  private final byte[] buffer = new byte[BUFFER];
  private int at;
  private int filled;
  private long consumed;
  private byte[] line = new byte[8 << 10];
  private int length;
  private boolean tooLong;
  private long start;

  LineReader(InputStream in, int maxLine) {
    this.in = in;
    this.maxLine = maxLine;
  }

  /**
   * Reads the next line.
   *
   * @return false at the end of the stream
   * @throws IOException from the stream; {@link #line()} then holds what came before the fault
   */
  boolean next() throws IOException {
    length = 0;
    tooLong = false;
    start = consumed + at;
    while (true) {
      if (at == filled && !fill()) {
        trimReturn();
        return consumed > start;
      }
      int end = at;
      while (end < filled && buffer[end] != '\n') {
        end++;
      }
      keep(at, end - at);
      if (end < filled) {
        at = end + 1;
        trimReturn();
        return true;
      }
      at = end;
    }
  }

  /** The line's bytes, from index 0; the array is used again. */
  byte[] line() {
    return line;
  }

  /** Bytes of the line that are held. */
  int length() {
    return length;
  }

  /** Whether the line is over the bound, so that only its beginning is held. */
  boolean isTooLong() {
    return tooLong;
  }

  /** Bytes of the stream before the line. */
  long start() {
    return start;
  }

  /** Bytes of the stream that the line takes, with its end. */
  long size() {
    return consumed + at - start;
  }

  private boolean fill() throws IOException {
    consumed += filled;
    at = 0;
    filled = 0;
    int read = in.read(buffer, 0, BUFFER);
    if (read <= 0) {
      return false;
    }
    filled = read;
    return true;
  }

  private void keep(int from, int count) {
    int kept = Math.min(count, maxLine - length);
    if (kept < count) {
      tooLong = true;
    }
    if (length + kept > line.length) {
      line =
          Arrays.copyOf(line, (int) Math.min(maxLine, Math.max(length + kept, line.length * 2L)));
    }
    System.arraycopy(buffer, from, line, length, kept);
    length += kept;
  }

  private void trimReturn() {
    if (length > 0 && !tooLong && line[length - 1] == '\r') {
      length--;
    }
  }
}
