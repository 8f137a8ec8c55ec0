package org.corpusaudit.corpus.formats;

import java.io.IOException;
import java.io.InputStream;

/**
 * Splits a stream into the JSON values that stand in it one after another, however many lines each
 * takes: the members of an array, or values without one. White space, commas, record separators
 * (RFC 7464) and the like part them. White space within a value is left out, so that what is given
 * is one line.
 *
 * <p>A value that is broken ends where the next one begins: behind a line end within a string, or
 * at a brace that stands as far in as that of the first value, where what that holds stands further
 * in.
 *
 * <p>Memory: 64 KiB and the longest value within the bound. Not thread-safe.
 */
final class JsonValues {
  private static final int END = StreamBytes.END;
  private static final int NOT_KNOWN = -1;

  /** Bytes that mean something within a string, or end its line. */
  private static final boolean[] IN_STRING = new boolean[256];

  static {
    for (char c : "\"\\\r\n".toCharArray()) {
      IN_STRING[c] = true;
    }
  }

  private final StreamBytes in;
  private final BoundedBytes value;
  private long start;
  private int arrays;
  private boolean endsEarly;

  /** White space since the line began; not known behind anything else. */
  private int column;

  /** That of the brace which the first value began with, where a line began with it. */
  private int outer = NOT_KNOWN;

  /** That of the first line within it. */
  private int inner = NOT_KNOWN;

  private boolean looked;
  private boolean first = true;

  JsonValues(InputStream in, int maxValue) {
    this.in = new StreamBytes(in);
    this.value = new BoundedBytes(maxValue);
  }

  /**
   * Reads the next value.
   *
   * @return false at the end of the stream
   * @throws IOException from the stream; {@link #start} is then that of the value it cut
   */
  boolean next() throws IOException {
    value.clear();
    start = in.position();
    for (int c = peek(); c != END; c = peek()) {
      if (JsonLayout.isBetween(c)) {
        take();
      } else if (c == ']' && arrays > 0) {
        arrays--;
        take();
      } else {
        start = in.position();
        if (c != '{' && c != '[') {
          other();
          first = false;
          return true;
        }
        int margin = column;
        take();
        spaces();
        if (c == '[' && (arrays == 0 || peek() == '{')) {
          arrays++; // What holds articles is no article.
          continue;
        }
        value.add(c);
        if (c == '[' || (peek() != '{' && peek() != '[')) {
          structure(margin);
        } else if (first) {
          // A bracket too many takes nothing with it.
          inner = column;
          outer = column == NOT_KNOWN ? NOT_KNOWN : margin;
        }
        first = false;
        return true;
      }
    }
    endsEarly |= arrays > 0;
    start = in.position();
    return false;
  }

  /** An object or an array, of which the first bracket is read, up to its last. */
  private void structure(int margin) throws IOException {
    if (first) {
      outer = margin;
    }
    int depth = 1;
    while (depth > 0) {
      int c = peek();
      if (c == END) {
        endsEarly = true;
        return;
      }
      if (c == '{' && column != NOT_KNOWN && column == outer && outer < inner) {
        return; // The next one begins before this one ended.
      }
      if (first && !looked && depth == 1 && column != NOT_KNOWN && !JsonLayout.isSpace(c)) {
        inner = outer == NOT_KNOWN ? NOT_KNOWN : column;
        looked = true;
      }
      if (c == '"') {
        if (!string()) {
          broken();
          return;
        }
        continue;
      }
      depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
      take();
      if (!JsonLayout.isSpace(c)) {
        value.add(c);
      }
    }
  }

  /** A string, a number or a word up to what parts it from others, or what is none. */
  private void other() throws IOException {
    boolean whole = true;
    if (peek() == '"') {
      whole = string();
    } else {
      while (peek() != END && !JsonLayout.isSpace(peek()) && ",:[]{}".indexOf(peek()) < 0) {
        value.add(take());
      }
    }
    while (peek() == ' ' || peek() == '\t') {
      take();
    }
    int c = peek();
    boolean ends = c == END || c == ',' || c == '\n' || c == '\r' || (c == ']' && arrays > 0);
    if (!whole || !ends) {
      broken();
    }
  }

  /** A string with its quotes; false where its line ends before it. */
  private boolean string() throws IOException {
    value.add(take());
    for (int c = afterText(); c != '"'; c = afterText()) {
      if (c == END || c == '\n') {
        endsEarly |= c == END;
        value.add('\n'); // So no parser takes it for sound.
        return c == END;
      }
      value.add(take());
      if (c == '\\' && peek() != END && peek() != '\n') {
        value.add(take());
      }
    }
    value.add(take());
    return true;
  }

  /** Keeps what is held of a string's plain text; the next byte. */
  private int afterText() throws IOException {
    if (column == NOT_KNOWN) {
      int count = in.before(IN_STRING);
      value.add(in.held(), in.at(), count);
      in.advance(count);
    }
    return peek();
  }

  /** Passes over what is no value up to a line that begins the next one, or ends the array. */
  private void broken() throws IOException {
    if (peek() != END) {
      value.add(take());
    }
    for (int c = peek(); c != END; c = peek()) {
      boolean begins =
          c == '{'
              && column != NOT_KNOWN
              && (outer == NOT_KNOWN || column == outer || column < inner);
      boolean ends = column != NOT_KNOWN && arrays > 0 && c == ']' && column <= Math.max(0, outer);
      if (begins || ends) {
        return;
      }
      value.add(take());
    }
  }

  private void spaces() throws IOException {
    while (JsonLayout.isSpace(peek())) {
      take();
    }
  }

  private int take() throws IOException {
    int c = in.take();
    column =
        c == '\n' || c == '\r'
            ? 0
            : JsonLayout.isSpace(c) && column != NOT_KNOWN ? column + 1 : NOT_KNOWN;
    return c;
  }

  private int peek() throws IOException {
    return in.peek();
  }

  /** The value's bytes. */
  BoundedBytes value() {
    return value;
  }

  /** Bytes of the stream before the value. */
  long start() {
    return start;
  }

  /** Bytes of the stream from the value's start up to here. */
  long size() {
    return in.position() - start;
  }

  /** Whether the stream ended within a value, or before the array did. */
  boolean endsEarly() {
    return endsEarly;
  }
}
