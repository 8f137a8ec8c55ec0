package org.corpusaudit.text;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;

/**
 * Which line breaks of a text stand inside running text that was broken at a width, where only part
 * of the text was: a note below a table, an article among menu lines. {@link
 * TextBoundaries#isHardWrapped} tells it of a text as a whole.
 *
 * <p>A break is <em>forced</em> when the first word of the next line had no room on the line: with
 * it the line would be wider than every line of its stretch. A stretch is a run of lines of at most
 * {@value TextBoundaries#LONGEST_WRAPPED_LINE} columns, the widest of them {@value
 * TextBoundaries#SHORTEST_WRAPPED_LINE} or more; a letter of Chinese, Japanese or Korean takes two.
 * Forced breaks that follow each other are inside running text when the last line ends a sentence
 * and small letters show that sentences go on: behind most of the breaks, or, of a single break,
 * behind it, in a text without wider lines, and more often than behind breaks that had room. In
 * scripts without capitals {@value #FEWEST_UNCASED} of them show it. So the lines of a poem, a menu
 * or a list of headlines stay lines.
 *
 * <p>Cost: one look at each character of lines that are not too wide. Not thread-safe; reused for
 * many texts.
 */
public final class LineWrapping {
  private static final int WIDEST = TextBoundaries.LONGEST_WRAPPED_LINE;
  private static final int FEWEST_UNCASED = 3;

  /** The first character that may take two columns: Hangul Jamo. */
  private static final int FIRST_WIDE = 0x1100;

  private static final String DIVIDERS = ":：|•·…";

  private int[] starts = new int[64];

  /** Where the lines end, without white space. */
  private int[] stops = new int[64];

  private int[] columns = new int[64];
  private int[] openingColumns = new int[64];
  private boolean[] goesOn = new boolean[64];
  private boolean[] ends = new boolean[64];
  private boolean[] inSentence = new boolean[64];
  private boolean[] inText = new boolean[64];
  private int count;

  /** Looks at the lines of a text. */
  public void read(String text) {
    count = 0;
    for (int start = 0; start < text.length(); ) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      add(text, start, end);
      start = end + 1;
    }
    for (int first = 0; first < count; ) {
      int end = first;
      int widest = 0;
      while (end < count && columns[end] <= WIDEST) {
        widest = Math.max(widest, columns[end++]);
      }
      if (widest >= TextBoundaries.SHORTEST_WRAPPED_LINE) {
        findBreaks(text, first, end, widest);
      }
      first = Math.max(end, first + 1);
    }
  }

  /** Whether the break before the line that starts at an offset parts no running text. */
  public boolean isInText(int lineStart) {
    int line = Arrays.binarySearch(starts, 0, count, lineStart);
    return line >= 0 && inText[line];
  }

  /**
   * Whether the break before the line that starts at an offset may stand inside a sentence: the
   * line before it ends none, and the break is forced.
   */
  public boolean isInSentence(int lineStart) {
    int line = Arrays.binarySearch(starts, 0, count, lineStart);
    return line >= 0 && inSentence[line];
  }

  private void add(String text, int start, int lineEnd) {
    if (count == starts.length) {
      int length = count * 2;
      starts = Arrays.copyOf(starts, length);
      stops = Arrays.copyOf(stops, length);
      columns = Arrays.copyOf(columns, length);
      openingColumns = Arrays.copyOf(openingColumns, length);
      goesOn = Arrays.copyOf(goesOn, length);
      ends = Arrays.copyOf(ends, length);
      inSentence = Arrays.copyOf(inSentence, length);
      inText = Arrays.copyOf(inText, length);
    }
    int end = lineEnd;
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    starts[count] = start;
    stops[count] = end;
    columns[count] = end - start > WIDEST ? WIDEST + 1 : columns(text, start, end);
    inSentence[count] = false;
    inText[count] = false;
    count++;
  }

  /** Looks at how a line begins and ends, which is asked of stretches that may be wrapped alone. */
  private void readEnds(String text, int line) {
    int start = starts[line];
    int end = stops[line];
    openingColumns[line] = columns(text, start, openingEnd(text, start, end));
    int last = sentenceLast(text, start, end);
    ends[line] = last != 0 && endsSentence(last);
    goesOn[line] = last != 0 && !ends[line] && DIVIDERS.indexOf(last) < 0;
  }

  /** The last character of a line that is no white space and closes no quotation or bracket. */
  private static int sentenceLast(String text, int start, int end) {
    for (int i = end; i > start; ) {
      int c = text.codePointBefore(i);
      i -= Character.charCount(c);
      int type = Character.getType(c);
      if (!Character.isWhitespace(c)
          && c != '"'
          && c != '\''
          && type != Character.FORMAT
          && type != Character.END_PUNCTUATION
          && type != Character.FINAL_QUOTE_PUNCTUATION) {
        return c;
      }
    }
    return 0;
  }

  private static boolean endsSentence(int last) {
    return SentenceMarks.isTerminal(last) || SentenceMarks.isFullStop(last);
  }

  private void findBreaks(String text, int first, int end, int widest) {
    boolean single = end - first == count; // A page of wider lines breaks its text elsewhere.
    int forcedSmall = 0;
    int roomySmall = 0;
    for (int i = first; i < end; i++) {
      readEnds(text, i);
    }
    for (int i = first + 1; i < end; i++) {
      if (isJoinable(text, i)) {
        boolean forced = isForced(i, widest);
        inSentence[i] = forced && goesOn[i - 1];
        if (goesOn[i - 1] && startsSmall(text, i)) {
          forcedSmall += forced ? 1 : 0;
          roomySmall += forced ? 0 : 1;
        }
      }
    }
    for (int from = first + 1; from < end; ) {
      int to = from;
      while (to < end && isJoinable(text, to) && isForced(to, widest)) {
        to++;
      }
      if (to > from && ends[to - 1]) {
        boolean whole = isText(text, from, to);
        for (int i = from; i < to; i++) {
          inText[i] =
              whole
                  || (inSentence[i] && startsSmall(text, i) && single && forcedSmall > roomySmall);
        }
      }
      from = Math.max(to, from + 1);
    }
  }

  /** Whether successive forced breaks are those of running text. */
  private boolean isText(String text, int from, int to) {
    int small = 0;
    int capitals = 0;
    for (int i = from; i < to; i++) {
      small += inSentence[i] && startsSmall(text, i) ? 1 : 0;
      capitals += Character.isUpperCase(text.codePointAt(starts[i])) ? 1 : 0;
    }
    int breaks = to - from;
    return small == 0
        ? capitals == 0 && breaks >= FEWEST_UNCASED
        : breaks > 1 && 2 * small > breaks;
  }

  /** Whether a line is neither empty nor indented, and the one before holds text. */
  private boolean isJoinable(String text, int line) {
    return columns[line] > 0
        && columns[line - 1] > 0
        && !Character.isWhitespace(text.charAt(starts[line]));
  }

  private boolean isForced(int line, int widest) {
    return columns[line - 1] + openingColumns[line] > widest;
  }

  private boolean startsSmall(String text, int line) {
    return Character.isLowerCase(text.codePointAt(starts[line]));
  }

  /** Where the least that a line could have begun without ends: a word and what joins it. */
  private static int openingEnd(String text, int start, int end) {
    int i = start;
    while (i < end && !Character.isWhitespace(text.charAt(i))) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (columnsOf(c) == 2) {
        return i; // Between letters of these scripts a line may be broken anywhere.
      }
    }
    return Math.min(i + 1, end); // With the space that the break replaced.
  }

  private static int columns(String text, int start, int end) {
    int columns = 0;
    for (int i = start; i < end; ) {
      int c = text.charAt(i);
      if (c >= FIRST_WIDE) {
        c = text.codePointAt(i);
        columns += columnsOf(c);
        i += Character.charCount(c);
      } else {
        columns++;
        i++;
      }
    }
    return columns;
  }

  private static int columnsOf(int c) {
    if (c < FIRST_WIDE) {
      return 1;
    }
    return switch (UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> 2;
      default -> (c >= 0x3000 && c < 0x3040) || (c >= 0xFF01 && c <= 0xFF60) ? 2 : 1;
    };
  }
}
