package org.corpusaudit.boilerplate;

import org.corpusaudit.text.WordScanner;

/** The numbers of a line, by what they tell: a year and a clock time are dates of something. */
final class LineNumbers {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2099;
  private static final int DIGITS_OF_YEAR = 4;
  private static final int MOST_DIGITS_OF_HOUR = 2;
  private static final int MOST_VALUE = 99_999;

  private LineNumbers() {}

  /** Whether a word is a number: it begins with a digit. */
  static boolean isNumber(PageText page, int word) {
    return Character.isDigit(page.text().codePointAt(page.words().start(word)));
  }

  /** How many of some words are numbers. */
  static int count(PageText page, int from, int to) {
    int numbers = 0;
    for (int i = from; i < to; i++) {
      numbers += isNumber(page, i) ? 1 : 0;
    }
    return numbers;
  }

  /** Whether one of some words is a year or the hour of a clock time. */
  static boolean hasTime(PageText page, int from, int to) {
    for (int i = from; i < to; i++) {
      if (isNumber(page, i) && (isHour(page, i) || isYear(page, i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a number is the hour of a clock time: {@code 9:05}, but not {@code 9:05.33}. */
  static boolean isHour(PageText page, int word) {
    WordScanner words = page.words();
    String text = page.text();
    int end = words.end(word);
    return end - words.start(word) <= MOST_DIGITS_OF_HOUR
        && end + 2 < text.length()
        && text.charAt(end) == ':'
        && Character.isDigit(text.charAt(end + 1))
        && Character.isDigit(text.charAt(end + 2))
        && !isDuration(text, end + 3);
  }

  /** Whether parts of a second follow a place. */
  private static boolean isDuration(String text, int at) {
    return at + 1 < text.length()
        && (text.charAt(at) == '.' || text.charAt(at) == ',')
        && Character.isDigit(text.charAt(at + 1));
  }

  /** The value of a number's first digits, at most {@value #MOST_VALUE}. */
  static int value(PageText page, int word) {
    int value = 0;
    for (int i = page.words().start(word); i < page.words().end(word); i++) {
      int digit = Character.digit(page.text().charAt(i), 10);
      if (digit < 0) {
        break;
      }
      value = Math.min(MOST_VALUE, value * 10 + digit);
    }
    return value;
  }

  /** Whether a number is a year of the last or this century. */
  static boolean isYear(PageText page, int word) {
    int start = page.words().start(word);
    int end = page.words().end(word);
    if (end - start != DIGITS_OF_YEAR) {
      return false;
    }
    int year = 0;
    for (int i = start; i < end; i++) {
      int digit = Character.digit(page.text().charAt(i), 10);
      if (digit < 0) {
        return false;
      }
      year = year * 10 + digit;
    }
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }
}
