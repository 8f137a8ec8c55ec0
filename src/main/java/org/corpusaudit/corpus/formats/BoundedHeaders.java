package org.corpusaudit.corpus.formats;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Fails when the header of an archive's record has no end within {@link #MOST_BYTES}. */
final class BoundedHeaders extends FilterInputStream {
  /** Longest header that is held, with what the reader reads ahead. */
  static final int MOST_BYTES = 1 << 20;

  private long left = Long.MAX_VALUE;

  BoundedHeaders(InputStream in) {
    super(in);
  }

  void headerBegins() {
    left = MOST_BYTES;
  }

  void bodyBegins() {
    left = Long.MAX_VALUE;
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    count(value < 0 ? 0 : 1);
    return value;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = super.read(target, offset, length);
    count(Math.max(0, read));
    return read;
  }

  private void count(int read) throws IOException {
    left -= read;
    if (left < 0) {
      throw new IOException("the header of a record has no end");
    }
  }
}
