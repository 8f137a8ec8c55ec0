package org.corpusaudit.corpus.formats;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;
import org.corpusaudit.encoding.ArrayStream;

/**
 * A file's bytes as they were before compression, counted. Whatever a decompressor throws at broken
 * data is an IOException here.
 */
final class Decompressed extends ArrayStream {
  private final InputStream in;
  private long count;

  Decompressed(InputStream in) {
    this.in = in;
  }

  /** Bytes given so far. */
  long count() {
    return count;
  }

  /** Goes, after a fault, to the next sound member of the compressed data; see the members' own. */
  boolean recover(CompressedMembers.Beginning wanted) throws IOException {
    return in instanceof CompressedMembers members && members.recover(wanted);
  }

  /** Wants to know where members of the compressed data begin, in bytes given so far. */
  void tellBeginnings(LongConsumer told) {
    if (in instanceof CompressedMembers members) {
      members.tellBeginnings(told);
    }
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read;
    try {
      read = in.read(target, offset, length);
    } catch (RuntimeException e) {
      throw new IOException("the compressed data is broken: " + e.getMessage(), e);
    }
    count += Math.max(0, read);
    return read;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
