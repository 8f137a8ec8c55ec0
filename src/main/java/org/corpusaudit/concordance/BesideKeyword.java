package org.corpusaudit.concordance;

/**
 * Compares what stands beside a keyword with a key of {@link LineOrder}, unit by unit, without
 * making its line: far most places of a frequent word stand behind the last line that is kept.
 */
final class BesideKeyword {
  /** What is compared no further and put behind nothing. */
  private static final int UNSURE = -1;

  private BesideKeyword() {}

  /**
   * Whether the words behind a keyword put its line behind a key; false where they are the same as
   * far as they go, or may be cut.
   *
   * @param limit how far the line goes at most
   */
  static boolean rightIsBehind(char[] chars, int end, int limit, String key) {
    int at = 0;
    int i = skip(chars, end, limit);
    while (i < limit) {
      boolean white = isWhite(chars[i]);
      int next = white ? skip(chars, i, limit) : i + 1;
      if (next == limit) {
        return false;
      }
      int order = compare(white ? ' ' : chars[i], key, at++);
      if (order != 0) {
        return order > 0;
      }
      i = next;
    }
    return false;
  }

  /**
   * Whether the word before a keyword puts its line behind a key; false where it is the same, or
   * may be cut.
   *
   * @param limit how far the line goes back at most
   */
  static boolean leftIsBehind(char[] chars, int start, int limit, String key) {
    int to = start;
    while (to > limit && isWhite(chars[to - 1])) {
      to--;
    }
    int from = to;
    while (from > limit && !isWhite(chars[from - 1])) {
      from--;
    }
    if (from == limit) {
      return false;
    }
    for (int i = from; i <= to; i++) {
      int order = compare(i == to ? ' ' : chars[i], key, i - from);
      if (order != 0) {
        return order > 0;
      }
    }
    return false;
  }

  private static int skip(char[] chars, int from, int limit) {
    int i = from;
    while (i < limit && isWhite(chars[i])) {
      i++;
    }
    return i;
  }

  private static boolean isWhite(char c) {
    return Character.isWhitespace(c) || c == '\u00A0';
  }

  /** A unit in small letters against one of the key; before it where they depend on others. */
  private static int compare(char c, String key, int at) {
    if (at == key.length()) {
      return 1;
    }
    boolean unsure = Character.isSurrogate(c) || c == 'İ' || c == 'Σ';
    return unsure ? UNSURE : Character.toLowerCase(c) - key.charAt(at);
  }
}
