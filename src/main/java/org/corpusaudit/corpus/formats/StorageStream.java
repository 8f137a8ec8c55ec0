package org.corpusaudit.corpus.formats;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;

/**
 * The stored bytes of a file, remembering whether reading them failed: so a fault of the storage is
 * told from a fault in compressed data, which surfaces as an IOException too.
 */
final class StorageStream extends FilterInputStream {
  private IOException fault;

  /** The bytes of a stream that can go back to a mark. */
  StorageStream(BufferedInputStream in) {
    super(in);
  }

  /** Throws the storage's own fault, if there was one. */
  void throwFault() throws IOException {
    if (fault != null) {
      throw fault;
    }
  }

  /** At least 1 until the end, whatever the storage has at hand: 0 says that nothing follows. */
  @Override
  public int available() throws IOException {
    in.mark(1);
    if (read() < 0) {
      return 0;
    }
    in.reset();
    return Math.max(1, in.available());
  }

  @Override
  public int read() throws IOException {
    try {
      return in.read();
    } catch (IOException e) {
      fault = e;
      throw e;
    }
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    try {
      return in.read(target, offset, length);
    } catch (IOException e) {
      fault = e;
      throw e;
    }
  }
}
