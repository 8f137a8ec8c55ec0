package org.corpusaudit.boilerplate;

import java.util.Arrays;

/**
 * The rows of tables that were set with spaces or tabs: results, prices, returns. Their lines end
 * no sentence and are short, as navigation text is, but menus are not set in columns.
 *
 * <p>A gap is two spaces or a tab between words, not behind a sentence's end. {@value #FEWEST_ROWS}
 * lines or more with {@value #FEWEST_GAPS} gaps or more make a table, together with lines of one
 * gap and up to {@value #MOST_BETWEEN} successive lines of none, its heads and notes, among them,
 * but neither begins nor ends with what repeats on the site. It is one of this page when no more
 * than a fifth of its words stand on another page of the site. Not thread-safe; reused.
 */
final class ColumnedRows {
  private static final int FEWEST_GAPS = 2;
  private static final int FEWEST_ROWS = 4;
  private static final int MOST_BETWEEN = 3;
  private static final double MOST_SHARED = 0.2;

  private boolean[] rows = new boolean[64];

  /** Finds the tables of a page. */
  void find(PageText page, LineKinds kinds, Coverage coverage) {
    int count = page.lines().count();
    if (rows.length < count) {
      rows = new boolean[count * 2];
    }
    Arrays.fill(rows, 0, count, false);
    int first = -1;
    int last = -1;
    int found = 0;
    for (int i = 0; i <= count; i++) {
      if (first >= 0 && (i == count || i - last > MOST_BETWEEN + 1)) {
        if (found >= FEWEST_ROWS && isOwn(page, coverage, first, last)) {
          Arrays.fill(rows, first, last + 1, true);
        }
        first = -1;
        found = 0;
      }
      int gaps = i < count && !kinds.isFurniture(i) ? gaps(page, i) : 0;
      if (gaps > 0) {
        first = first < 0 ? i : first;
        last = i;
        found += gaps >= FEWEST_GAPS ? 1 : 0;
      }
    }
  }

  /** Whether a line belongs to a table that only this page has. */
  boolean isRow(int line) {
    return rows[line];
  }

  private static boolean isOwn(PageText page, Coverage coverage, int first, int last) {
    int from = page.lines().firstWord(first);
    int to = page.lines().wordEnd(last);
    return coverage.shared(from, to, coverage.fewestContents()) <= MOST_SHARED * (to - from);
  }

  private static int gaps(PageText page, int line) {
    String text = page.text();
    int end = page.lines().bodyEnd(line);
    int start = page.lines().start(line);
    while (Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    int gaps = 0;
    int spaces = 0;
    char before = ' ';
    for (int i = start; i < end && gaps < FEWEST_GAPS; i++) {
      char c = text.charAt(i);
      if (c == '\t') {
        spaces += 2;
      } else if (c == ' ' || c == '\u00A0') {
        spaces++;
      } else {
        gaps += spaces > 1 && !LineMarks.isEnd(before) ? 1 : 0;
        spaces = 0;
        before = c;
      }
    }
    return gaps;
  }
}
