package org.corpusaudit.example;

/**
 * Cuts what stands at and around a place out of a text: whole words, white space as one space, at
 * most {@value #SIDE} UTF-16 code units on either side; of a longer place its first and last
 * {@value #HALF}.
 */
final class Surroundings {
  private static final int SIDE = 60;
  private static final int HALF = 120;
  private static final int LONGEST_WORD = 20;

  private Surroundings() {}

  static String before(String text, int start) {
    int from = Math.max(0, start - SIDE);
    if (from > 0) {
      int space = from;
      while (space < start && space < from + LONGEST_WORD && !isSpace(text, space)) {
        space++;
      }
      from = space < start && isSpace(text, space) ? space : from;
      from += cutsPair(text, from) ? 1 : 0;
    }
    return spaced(text, from, start);
  }

  static String after(String text, int end) {
    int to = Math.min(text.length(), end + SIDE);
    if (to < text.length()) {
      int space = to;
      while (space > end && space > to - LONGEST_WORD && !isSpace(text, space)) {
        space--;
      }
      to = space > end && isSpace(text, space) ? space : to;
      to -= cutsPair(text, to) ? 1 : 0;
    }
    return spaced(text, end, to);
  }

  static String at(String text, int start, int end) {
    if (end - start <= 2 * HALF) {
      return spaced(text, start, end);
    }
    int first = start + HALF;
    int last = end - HALF;
    first -= cutsPair(text, first) ? 1 : 0;
    last += cutsPair(text, last) ? 1 : 0;
    return spaced(text, start, first) + " … " + spaced(text, last, end);
  }

  private static boolean isSpace(String text, int at) {
    return Character.isWhitespace(text.charAt(at));
  }

  private static boolean cutsPair(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isHighSurrogate(text.charAt(at - 1))
        && Character.isLowSurrogate(text.charAt(at));
  }

  private static String spaced(String text, int from, int to) {
    StringBuilder line = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      boolean space = isSpace(text, i);
      if (!space) {
        line.append(text.charAt(i));
      } else if (line.isEmpty() || line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    }
    return line.toString();
  }
}
