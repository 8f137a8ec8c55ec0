package org.corpusaudit.output;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Counts and hashes what is read of a file, to tell at its end whether it is what was written. */
public final class CheckedStream extends FilterInputStream {
  private static final int BUFFER = 64 << 10;

  private final MessageDigest digest = HashedStream.sha256Digest();
  private long count;

  /** Over what is stored. */
  public CheckedStream(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    int value = in.read();
    if (value >= 0) {
      digest.update((byte) value);
      count++;
    }
    return value;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = in.read(target, offset, length);
    if (read > 0) {
      digest.update(target, offset, read);
      count += read;
    }
    return read;
  }

  @Override
  public long skip(long wanted) throws IOException {
    // What is skipped is hashed too.
    return Math.max(0, read(new byte[(int) Math.min(BUFFER, wanted)]));
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /** Reads the rest; whether the whole has this size and SHA-256. To be asked once. */
  public boolean isWhole(long bytes, String sha256) throws IOException {
    byte[] rest = new byte[BUFFER];
    int read = 0;
    while (count <= bytes && read >= 0) {
      read = read(rest, 0, rest.length);
    }
    return count == bytes && HexFormat.of().formatHex(digest.digest()).equals(sha256);
  }
}
