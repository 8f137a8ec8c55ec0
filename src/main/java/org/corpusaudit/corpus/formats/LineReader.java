package org.corpusaudit.corpus.formats;

import java.io.IOException;
import java.io.InputStream;

/**
 * Splits a stream into lines of bounded length. A line ends with {@code \n}, {@code \r\n} or the
 * stream. Of a line over the bound only the beginning is held; the rest is read past.
 *
 * <p>Memory: 64 KiB and the longest line within the bound. Not thread-safe.
 */
final class LineReader {
  private final StreamBytes in;
  private final BoundedBytes line;
  private long start;

  LineReader(InputStream in, int maxLine) {
    this.in = new StreamBytes(in);
    this.line = new BoundedBytes(maxLine);
  }

  /**
   * Reads the next line.
   *
   * @return false at the end of the stream
   * @throws IOException from the stream; {@link #line()} then holds what came before the fault
   */
  boolean next() throws IOException {
    line.clear();
    start = in.position();
    boolean ends = false;
    while (!ends && in.hold()) {
      byte[] held = in.held();
      int from = in.at();
      int filled = in.filled();
      int end = from;
      while (end < filled && held[end] != '\n') {
        end++;
      }
      line.add(held, from, end - from);
      ends = end < filled;
      in.advance(end - from + (ends ? 1 : 0));
    }
    line.dropLast('\r');
    return in.position() > start;
  }

  /** The line's bytes, without its end. */
  BoundedBytes line() {
    return line;
  }

  /** Bytes of the stream before the line. */
  long start() {
    return start;
  }

  /** Bytes of the stream that the line takes, with its end. */
  long size() {
    return in.position() - start;
  }
}
