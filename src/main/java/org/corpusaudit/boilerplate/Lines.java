package org.corpusaudit.boilerplate;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import org.corpusaudit.text.LineWrapping;
import org.corpusaudit.text.SentenceMarks;
import org.corpusaudit.text.TextBoundaries;
import org.corpusaudit.text.WordScanner;

/**
 * The lines of one text that hold more than white space, and which words stand on each. Of a text
 * that was broken at one width a paragraph is a line, and where part of a text was ({@link
 * LineWrapping}) what runs over its breaks. Not thread-safe; reused for many texts.
 */
final class Lines {
  /** What stands at the end of a sentence besides the marks that end it. */
  private static final String ALSO_LAST = "»”\"";

  private static final String GREEK_QUESTION_MARKS = ";\u037E";
  private static final String MARKS = ".,،。，、";
  private static final int FEWEST_RUNNING_WORDS = 10;
  private static final int FEWEST_WORDS_WITH_MARKS = 30;
  private static final int WORDS_OF_MARK = 40;

  private final LineWrapping wrapping = new LineWrapping();
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private int[] bodyEnds = new int[64];
  private int[] firstWords = new int[64];
  private int[] wordEnds = new int[64];
  private boolean[] sentences = new boolean[64];
  private boolean[] running = new boolean[64];
  private int count;

  /** Splits a text whose words were scanned. */
  void split(String text, WordScanner words) {
    count = 0;
    int word = 0;
    boolean byFeedsAlone = hasFeedsAlone(text);
    boolean wrapped = TextBoundaries.isHardWrapped(text);
    wrapping.read(text);
    for (int start = 0; start < text.length(); ) {
      int end = lineEnd(text, start, byFeedsAlone);
      while (end < text.length()
          && (wrapped ? !startsParagraph(text, end) : wrapping.isInText(end))) {
        end = lineEnd(text, end, byFeedsAlone);
      }
      int bodyEnd = end;
      while (bodyEnd > start && isGap(text.charAt(bodyEnd - 1))) {
        bodyEnd--;
      }
      if (bodyEnd > start) {
        int first = word;
        while (word < words.count() && words.start(word) < bodyEnd) {
          word++;
        }
        add(text, start, end, bodyEnd, first, word);
      }
      start = end;
    }
  }

  /** Behind the next line end: LF, CRLF, or another that {@link TextBoundaries} knows. */
  private static int lineEnd(String text, int from, boolean byFeedsAlone) {
    if (byFeedsAlone) {
      int newline = text.indexOf('\n', from);
      return newline < 0 ? text.length() : newline + 1;
    }
    int at = from;
    while (at < text.length() && !TextBoundaries.isLineEnd(text.charAt(at))) {
      at++;
    }
    boolean isPair =
        at + 1 < text.length() && text.charAt(at) == '\r' && text.charAt(at + 1) == '\n';
    return Math.min(text.length(), at + (isPair ? 2 : 1));
  }

  private static boolean isGap(char c) {
    return Character.isWhitespace(c) || TextBoundaries.isLineEnd(c);
  }

  private static boolean hasFeedsAlone(String text) {
    return text.indexOf('\r') < 0
        && text.indexOf('\u0085') < 0
        && text.indexOf('\u2028') < 0
        && text.indexOf('\u2029') < 0;
  }

  private static boolean startsParagraph(String text, int lineStart) {
    return Character.isWhitespace(text.charAt(lineStart));
  }

  int count() {
    return count;
  }

  /** Where a line starts. */
  int start(int i) {
    return starts[i];
  }

  /** Where a line ends, its line end included. */
  int end(int i) {
    return ends[i];
  }

  /** Where a line's last character that is no white space ends. */
  int bodyEnd(int i) {
    return bodyEnds[i];
  }

  /** The first word on a line. */
  int firstWord(int i) {
    return firstWords[i];
  }

  /** The word after the last one on a line. */
  int wordEnd(int i) {
    return wordEnds[i];
  }

  /** Whether a word is the first on its line, and no sentence was broken before it at a width. */
  boolean startsPhrase(int word) {
    int line = Arrays.binarySearch(firstWords, 0, count, word);
    return line >= 0 && !wrapping.isInSentence(starts[line]);
  }

  /** Words on a line. */
  int words(int i) {
    return wordEnds[i] - firstWords[i];
  }

  /** Whether a line ends as a sentence does, in any script. */
  boolean endsSentence(int i) {
    return sentences[i];
  }

  /**
   * Whether a line reads as running text: {@value #FEWEST_RUNNING_WORDS} words or more, and a
   * sentence's end, or in a longer line a mark for every {@value #WORDS_OF_MARK} words.
   */
  boolean isRunning(int i) {
    return running[i];
  }

  private void add(String text, int start, int end, int bodyEnd, int firstWord, int wordEnd) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
      bodyEnds = Arrays.copyOf(bodyEnds, count * 2);
      firstWords = Arrays.copyOf(firstWords, count * 2);
      wordEnds = Arrays.copyOf(wordEnds, count * 2);
      sentences = Arrays.copyOf(sentences, count * 2);
      running = Arrays.copyOf(running, count * 2);
    }
    starts[count] = start;
    ends[count] = end;
    bodyEnds[count] = bodyEnd;
    firstWords[count] = firstWord;
    wordEnds[count] = wordEnd;
    int words = wordEnd - firstWord;
    sentences[count] =
        isSentence(text, bodyEnd) || ALSO_LAST.indexOf(text.codePointBefore(bodyEnd)) >= 0;
    running[count] =
        words >= FEWEST_RUNNING_WORDS
            && (sentences[count]
                || (words >= FEWEST_WORDS_WITH_MARKS
                    && marks(text, start, bodyEnd) * WORDS_OF_MARK >= words));
    count++;
  }

  /** Whether the mark of a sentence's end stands before a place in a text. */
  static boolean isSentence(String text, int end) {
    int last = text.codePointBefore(end);
    return SentenceMarks.isTerminal(last)
        || SentenceMarks.isFullStop(last)
        || last == '…'
        || asks(text, end);
  }

  /** Whether a text ends with the question mark of Greek, which looks like a semicolon. */
  private static boolean asks(String text, int end) {
    return end > 1
        && GREEK_QUESTION_MARKS.indexOf(text.charAt(end - 1)) >= 0
        && UnicodeScript.of(text.codePointBefore(end - 1)) == UnicodeScript.GREEK;
  }

  private static int marks(String text, int start, int end) {
    int marks = 0;
    for (int i = start; i < end; i++) {
      marks += MARKS.indexOf(text.charAt(i)) >= 0 ? 1 : 0;
    }
    return marks;
  }
}
