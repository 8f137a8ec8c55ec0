package org.corpusaudit.corpus.formats;

import java.io.EOFException;
import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Reads gzip data of any number of members, RFC 1952. The platform's own stream takes a broken
 * header between two members for the end of the data; here it is a fault.
 */
final class GzipMembers extends CompressedMembers {
  private static final int BUFFER = 64 << 10;
  private static final int HEADER_CHECKSUM = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int RESERVED = 0xE0;

  private final Inflater inflater = new Inflater(true);
  private final CRC32 checksum = new CRC32();
  private final byte[] input = new byte[BUFFER];
  private boolean open;
  private boolean any;
  private boolean ended;
  private IOException fault;

  GzipMembers(StoredBytes stored) {
    super(stored, Compression.GZIP);
  }

  @Override
  void restart() {
    inflater.reset();
    open = false;
    any = false;
    ended = false;
    fault = null;
  }

  @Override
  int decompress(byte[] target, int offset, int length) throws IOException {
    if (fault != null) {
      throw fault;
    }
    long before = 0;
    try {
      while (!ended && (open || begin())) {
        before = inflater.getBytesWritten();
        int count = inflater.inflate(target, offset, length);
        if (count > 0) {
          checksum.update(target, offset, count);
          return count;
        }
        if (inflater.finished()) {
          end();
        } else if (inflater.needsDictionary()) {
          throw new ZipException("a member of the gzip data wants a dictionary");
        } else {
          int more = stored().read(input, 0, most(BUFFER));
          if (more < 0) {
            throw new EOFException("a member of the gzip data ends early");
          }
          inflater.setInput(input, 0, more);
        }
      }
    } catch (DataFormatException e) {
      fault = new ZipException("a member of the gzip data is broken: " + e.getMessage());
      stored().seek(stored().position() - inflater.getRemaining());
      int count = (int) (inflater.getBytesWritten() - before);
      if (count == 0) {
        throw fault;
      }
      return count; // What it holds before the fault comes first.
    }
    return -1;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    stored().close();
  }

  /** Reads the header of the next member, if there is one. */
  private boolean begin() throws IOException {
    memberBegins(stored().position());
    int first = stored().read();
    if (any && first <= 0) {
      requireZeros();
      ended = true;
      return false;
    }
    if (first < 0) {
      throw new EOFException("there is no gzip data");
    }
    if (!isMark(first)) {
      throw new ZipException(
          any ? "what follows a member of the gzip data is no other" : "this is no gzip data");
    }
    int flags = next();
    if ((flags & RESERVED) != 0) {
      throw new ZipException("the header of a member of the gzip data is broken");
    }
    skip(6);
    if ((flags & EXTRA) != 0) {
      skip(next() | next() << 8);
    }
    skipText(flags & NAME);
    skipText(flags & COMMENT);
    skip((flags & HEADER_CHECKSUM) != 0 ? 2 : 0);
    open = true;
    any = true;
    checksum.reset();
    return true;
  }

  /** Whether the mark stands here, of which the first byte is read. */
  private boolean isMark(int first) throws IOException {
    byte[] mark = Compression.GZIP.mark();
    boolean same = first == (mark[0] & 0xFF);
    for (int i = 1; same && i < mark.length; i++) {
      same = next() == (mark[i] & 0xFF);
    }
    return same;
  }

  private void end() throws IOException {
    stored().seek(stored().position() - inflater.getRemaining());
    long sum = word();
    long size = word();
    if (sum != checksum.getValue() || size != (inflater.getBytesWritten() & 0xFFFFFFFFL)) {
      throw new ChecksumException("the checksum of a member of the gzip data is another");
    }
    inflater.reset();
    open = false;
  }

  private long word() throws IOException {
    return next() | (long) next() << 8 | (long) next() << 16 | (long) next() << 24;
  }

  private int next() throws IOException {
    int next = stored().read();
    if (next < 0) {
      throw new EOFException("a member of the gzip data ends early");
    }
    return next;
  }

  private void skip(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      next();
    }
  }

  private void skipText(int wanted) throws IOException {
    int c = wanted;
    while (c != 0) {
      c = next();
    }
  }
}
