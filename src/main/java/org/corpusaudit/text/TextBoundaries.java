package org.corpusaudit.text;

/**
 * Where sentences and paragraphs end, told from what stands between two tokens.
 *
 * <p>A paragraph ends at a line break. Only in text that is hard-wrapped, where most lines are
 * nearly as long as the longest and none is longer than {@value #LONGEST_WRAPPED_LINE} units, it
 * ends at an empty or an indented line. A sentence ends with its paragraph, at a mark that always
 * ends one ({@link SentenceMarks}), and at a full stop that is followed by white space, a closing
 * mark or a letter of a script without capitals, and at an ellipsis, where no small letter follows
 * and (full stop) no initial precedes. Not thread-safe.
 */
public final class TextBoundaries {
  static final int NONE = 0;
  static final int SENTENCE = 1;
  static final int PARAGRAPH = 2;

  /** No line of hard-wrapped text is longer. */
  static final int LONGEST_WRAPPED_LINE = 100;

  /** The longest line of hard-wrapped text is at least so long. */
  static final int SHORTEST_WRAPPED_LINE = 40;

  private static final int FEWEST_WRAPPED_LINES = 4;

  private boolean wrapped;

  /** Looks at the lines of a text before its tokens are asked about. */
  void reset(String text) {
    wrapped = isHardWrapped(text);
  }

  /**
   * What ends between a token that ends at {@code from} and one that starts at {@code to}.
   *
   * @param previous where the token before starts
   */
  int between(char[] chars, int previous, int from, int to) {
    int found = NONE;
    for (int i = from; i < to; i++) {
      char c = chars[i];
      if (c == '\r' && i + 1 < to && chars[i + 1] == '\n') {
        continue;
      }
      if (isLineEnd(c)) {
        if (!wrapped || startsParagraph(chars, i + 1, to)) {
          return PARAGRAPH;
        }
      } else if (SentenceMarks.isFullStop(c)) {
        if (opensBehind(chars, i + 1, to) && endsSentence(chars, previous, from, to)) {
          found = SENTENCE;
        }
      } else if (c == '…') {
        if (!SentenceMarks.isSmall(Character.codePointAt(chars, to))) {
          found = SENTENCE;
        }
      } else if (c > ' ' && SentenceMarks.isTerminal(Character.codePointAt(chars, i, to))) {
        found = SENTENCE;
      }
    }
    return found;
  }

  private static boolean endsSentence(char[] chars, int previous, int from, int to) {
    if (SentenceMarks.isSmall(Character.codePointAt(chars, to))) {
      return false;
    }
    boolean oneLetter = from - previous == 1 && Character.isUpperCase(chars[previous]);
    boolean letterAfterDot =
        from - previous >= 3 && chars[from - 2] == '.' && Character.isUpperCase(chars[from - 1]);
    return !oneLetter && !letterAfterDot;
  }

  /**
   * Whether what stands behind a full stop lets a sentence end there: white space or a closing
   * mark, or at once a letter of a script without capitals (SB11 of UAX #29). Invisible marks, such
   * as those of direction behind Arabic full stops, are passed over (SB5).
   */
  private static boolean opensBehind(char[] chars, int from, int to) {
    int i = from;
    while (i < to && isInvisible(chars[i])) {
      i++;
    }
    return i < to ? isGap(chars[i]) : SentenceMarks.isUncased(Character.codePointAt(chars, to));
  }

  private static boolean isInvisible(char c) {
    int type = Character.getType(c);
    return type == Character.FORMAT
        || type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  private static boolean isGap(char c) {
    return c <= ' ' || Character.isWhitespace(c) || ".\"'”’»)]".indexOf(c) >= 0 || c == '\u00A0';
  }

  private static boolean startsParagraph(char[] chars, int from, int to) {
    return from < to && (chars[from] == ' ' || chars[from] == '\t' || isBreak(chars[from]));
  }

  /** Whether a character ends a line: LF, CR, NEL, and the line and paragraph separators. */
  public static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }

  /** Whether most lines of a text were broken at one width. */
  public static boolean isHardWrapped(String text) {
    int longest = 0;
    int lines = 0;
    int length = text.length();
    for (int from = 0; from < length; ) {
      int end = lineEnd(text, from);
      longest = Math.max(longest, end - from);
      if (longest > LONGEST_WRAPPED_LINE) {
        return false;
      }
      lines++;
      from = end + 1;
    }
    if (longest < SHORTEST_WRAPPED_LINE || lines < FEWEST_WRAPPED_LINES) {
      return false;
    }
    int full = 0;
    int filled = 0;
    for (int from = 0; from < length; ) {
      int end = lineEnd(text, from);
      filled += end > from ? 1 : 0;
      full += end - from >= longest * 3 / 4 ? 1 : 0;
      from = end + 1;
    }
    return full * 2 > filled;
  }

  private static int lineEnd(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }
}
