package org.corpusaudit.text;

import java.util.Locale;

/**
 * Text of others as a terminal can show it. Control characters of both sets (ESC begins a sequence
 * that a terminal obeys, and so does U+009B), line and paragraph separators, and the characters
 * that turn the order of a line around are written as {@code \}{@code u001b}: shown, not sent.
 */
public final class Shown {
  private Shown() {}

  /** A text in one line: line ends and tabs are shown too. */
  public static String line(String text) {
    return shown(text, false);
  }

  /** A text of lines: line ends and tabs stay. */
  public static String lines(String text) {
    return shown(text, true);
  }

  /** Whether a text shows nothing: it is of white space, controls and format characters alone. */
  public static boolean isNothing(String text) {
    int at = 0;
    while (at < text.length() && isUnseen(text.charAt(at))) {
      at++;
    }
    return at == text.length();
  }

  private static boolean isUnseen(char c) {
    int type = Character.getType(c);
    return c <= ' '
        || Character.isSpaceChar(c)
        || type == Character.CONTROL
        || type == Character.FORMAT;
  }

  private static String shown(String text, boolean lines) {
    int at = 0;
    while (at < text.length() && !isHidden(text.charAt(at), lines)) {
      at++;
    }
    if (at == text.length()) {
      return text;
    }
    StringBuilder shown = new StringBuilder(text.length() + 16).append(text, 0, at);
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (isHidden(c, lines)) {
        shown.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        shown.append(c);
      }
    }
    return shown.toString();
  }

  private static boolean isHidden(char c, boolean lines) {
    if (c < ' ') {
      return !(lines && (c == '\n' || c == '\t'));
    }
    return isIn(c, '\u007F', '\u009F')
        || isIn(c, '\u2028', '\u202E')
        || isIn(c, '\u2066', '\u2069');
  }

  private static boolean isIn(char c, char first, char last) {
    return c >= first && c <= last;
  }
}
