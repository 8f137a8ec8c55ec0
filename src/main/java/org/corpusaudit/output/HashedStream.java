package org.corpusaudit.output;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts and hashes what is really stored. */
final class HashedStream extends OutputStream {
  private final OutputStream out;
  private final MessageDigest digest;
  private long count;

  HashedStream(OutputStream out) {
    this.out = out;
    this.digest = sha256Digest();
  }

  /** A new SHA-256. */
  static MessageDigest sha256Digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Bytes written so far. */
  long count() {
    return count;
  }

  /** SHA-256 of the bytes, in hexadecimal; to be asked once. */
  String sha256() {
    return HexFormat.of().formatHex(digest.digest());
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] source, int offset, int length) throws IOException {
    out.write(source, offset, length);
    digest.update(source, offset, length);
    count += length;
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
