package org.corpusaudit.corpus.formats;

import java.io.ByteArrayOutputStream;

/**
 * Undoes the chunks of HTTP/1.1, RFC 9112 section 7.1. Archives keep them, or keep the header that
 * tells of them and not the chunks; so where no chunk begins there is none.
 */
final class Chunks {
  private static final int MOST_DIGITS = 8;
  private static final int MOST_EXTENSION = 1 << 10;

  private final byte[] bytes;
  private int at;

  private Chunks(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * The body without its chunks, as often as it was put in them.
   *
   * @param labels how many headers tell of chunks; see {@link #undone}
   */
  static byte[] undone(byte[] body, int labels) {
    byte[] undone = undone(body, labels > 0);
    for (int i = 1; i < labels; i++) {
      undone = undone(undone, true);
    }
    return undone;
  }

  /**
   * The body without its chunks: also of one whose last chunk is missing or cut, and of one that
   * goes on without them, whose rest is taken as it is. A body that does not begin with a chunk is
   * given back.
   *
   * @param labelled whether a header tells of chunks; when not, only a body that is all chunks up
   *     to the last, empty one is taken for one
   */
  private static byte[] undone(byte[] body, boolean labelled) {
    Chunks chunks = new Chunks(body);
    while (labelled && chunks.lineEnd()) {} // Between the header and the first chunk.
    ByteArrayOutputStream out = new ByteArrayOutputStream(labelled ? body.length : 0);
    boolean any = false;
    while (true) {
      int line = chunks.at;
      int size = chunks.size();
      if (size == 0 && (any || labelled)) {
        return out.toByteArray();
      }
      boolean whole = size > 0 && chunks.at + size <= body.length;
      if (!labelled && !whole) {
        return body;
      }
      if (size < 0) {
        if (!any) {
          return body;
        }
        out.write(body, line, body.length - line);
        return out.toByteArray();
      }
      int count = Math.min(size, body.length - chunks.at);
      out.write(body, chunks.at, count);
      any = true;
      chunks.at += count;
      if (!whole || (!chunks.lineEnd() && chunks.at == body.length)) {
        return labelled ? out.toByteArray() : body; // The last chunk is missing.
      }
    }
  }

  /** The size that the line states which is read; -1 where it is none. */
  private int size() {
    int digits = 0;
    long size = 0;
    int from = at;
    while (at < bytes.length && Character.digit(bytes[at], 16) >= 0 && digits <= MOST_DIGITS) {
      size = size * 16 + Character.digit(bytes[at++], 16);
      digits += size > 0 ? 1 : 0; // Zeros before it are no part of its length.
    }
    if (at == from || digits > MOST_DIGITS) {
      return -1;
    }
    boolean extension =
        at < bytes.length && (bytes[at] == ';' || bytes[at] == ' ' || bytes[at] == '\t');
    for (int i = 0; extension && i < MOST_EXTENSION && at < bytes.length; i++) {
      if (bytes[at] == '\r' || bytes[at] == '\n') {
        break;
      }
      at++;
    }
    if (at == bytes.length && size == 0) {
      return 0;
    }
    return lineEnd() ? (int) Math.min(size, Integer.MAX_VALUE / 2) : -1;
  }

  private boolean lineEnd() {
    int before = at;
    if (at < bytes.length && bytes[at] == '\r') {
      at++;
    }
    if (at < bytes.length && bytes[at] == '\n') {
      at++;
      return true;
    }
    at = before;
    return false;
  }
}
