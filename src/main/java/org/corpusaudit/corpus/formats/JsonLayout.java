package org.corpusaudit.corpus.formats;

import org.corpusaudit.encoding.Utf8;

/**
 * How JSON records stand in a file: one a line, or as values that follow one another over lines of
 * their own, which the file's first bytes tell. In doubt it is one a line.
 */
enum JsonLayout {
  /** A line holds one. */
  LINES,
  /** {@link JsonValues}. */
  VALUES;

  /** What may stand before a value: RFC 7464. */
  private static final int RECORD_SEPARATOR = 0x1E;

  /**
   * Bytes that stand between values and in none: white space, commas, the separators and the end of
   * file of ASCII, zeros, and in UTF-8 the line ends that Unicode adds, its mark and the space that
   * does not break.
   */
  private static final boolean[] BETWEEN = new boolean[256];

  static {
    for (char c :
        (" ,\t\n\r\u000B\f\0\u001A\u001C\u001D\u001E\u001F"
                + "\u00C2\u0085\u00A0\u00E2\u0080\u00A8\u00A9\u00EF\u00BB\u00BF")
            .toCharArray()) {
      BETWEEN[c] = true;
    }
  }

  /**
   * The layout of a file.
   *
   * @param bytes its first bytes, as UTF-8
   * @param length how many there are
   */
  static JsonLayout of(byte[] bytes, int length) {
    int at = Utf8.markLength(bytes, length);
    at = pastSpaces(bytes, at, length);
    if (at == length) {
      return LINES;
    }
    if (bytes[at] == '[' || bytes[at] == RECORD_SEPARATOR) {
      return VALUES;
    }
    return bytes[at] == '{' ? ofObject(bytes, at, length) : LINES;
  }

  /** Whether the object that begins a file ends with its line, and nothing follows it there. */
  private static JsonLayout ofObject(byte[] bytes, int from, int length) {
    int depth = 0;
    boolean quoted = false;
    byte open = '{';
    for (int at = from; at < length; at++) {
      byte b = bytes[at];
      if (b == '\n') {
        return !quoted && goesOn(open, bytes, at, length) ? VALUES : LINES;
      }
      if (quoted) {
        at += b == '\\' ? 1 : 0;
        quoted = b != '"';
      } else if (b == '"') {
        quoted = true;
      } else if (b == '{' || b == '[') {
        depth++;
        open = b;
      } else if (b == '}' || b == ']') {
        if (--depth == 0) {
          return endsItsLine(bytes, at + 1, length) ? LINES : VALUES;
        }
        open = '{';
      }
    }
    return LINES;
  }

  /** Whether the next line goes on within an object or an array as no record begins. */
  private static boolean goesOn(byte open, byte[] bytes, int lineEnd, int length) {
    int next = pastSpaces(bytes, lineEnd, length);
    return next < length && (open == '{' ? "\"}," : "\"],-0123456789tfn").indexOf(bytes[next]) >= 0;
  }

  /** Whether no other value, or a comma before one, stands behind a value in its line. */
  private static boolean endsItsLine(byte[] bytes, int from, int length) {
    int at = from;
    while (at < length && bytes[at] != ',' && bytes[at] != '\n' && isBetween(bytes[at])) {
      at++; // Also a lone CR, the line end of the old Macintosh.
    }
    return at >= length || (bytes[at] != ',' && bytes[at] != '{');
  }

  private static int pastSpaces(byte[] bytes, int from, int length) {
    int at = from;
    while (at < length && isSpace(bytes[at])) {
      at++;
    }
    return at;
  }

  /**
   * Whether a byte may stand between values: more than the standard has, and nothing of a value.
   */
  static boolean isBetween(int b) {
    return BETWEEN[b & 0xFF];
  }

  /** Whether a byte is white space between values: RFC 8259, section 2. */
  static boolean isSpace(int b) {
    return b == ' ' || b == '\t' || b == '\n' || b == '\r';
  }
}
