package org.corpusaudit.boilerplate;

import java.util.Arrays;
import org.corpusaudit.text.WordScanner;

/**
 * The line that gives the title of a page's record: its headline, however alike the site's other
 * headlines are ("Weather for 8 March"). It is the title when its words, {@value #FEWEST_WORDS} or
 * more, are the first of the title's and at least half of them (a site adds its name), and running
 * text that only this page has stands within {@value #LINES_BEFORE_TEXT} lines below; the last such
 * line counts. A title that other pages have as a line or all of whose phrases they have is the
 * site's name or a headline that lists link to: of it nothing is said here. Not thread-safe;
 * reused.
 */
final class TitleLine {
  /** What {@link #find} gives for a page without such a line. */
  static final int NONE = -1;

  private static final int FEWEST_WORDS = 2;
  private static final int LINES_BEFORE_TEXT = 5;

  private final WordScanner scanner = new WordScanner();
  private long[] title = new long[16];
  private int words;

  /** The line of a page that gives a title, or {@link #NONE}. */
  int find(PageText page, String text, Evidence evidence, Coverage coverage, Prose prose) {
    read(text);
    int found = NONE;
    for (int i = 0; i < page.lines().count() && words >= FEWEST_WORDS; i++) {
      if (isTitle(page, i) && isAboveText(page.lines(), prose, i)) {
        found = i;
      }
    }
    return found != NONE && isOfPage(page, evidence, coverage, found) ? found : NONE;
  }

  /** The last line above another one that gives a title and that only this page has, or none. */
  int findAbove(PageText page, String text, Evidence evidence, Coverage coverage, int line) {
    read(text);
    for (int i = line - 1; i >= 0 && words >= FEWEST_WORDS; i--) {
      if (isTitle(page, i)) {
        return isOfPage(page, evidence, coverage, i) ? i : NONE;
      }
    }
    return NONE;
  }

  private void read(String text) {
    scanner.scan(text);
    words = scanner.count();
    if (title.length < words) {
      title = Arrays.copyOf(title, words * 2);
    }
    for (int i = 0; i < words; i++) {
      title[i] = scanner.hash(i);
    }
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

  private static boolean isAboveText(Lines lines, Prose prose, int line) {
    for (int i = line + 1; i < lines.count() && i <= line + LINES_BEFORE_TEXT; i++) {
      if (lines.isRunning(i) && prose.isOwn(i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfPage(PageText page, Evidence evidence, Coverage coverage, int line) {
    long key = page.lineKey(line);
    if (key != 0 && evidence.find(key) != Evidence.NONE) {
      return false;
    }
    int spans = page.lines().words(line) - PageText.SPAN_WORDS + 1;
    int repeated = 0;
    for (int i = 0; i < spans; i++) {
      repeated += coverage.row(page.lines().firstWord(line) + i) != Evidence.NONE ? 1 : 0;
    }
    return spans <= 0 || repeated < spans;
  }
}
