package org.corpusaudit.corpus.formats;

import java.io.IOException;
import java.io.InputStream;
import org.corpusaudit.encoding.ArrayStream;

/**
 * A stream whose first bytes are known before they are read. A fault among them is thrown where it
 * stands. Memory: those bytes.
 */
final class LookedAhead extends ArrayStream {
  private final InputStream in;
  private final byte[] first;
  private int length;
  private int at;
  private IOException fault;

  /** Reads up to {@code most} bytes ahead. */
  LookedAhead(InputStream in, int most) {
    this.in = in;
    this.first = new byte[most];
    try {
      int count = 0;
      while (count >= 0 && length < most) {
        count = in.read(first, length, most - length);
        length += Math.max(0, count);
      }
    } catch (IOException e) {
      fault = e;
    }
  }

  /** The first bytes. */
  byte[] first() {
    return first;
  }

  /** How many of them there are. */
  int length() {
    return length;
  }

  @Override
  public int read(byte[] target, int offset, int count) throws IOException {
    if (at == length && fault != null) {
      throw fault;
    }
    if (at == length || count == 0) {
      return in.read(target, offset, count);
    }
    int given = Math.min(count, length - at);
    System.arraycopy(first, at, target, offset, given);
    at += given;
    return given;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
