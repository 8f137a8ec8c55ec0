package org.corpusaudit.boilerplate;

/** The marks of a line, counted. Not thread-safe; reused for many lines. */
final class LineMarks {
  private static final String ENDS = ".!?…؟۔。！？｡।॥։።";
  private static final String QUOTES = "»”\"’)）」』";
  private static final String COMMAS = ",،，、;؛；";
  private static final String BULLETS = "•·▪►▶»›>-–—*■□●◆→";
  private static final String SEPARATORS = "|/»›>•·→[]{}#+=~_";
  private static final String SIGNS = "©®@™";

  private int letters;
  private int digits;
  private int commas;
  private int sentences;
  private int separators;
  private int signs;

  /** Counts those of a piece of text. */
  void count(String text, int start, int end) {
    letters = 0;
    digits = 0;
    commas = 0;
    sentences = 0;
    separators = 0;
    signs = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        letters++;
      } else if (Character.isDigit(c)) {
        digits++;
      } else if (c != ' ') {
        commas += COMMAS.indexOf(c) >= 0 ? 1 : 0;
        separators += SEPARATORS.indexOf(c) >= 0 ? 1 : 0;
        signs += SIGNS.indexOf(c) >= 0 ? 1 : 0;
        sentences += endsSentence(text, i, end) ? 1 : 0;
      }
    }
  }

  /** Digits among a thousand letters and digits. */
  long digits() {
    return 1000L * digits / Math.max(1, letters + digits);
  }

  int commas() {
    return commas;
  }

  int sentences() {
    return sentences;
  }

  int separators() {
    return separators;
  }

  int signs() {
    return signs;
  }

  static boolean isEnd(char c) {
    return ENDS.indexOf(c) >= 0;
  }

  static boolean isQuote(char c) {
    return QUOTES.indexOf(c) >= 0;
  }

  static boolean isBullet(char c) {
    return BULLETS.indexOf(c) >= 0;
  }

  /**
   * Whether a sentence ends with a character: a full stop does where a space or nothing follows.
   */
  static boolean endsSentence(String text, int i, int end) {
    char c = text.charAt(i);
    if (ENDS.indexOf(c) < 0) {
      return false;
    }
    if (c == '.' || c == '…') {
      int next = i + 1;
      while (next < end && QUOTES.indexOf(text.charAt(next)) >= 0) {
        next++;
      }
      return next >= end || Character.isWhitespace(text.charAt(next));
    }
    return true;
  }
}
