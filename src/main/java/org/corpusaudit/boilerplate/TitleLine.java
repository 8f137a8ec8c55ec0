package org.corpusaudit.boilerplate;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.corpusaudit.text.WordScanner;

/**
 * The line that gives the title of a page's record: its headline, however alike the site's other
 * headlines are ("Weather for 8 March"). It is the title when its words, {@value #FEWEST_WORDS} or
 * more, are the first of the title's and at least half of them (a site adds its name), and running
 * text that only this page has stands below, within {@value #LINES_BEFORE_TEXT} lines that stay and
 * {@value #MOST_LINES_BEFORE_TEXT} in all; the last such line counts. A title that other pages have
 * as a line or all of whose phrases they have is the site's name or a headline that lists link to:
 * it is this page's where half of its phrases stand earliest here and later on most of the others,
 * below their text; of another nothing is said. Not thread-safe; reused.
 */
final class TitleLine {
  /** What {@link #find} gives for a page without such a line. */
  static final int NONE = -1;

  private static final int FEWEST_WORDS = 2;
  private static final int LINES_BEFORE_TEXT = 5;
  private static final int MOST_LINES_BEFORE_TEXT = 50;

  private final WordScanner scanner = new WordScanner();
  private long[] title = new long[16];
  private int words;

  /** Reads the title of a page's record. */
  void read(String text) {
    scanner.scan(text);
    words = scanner.count();
    if (title.length < words) {
      title = Arrays.copyOf(title, words * 2);
    }
    for (int i = 0; i < words; i++) {
      title[i] = scanner.hash(i);
    }
  }

  /**
   * The line of a page that gives a title, or {@link #NONE}.
   *
   * @param goes which lines are stripped, or stay for their form
   */
  int find(PageText page, Evidence evidence, Coverage coverage, Prose prose, IntPredicate goes) {
    int found = NONE;
    for (int i = 0; i < page.lines().count() && words >= FEWEST_WORDS; i++) {
      if (isTitle(page, i) && isAboveText(page.lines(), prose, goes, i)) {
        found = i;
      }
    }
    return found != NONE && isOfPage(page, evidence, coverage, found) ? found : NONE;
  }

  /** The last line above another one that gives a title and that only this page has, or none. */
  int findAbove(PageText page, Evidence evidence, Coverage coverage, int line) {
    for (int i = line - 1; i >= 0 && words >= FEWEST_WORDS; i--) {
      if (isTitle(page, i)) {
        return isOfPage(page, evidence, coverage, i) ? i : NONE;
      }
    }
    return NONE;
  }

  private boolean isTitle(PageText page, int line) {
    int from = page.lines().firstWord(line);
    int count = page.lines().words(line);
    if (count < FEWEST_WORDS || count > words || 2 * count < words) {
      return false;
    }
    for (int i = 0; i < count; i++) {
      if (page.words().hash(from + i) != title[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAboveText(Lines lines, Prose prose, IntPredicate goes, int line) {
    int between = 0;
    for (int i = line + 1; i < lines.count() && i <= line + MOST_LINES_BEFORE_TEXT; i++) {
      if (lines.isRunning(i) && prose.isOwn(i)) {
        return true;
      }
      between += goes.test(i) ? 0 : 1;
      if (between == LINES_BEFORE_TEXT) {
        return false;
      }
    }
    return false;
  }

  private static boolean isOfPage(PageText page, Evidence evidence, Coverage coverage, int line) {
    int from = page.lines().firstWord(line);
    int spans = page.lines().words(line) - PageText.SPAN_WORDS + 1;
    int repeated = 0;
    int owned = 0;
    for (int i = from; i < from + spans; i++) {
      int row = coverage.row(i);
      repeated += row != Evidence.NONE ? 1 : 0;
      owned += row != Evidence.NONE && isEarliest(page, evidence, row, i) ? 1 : 0;
    }
    if (spans > 0 && 2 * owned >= spans) {
      return true;
    }
    long key = page.lineKey(line);
    boolean elsewhere = key != 0 && evidence.find(key) != Evidence.NONE;
    return !elsewhere && (spans <= 0 || repeated < spans);
  }

  private static boolean isEarliest(PageText page, Evidence evidence, int row, int word) {
    return evidence.isOwned(row)
        && page.position(word) <= evidence.first(row) + EvidenceMerge.SAME_PLACE;
  }
}
