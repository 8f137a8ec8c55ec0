package org.corpusaudit.signals;

import com.dynatrace.hash4j.hashing.Hashing;
import com.google.re2j.Pattern;
import org.corpusaudit.text.SentenceMarks;
import org.corpusaudit.text.TokenBuffer;

/** What is told of a text's lines and paragraphs. Not thread-safe. */
final class LineSignals {
  /** Gopher's two, those of RedPajama v2, and those of lists in other scripts. */
  private static final String BULLETS = "•-–*‣▶◀◦■□▪▫●○・·";

  /** What may stand behind the mark that ends a line of C4's. */
  private static final String QUOTES = "\"'”’»›」』";

  private static final Pattern CITATION =
      Pattern.compile("\\[\\d*\\]|\\[edit\\]|\\[citation needed\\]");
  private static final int SHORT = 30;
  private static final int FEWEST_WORDS = 3;
  private static final int LONGEST_WORD = 1000;

  /** C4's pieces of lines that are no text; English, but of pages of all languages. */
  private static final String[] NO_TEXT = {
    "javascript",
    "terms of use",
    "privacy policy",
    "cookie policy",
    "uses cookies",
    "use of cookies",
    "use cookies"
  };

  private static final String FIRST_LETTERS = "jtpcu";

  private final HashCounts seen = new HashCounts();
  private String even = "";
  private TokenBuffer tokens = new TokenBuffer();

  void measure(String text, TokenBuffer found, int units, SignalValues values) {
    even = text;
    tokens = found;
    int chars = even.codePointCount(0, even.length());
    int pieces = every(values) + 1;
    filled(pieces, chars, units, values);
    repeatedParagraphs(pieces, chars, values);
  }

  /**
   * Signals over all lines, as Python's splitlines has them: no last line without characters.
   * Returns how many there are.
   */
  private int every(SignalValues values) {
    int lines = 0;
    int bullets = 0;
    int ellipses = 0;
    int sound = 0;
    int sentences = 0;
    int counted = -1;
    int token = 0;
    for (int from = 0; from < even.length(); ) {
      int to = LineEnds.of(even, from);
      lines++;
      int start = LineEnds.start(even, from, to);
      int end = LineEnds.end(even, start, to);
      bullets += start < end && BULLETS.indexOf(even.charAt(start)) >= 0 ? 1 : 0;
      ellipses += endsWithEllipsis(start, end) ? 1 : 0;
      int first = token;
      while (token < tokens.size() && tokens.start(token) < to) {
        token++;
      }
      if (token - first >= FEWEST_WORDS && isSound(start, end, first, token)) {
        sound++;
        for (int i = first; i < token; i++) {
          sentences += tokens.sentence(i) > counted ? 1 : 0;
          counted = Math.max(counted, tokens.sentence(i));
        }
      }
      from = to + 1;
    }
    values.put(Signal.BULLET_LINES, bullets, lines);
    values.put(Signal.ELLIPSIS_LINES, ellipses, lines);
    values.put(Signal.SOUND_LINES, sound, lines);
    values.put(Signal.SOUND_SENTENCES, sentences);
    return lines;
  }

  private boolean endsWithEllipsis(int start, int end) {
    return end > start
        && (even.charAt(end - 1) == '…' || (end - start >= 3 && even.startsWith("...", end - 3)));
  }

  private boolean isSound(int start, int end, int firstToken, int endToken) {
    for (int i = firstToken; i < endToken; i++) {
      if (tokens.end(i) - tokens.start(i) > LONGEST_WORD) {
        return false;
      }
    }
    String line = even.substring(start, end);
    if (line.indexOf('[') >= 0) {
      line = CITATION.matcher(line).replaceAll("");
    }
    if (line.isEmpty() || line.endsWith("...")) {
      return false;
    }
    int last = line.codePointBefore(line.length());
    if (!endsSentence(last) && QUOTES.indexOf(last) < 0) {
      return false;
    }
    return !hasNoText(line);
  }

  private static boolean hasNoText(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (FIRST_LETTERS.indexOf(line.charAt(i) | ' ') >= 0) {
        for (String piece : NO_TEXT) {
          if (line.regionMatches(true, i, piece, 0, piece.length())) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean endsSentence(int codePoint) {
    return SentenceMarks.isTerminal(codePoint) || SentenceMarks.isFullStop(codePoint);
  }

  /** Signals over lines that hold something, and over the pieces between runs of line ends. */
  private void filled(int most, int chars, int units, SignalValues values) {
    int lines = 0;
    int closed = 0;
    int shorts = 0;
    int ends = 0;
    int pieces = even.startsWith("\n") ? 1 : 0;
    int repeated = 0;
    long repeatedChars = 0;
    long repeatedFilled = 0;
    int[] longest = new int[3];
    seen.clear(most);
    for (int from = 0; from <= even.length(); ) {
      int to = LineEnds.of(even, from);
      ends += to < even.length() ? 1 : 0;
      int length = even.codePointCount(from, to);
      keepLongest(longest, length);
      boolean blank = LineEnds.isBlank(even, from, to);
      if (to > from) {
        pieces++;
        if (seen.add(hash(from, to)) > 0) {
          repeated++;
          repeatedChars += length;
          repeatedFilled += blank ? 0 : length;
        }
      }
      if (!blank) {
        lines++;
        closed += endsSentence(even.codePointBefore(to)) ? 1 : 0;
        shorts += length <= SHORT ? 1 : 0;
      }
      from = to + 1;
    }
    // A text that begins or ends with line ends has an empty piece there, as in re.split.
    boolean endsEmpty = even.isEmpty() || even.endsWith("\n");
    pieces += endsEmpty ? 1 : 0;
    repeated += even.startsWith("\n") && endsEmpty ? 1 : 0;
    values.put(Signal.THIRD_LONGEST_LINE, longest[2]);
    values.put(Signal.CLOSED_LINES, closed, lines);
    values.put(Signal.SHORT_LINES, shorts, lines);
    values.put(Signal.REPEATED_LINES, repeated, pieces);
    values.put(Signal.REPEATED_LINE_CHARS, repeatedChars, chars);
    values.put(Signal.REPEATED_CHARS_OF_LINES, repeatedFilled, chars - ends);
    values.put(Signal.LINE_ENDS_TO_WORD, ends, units);
  }

  private static void keepLongest(int[] longest, int length) {
    int moved = length;
    for (int i = 0; i < longest.length; i++) {
      int larger = Math.max(longest[i], moved);
      moved = Math.min(longest[i], moved);
      longest[i] = larger;
    }
  }

  /** Paragraphs stand between two line ends or more, as Gopher has them. */
  private void repeatedParagraphs(int most, int chars, SignalValues values) {
    int start = LineEnds.start(even, 0, even.length());
    int end = LineEnds.end(even, start, even.length());
    int paragraphs = 0;
    int repeated = 0;
    long repeatedChars = 0;
    seen.clear(most);
    for (int from = start; from <= end; ) {
      int to = even.indexOf("\n\n", from);
      to = to < 0 || to > end ? end : to;
      paragraphs++;
      if (seen.add(hash(from, to)) > 0) {
        repeated++;
        repeatedChars += even.codePointCount(from, to);
      }
      from = to;
      while (from < end && even.charAt(from) == '\n') {
        from++;
      }
      from = to == end ? end + 1 : from;
    }
    values.put(Signal.REPEATED_PARAGRAPHS, repeated, paragraphs);
    values.put(Signal.REPEATED_PARAGRAPH_CHARS, repeatedChars, chars);
  }

  private long hash(int from, int to) {
    return Hashing.xxh3_64().hashCharsToLong(even.subSequence(from, to));
  }
}
