package org.corpusaudit.corpus;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The stored bytes of a file, remembering whether reading them failed: so a fault of the storage is
 * told from a fault in compressed data, which surfaces as an IOException too.
 */
final class StorageStream extends FilterInputStream {
  private IOException fault;

  StorageStream(InputStream in) {
    super(in);
  }

  /** Throws the storage's own fault, if there was one. */
  void throwFault() throws IOException {
    if (fault != null) {
      throw fault;
    }
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
