package org.corpusaudit.explain;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import org.corpusaudit.text.WordScanner;

/**
 * Two texts side by side: runs of the same folded words, and between them what only one has, in
 * their order (Myers 1986). Texts are compared to their first {@value #MOST_WORDS} words.
 *
 * @param rows runs in order
 * @param leftWords words of the left text
 * @param rightWords words of the right text
 * @param passage the longest run of words that stands in both, as the right one has it
 * @param passageWords its length in words
 */
record Alignment(List<Row> rows, int leftWords, int rightWords, String passage, int passageWords) {
  private static final int MOST_WORDS = 10_000;

  /** A run: the same words in both texts, or what stands in one at the place of the other's. */
  record Row(boolean same, String left, String right) {}

  /** Aligns two texts. */
  static Alignment of(String left, String right) {
    WordScanner a = scanned(left);
    WordScanner b = scanned(right);
    List<Row> rows = new ArrayList<>();
    int atLeft = 0;
    int atRight = 0;
    for (AbstractDelta<Long> change : DiffUtils.diff(hashes(a), hashes(b)).getDeltas()) {
      int toLeft = change.getSource().getPosition();
      int toRight = change.getTarget().getPosition();
      same(rows, left, a, atLeft, toLeft, right, b, atRight, toRight);
      atLeft = toLeft + change.getSource().size();
      atRight = toRight + change.getTarget().size();
      rows.add(new Row(false, piece(left, a, toLeft, atLeft), piece(right, b, toRight, atRight)));
    }
    same(rows, left, a, atLeft, compared(a), right, b, atRight, compared(b));
    LongestPassage longest = LongestPassage.of(b, a);
    return new Alignment(
        List.copyOf(rows),
        a.count(),
        b.count(),
        piece(right, b, longest.start(), longest.start() + longest.words()),
        longest.words());
  }

  /** Whether no word differs. */
  boolean isSame() {
    return rows.stream().allMatch(Row::same);
  }

  private static void same(
      List<Row> rows,
      String left,
      WordScanner a,
      int fromLeft,
      int toLeft,
      String right,
      WordScanner b,
      int fromRight,
      int toRight) {
    if (toLeft > fromLeft) {
      rows.add(
          new Row(true, piece(left, a, fromLeft, toLeft), piece(right, b, fromRight, toRight)));
    }
  }

  /** Words of a text with what stands between them and up to the next word. */
  private static String piece(String text, WordScanner words, int from, int to) {
    if (from >= to) {
      return "";
    }
    int end = to < words.count() ? words.start(to) : text.length();
    return text.substring(words.start(from), end).strip();
  }

  private static int compared(WordScanner words) {
    return Math.min(MOST_WORDS, words.count());
  }

  private static WordScanner scanned(String text) {
    WordScanner words = new WordScanner();
    words.scan(text);
    return words;
  }

  private static List<Long> hashes(WordScanner words) {
    List<Long> hashes = new ArrayList<>();
    for (int i = 0; i < compared(words); i++) {
      hashes.add(words.hash(i));
    }
    return hashes;
  }
}
