package org.corpusaudit.corpus.formats;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The stored bytes of a file, of which the last {@link #KEPT} can be read again: so the kind of a
 * file is told by its first bytes, and behind a fault in compressed data the next sound part is
 * found. Remembers whether reading failed: a fault of the storage is no fault of the data.
 *
 * <p>Memory: 64 KiB, of files longer than that up to 2 MiB. Not thread-safe.
 */
final class StoredBytes extends InputStream {
  /** Bytes before the current one that can be read again. */
  static final int KEPT = 1 << 20;

  private static final int FIRST = 64 << 10;

  private final InputStream in;
  private byte[] held = new byte[FIRST];
  private long heldFrom;
  private int at;
  private int filled;
  private long lostFrom = Long.MAX_VALUE;
  private boolean ended;
  private IOException fault;

  StoredBytes(InputStream in) {
    this.in = in instanceof BufferedInputStream ? in : new BufferedInputStream(in, FIRST);
  }

  /** Throws the storage's own fault, if there was one. */
  void throwFault() throws IOException {
    if (fault != null) {
      throw fault;
    }
  }

  /** Bytes read so far, from where the stream began. */
  long position() {
    return heldFrom + at;
  }

  /** Bytes that were read for what they hold, and not to look for something behind a fault. */
  long used() {
    return Math.min(position(), lostFrom);
  }

  /** Says that nothing behind a place could be read. */
  void lostFrom(long position) {
    lostFrom = position;
  }

  /** The first place that can be gone back to. */
  long earliest() {
    return heldFrom;
  }

  /** Goes to a place between {@link #earliest()} and what has been read. */
  void seek(long position) {
    if (position < heldFrom || position > heldFrom + filled) {
      throw new IllegalArgumentException("the stored bytes at " + position + " are not held");
    }
    at = (int) (position - heldFrom);
  }

  /** Up to {@code most} of the next bytes, which stay to be read. */
  byte[] peek(int most) throws IOException {
    boolean more = true;
    while (more && filled - at < most) {
      more = fill();
    }
    return Arrays.copyOfRange(held, at, Math.min(filled, at + most));
  }

  @Override
  public int read() throws IOException {
    return at < filled || fill() ? held[at++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (at == filled && !fill()) {
      return -1;
    }
    int count = Math.min(length, filled - at);
    System.arraycopy(held, at, target, offset, count);
    at += count;
    return count;
  }

  /** At least 1 until the end, whatever the storage has at hand: 0 says that nothing follows. */
  @Override
  public int available() throws IOException {
    return at < filled || fill() ? filled - at : 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private boolean fill() throws IOException {
    if (ended) {
      return false;
    }
    if (filled == held.length) {
      makeRoom();
    }
    int read;
    try {
      read = in.read(held, filled, held.length - filled);
    } catch (IOException e) {
      fault = e;
      throw e;
    }
    if (read <= 0) {
      ended = true;
      return false;
    }
    filled += read;
    return true;
  }

  private void makeRoom() {
    int drop = Math.max(0, at - KEPT);
    if (drop < FIRST) { // Not worth moving: hold more.
      held = Arrays.copyOf(held, held.length * 2);
      return;
    }
    System.arraycopy(held, drop, held, 0, filled - drop);
    heldFrom += drop;
    at -= drop;
    filled -= drop;
  }
}
