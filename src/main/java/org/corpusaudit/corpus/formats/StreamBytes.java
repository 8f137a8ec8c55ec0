package org.corpusaudit.corpus.formats;

import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of a stream, of which the next ones are seen before they are taken, and which are
 * counted. Memory: 64 KiB. Not thread-safe.
 */
final class StreamBytes {
  /** What stands behind the last byte. */
  static final int END = -1;

  private static final int BUFFER = 64 << 10;

  private final InputStream in;
  private final byte[] held = new byte[BUFFER];
  private int at;
  private int filled;
  private long passed;

  StreamBytes(InputStream in) {
    this.in = in;
  }

  /** Bytes taken so far. */
  long position() {
    return passed + at;
  }

  /** The next byte, 0 to 255, which stays to be taken; {@link #END} where none follows. */
  int peek() throws IOException {
    return at < filled || fill() ? held[at] & 0xFF : END;
  }

  /** Takes the next byte, if one follows. */
  int take() throws IOException {
    return at < filled || fill() ? held[at++] & 0xFF : END;
  }

  /** Holds some bytes, where none is held; false when none follows. */
  boolean hold() throws IOException {
    return at < filled || fill();
  }

  /** Holds so many bytes if they follow, at most 64 Ki, and says how many are held. */
  int hold(int count) throws IOException {
    if (at + count > held.length) {
      System.arraycopy(held, at, held, 0, filled - at);
      passed += at;
      filled -= at;
      at = 0;
    }
    boolean more = true;
    while (more && filled - at < count) {
      more = read();
    }
    return filled - at;
  }

  /** How many of the bytes that are held stand before the first that is marked, by its value. */
  int before(boolean[] marked) {
    int end = at;
    while (end < filled && !marked[held[end] & 0xFF]) {
      end++;
    }
    return end - at;
  }

  /** What is held: from {@link #at} up to {@link #filled}. */
  byte[] held() {
    return held;
  }

  /** Index of the next byte. */
  int at() {
    return at;
  }

  /** Index behind the last byte that is held. */
  int filled() {
    return filled;
  }

  /** Takes bytes that are held. */
  void advance(int count) {
    at += count;
  }

  private boolean fill() throws IOException {
    passed += filled;
    at = 0;
    filled = 0;
    return read();
  }

  private boolean read() throws IOException {
    int count = in.read(held, filled, held.length - filled);
    filled += Math.max(0, count);
    return count > 0;
  }
}
