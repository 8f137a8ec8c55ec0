package org.corpusaudit.boilerplate;

import java.util.BitSet;

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

  /** Lines with a gap, and with as many as a table's lines have. */
  private final BitSet gapped = new BitSet();

  private final BitSet columned = new BitSet();
  private final BitSet rows = new BitSet();

  /** Finds the tables of a page. */
  void find(PageText page, LineKinds kinds, Coverage coverage) {
    gapped.clear();
    columned.clear();
    rows.clear();
    for (int i = 0; i < page.lines().count(); i++) {
      int gaps = kinds.isFurniture(i) ? 0 : gaps(page, i);
      gapped.set(i, gaps > 0);
      columned.set(i, gaps >= FEWEST_GAPS);
    }
    LineGroups.forEach(
        gapped,
        MOST_BETWEEN,
        (first, last) -> {
          int found = columned.get(first, last + 1).cardinality();
          rows.set(first, last + 1, found >= FEWEST_ROWS && isOwn(page, coverage, first, last));
        });
  }

  /** Whether a line belongs to a table that only this page has. */
  boolean isRow(int line) {
    return rows.get(line);
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
