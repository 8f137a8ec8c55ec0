package org.corpusaudit.concordance;

/**
 * A pattern of one word: its letters, where each {@code *} stands for any run of letters, none
 * included. A lone {@code *} is any word.
 */
final class WordPattern {
  private final char[] pattern;
  private final boolean literal;

  WordPattern(String pattern) {
    this.pattern = pattern.toCharArray();
    this.literal = pattern.indexOf('*') < 0;
  }

  /** Whether the word in {@code chars[offset, offset + length)} fits. Linear but for its stars. */
  boolean matches(char[] chars, int offset, int length) {
    if (literal) {
      return length == pattern.length && matchesAt(chars, offset, 0, length);
    }
    int at = 0;
    int wanted = 0;
    int star = -1; // Where the pattern goes on after its last star.
    int tried = 0; // The first letter that this star did not yet take.
    while (at < length) {
      if (wanted < pattern.length && pattern[wanted] == '*') {
        star = ++wanted;
        tried = at;
      } else if (wanted < pattern.length && pattern[wanted] == chars[offset + at]) {
        wanted++;
        at++;
      } else if (star >= 0) {
        at = ++tried;
        wanted = star;
      } else {
        return false;
      }
    }
    while (wanted < pattern.length && pattern[wanted] == '*') {
      wanted++;
    }
    return wanted == pattern.length;
  }

  private boolean matchesAt(char[] chars, int offset, int from, int to) {
    for (int i = from; i < to; i++) {
      if (chars[offset + i] != pattern[i]) {
        return false;
      }
    }
    return true;
  }
}
