package org.corpusaudit.corpus.formats;

/**
 * Whether a line that should hold one JSON object holds several, or a comma or the like behind it:
 * files that were put one behind the other without a line end between them, lines of an array that
 * was taken apart, the line ends of the old Macintosh and of Unicode, zeros and ends of files of
 * DOS.
 */
final class JoinedLine {
  private JoinedLine() {}

  /** Whether nothing but commas and other objects stands behind the object that begins a line. */
  static boolean is(byte[] line, int length) {
    int depth = 0;
    boolean quoted = false;
    for (int at = 0; at < length; at++) {
      byte b = line[at];
      if (quoted) {
        at += b == '\\' ? 1 : 0;
        quoted = b != '"';
      } else if (b == '"') {
        quoted = true;
      } else if (b == '{' || b == '[') {
        depth++;
      } else if ((b == '}' || b == ']') && --depth == 0) {
        return goesOn(line, at + 1, length);
      } else if (depth == 0 && !JsonLayout.isBetween(b)) {
        return false; // It begins as no object does.
      }
    }
    return false;
  }

  /**
   * Whether a line has a second opening brace, as one of two objects has: most lines that nobody
   * wants to parse are told by that alone.
   */
  static boolean opensTwice(byte[] line, int length) {
    boolean opened = false;
    for (int at = 0; at < length; at++) {
      if (line[at] == '{') {
        if (opened) {
          return true;
        }
        opened = true;
      }
    }
    return false;
  }

  private static boolean goesOn(byte[] line, int from, int length) {
    boolean parted = false;
    for (int at = from; at < length; at++) {
      if (!JsonLayout.isBetween(line[at])) {
        return line[at] == '{';
      }
      parted |= !JsonLayout.isSpace(line[at]);
    }
    return parted;
  }
}
