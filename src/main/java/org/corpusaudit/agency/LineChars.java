package org.corpusaudit.agency;

/** What a character is to a line that may hold a credit. */
final class LineChars {
  /** Below it no character is Han. */
  private static final char FIRST_HAN = '\u2E80';

  private LineChars() {}

  /** Whether it is part of a word that ends before another letter; those of Han need no end. */
  static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) && !isHan(c);
  }

  static boolean isHan(char c) {
    return c >= FIRST_HAN && Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }

  static boolean isLatinOrDigit(char c) {
    return Character.isDigit(c)
        || (Character.isLetter(c)
            && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
  }

  /** Whether it is blank and ends no line. */
  static boolean isGap(char c) {
    return c != '\n'
        && (Character.isWhitespace(c)
            || Character.isSpaceChar(c)
            || Character.getType(c) == Character.FORMAT);
  }
}
