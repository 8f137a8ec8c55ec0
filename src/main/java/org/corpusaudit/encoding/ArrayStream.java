package org.corpusaudit.encoding;

import java.io.IOException;
import java.io.InputStream;

/** A stream that fills arrays; a byte alone costs an array of its own, so nobody should ask. */
public abstract class ArrayStream extends InputStream {
  @Override
  public abstract int read(byte[] target, int offset, int length) throws IOException;

  @Override
  public final int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }
}
