package org.corpusaudit.agency;

/**
 * What a character is to a line that may hold a credit, which some hundred of every article are
 * asked: a table of the basic plane, 64 KB.
 */
final class LineChars {
  private static final int LETTER = 1;
  private static final int WORD = 2;
  private static final int HAN = 4;
  private static final int LATIN_OR_DIGIT = 8;
  private static final int GAP = 16;

  private static final byte[] TABLE = new byte[1 << 16];

  static {
    for (int c = 0; c < TABLE.length; c++) {
      TABLE[c] = (byte) bits((char) c);
    }
  }

  private LineChars() {}

  private static int bits(char c) {
    boolean letter = Character.isLetter(c);
    boolean han = Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    boolean latin = letter && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
    boolean blank =
        Character.isWhitespace(c)
            || Character.isSpaceChar(c)
            || Character.getType(c) == Character.FORMAT;
    return (letter ? LETTER : 0)
        | (Character.isLetterOrDigit(c) && !han ? WORD : 0)
        | (han ? HAN : 0)
        | (latin || Character.isDigit(c) ? LATIN_OR_DIGIT : 0)
        | (blank && c != '\n' ? GAP : 0);
  }

  static boolean isLetter(char c) {
    return (TABLE[c] & LETTER) != 0;
  }

  /** Whether it is part of a word that ends before another letter; those of Han need no end. */
  static boolean isWord(char c) {
    return (TABLE[c] & WORD) != 0;
  }

  static boolean isHan(char c) {
    return (TABLE[c] & HAN) != 0;
  }

  static boolean isLatinOrDigit(char c) {
    return (TABLE[c] & LATIN_OR_DIGIT) != 0;
  }

  /** Whether it is blank and ends no line. */
  static boolean isGap(char c) {
    return (TABLE[c] & GAP) != 0;
  }
}
