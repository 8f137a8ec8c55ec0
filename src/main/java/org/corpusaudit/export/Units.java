package org.corpusaudit.export;

import java.util.Arrays;
import org.corpusaudit.text.SentenceMarks;
import org.corpusaudit.text.TokenBuffer;

/**
 * A text as words and signs: the tokens that are counted, and what of punctuation stands between
 * them, each in its sentence. A sign is a character, or a run of the same one. White space and
 * characters that are not seen are in none. Not thread-safe; reused from text to text.
 */
final class Units {
  private int size;
  private int[] starts = new int[256];
  private int[] ends = new int[256];
  private int[] tokens = new int[256];
  private int[] sentences = new int[256];
  private String text = "";

  /** Lays out a text whose tokens are these. */
  void lay(String laidOut, TokenBuffer found) {
    text = laidOut;
    size = 0;
    int from = 0;
    for (int i = 0; i < found.size(); i++) {
      int sentence = found.sentence(i);
      int before = i == 0 ? sentence : found.sentence(i - 1);
      signs(from, found.start(i), before, sentence);
      add(found.start(i), found.end(i), i, sentence);
      from = found.end(i);
    }
    int last = found.size() == 0 ? 0 : found.sentence(found.size() - 1);
    signs(from, text.length(), last, last);
  }

  /** Words and signs. */
  int size() {
    return size;
  }

  /** Where one begins in the text. */
  int start(int unit) {
    return starts[unit];
  }

  /** Where it ends, exclusive. */
  int end(int unit) {
    return ends[unit];
  }

  /** The number of its token, or -1 of a sign. */
  int token(int unit) {
    return tokens[unit];
  }

  /** The number of its sentence. */
  int sentence(int unit) {
    return sentences[unit];
  }

  /** The text of one. */
  String text(int unit) {
    return text.substring(starts[unit], ends[unit]);
  }

  /** Whether white space, or the text's end, stands behind one. */
  boolean isSpaceAfter(int unit) {
    int to = unit + 1 < size ? starts[unit + 1] : text.length();
    for (int i = ends[unit]; i < to; i++) {
      if (isSpace(text.charAt(i))) {
        return true;
      }
    }
    return unit + 1 == size;
  }

  private void signs(int from, int to, int before, int after) {
    int split = before == after ? to : sentenceEnd(from, to);
    for (int i = from; i < to; ) {
      int sign = text.codePointAt(i);
      int end = i + Character.charCount(sign);
      if (isSeen(sign)) {
        while (end < to && text.codePointAt(end) == sign) {
          end += Character.charCount(sign);
        }
        add(i, end, -1, i < split ? before : after);
      }
      i = end;
    }
  }

  /**
   * Where in a gap the sentence before it ends: behind what follows its last word without a space
   * and opens nothing, and behind the last mark that ends sentences on that line.
   */
  private int sentenceEnd(int from, int to) {
    int line = from;
    while (line < to && text.charAt(line) != '\n' && text.charAt(line) != '\r') {
      line++;
    }
    int split = from;
    while (split < line && !isSpace(text.charAt(split)) && !isOpening(text.codePointAt(split))) {
      split += Character.charCount(text.codePointAt(split));
    }
    for (int i = split; i < line; ) {
      int sign = text.codePointAt(i);
      i += Character.charCount(sign);
      if (SentenceMarks.isTerminal(sign) || SentenceMarks.isFullStop(sign) || sign == '…') {
        split = i;
        while (split < line && isClosing(text.codePointAt(split))) {
          split += Character.charCount(text.codePointAt(split));
        }
      }
    }
    return split;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
  }

  private static boolean isSeen(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  private static boolean isOpening(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.START_PUNCTUATION || type == Character.INITIAL_QUOTE_PUNCTUATION;
  }

  private static boolean isClosing(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.END_PUNCTUATION
        || type == Character.FINAL_QUOTE_PUNCTUATION
        || codePoint == '"';
  }

  private void add(int start, int end, int token, int sentence) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
      tokens = Arrays.copyOf(tokens, size * 2);
      sentences = Arrays.copyOf(sentences, size * 2);
    }
    starts[size] = start;
    ends[size] = end;
    tokens[size] = token;
    sentences[size++] = sentence;
  }
}
