package org.corpusaudit.corpus.formats;

import java.io.IOException;
import java.util.zip.GZIPInputStream;

/**
 * Reads gzip data of any number of members. The platform's own stream takes a broken header between
 * two members for the end of the data, and an empty buffer too; here the one is a fault and the
 * other is not taken for anything. What was decompressed before a fault is given first.
 */
final class GzipMembers extends GZIPInputStream {
  private static final int BUFFER = 64 << 10;
  private static final int TRAILER = 8;

  private boolean ended;

  /** Opens data whose {@code available()} is 0 at its end only. */
  GzipMembers(StorageStream stored) throws IOException {
    super(stored, BUFFER);
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = super.read(target, offset, length);
    if (read < 0 && !ended) {
      ended = true;
      if (inf.getRemaining() > TRAILER || in.available() > 0) {
        throw new IOException("what follows a member of the data is no other");
      }
    }
    return read;
  }
}
