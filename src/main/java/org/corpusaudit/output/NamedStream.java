package org.corpusaudit.output;

import java.io.IOException;
import java.io.OutputStream;

/** Writes to a file and says in each failure which one it was: a full disk does not. */
final class NamedStream extends OutputStream {
  private final OutputStream out;
  private final String name;

  NamedStream(OutputStream out, String name) {
    this.out = out;
    this.name = name;
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] source, int offset, int length) throws IOException {
    try {
      out.write(source, offset, length);
    } catch (IOException e) {
      throw failure(e);
    }
  }

  @Override
  public void flush() throws IOException {
    try {
      out.flush();
    } catch (IOException e) {
      throw failure(e);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      out.close();
    } catch (IOException e) {
      throw failure(e);
    }
  }

  private IOException failure(IOException cause) {
    return new IOException(name + " cannot be written: " + cause.getMessage(), cause);
  }
}
