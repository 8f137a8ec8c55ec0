package org.corpusaudit.signals;

/** Line ends of every kind as one: what lines are must not depend on where a text was typed. */
final class LineEnds {
  private LineEnds() {}

  /** The text with a line feed for each line end, a carriage return before it among it. */
  static String even(String text) {
    int first = 0;
    while (first < text.length() && !isOther(text.charAt(first))) {
      first++;
    }
    if (first == text.length()) {
      return text;
    }
    StringBuilder even = new StringBuilder(text.length()).append(text, 0, first);
    for (int i = first; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
        continue;
      }
      even.append(isOther(c) ? '\n' : c);
    }
    return even.toString();
  }

  /** Line ends of Unicode (and of Python, whose measures these are) beside the line feed. */
  private static boolean isOther(char c) {
    return c == '\r'
        || c == '\u000B'
        || c == '\f'
        || (c >= '\u001C' && c <= '\u001E')
        || c == '\u0085'
        || c == '\u2028'
        || c == '\u2029';
  }

  /** Where the line that holds a place ends. */
  static int of(String even, int from) {
    int end = even.indexOf('\n', from);
    return end < 0 ? even.length() : end;
  }

  /** Whether a character is white space of any kind, that which does not break among it. */
  static boolean isSpace(int codePoint) {
    return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
  }

  /** Whether there is nothing but white space between two places. */
  static boolean isBlank(String text, int from, int to) {
    return start(text, from, to) == to;
  }

  /** The first place that is no white space, or {@code to}. */
  static int start(String text, int from, int to) {
    int i = from;
    while (i < to && isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** Behind the last place that is no white space, or {@code from}. */
  static int end(String text, int from, int to) {
    int i = to;
    while (i > from && isSpace(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }
}
