package org.corpusaudit.boilerplate;

import java.util.BitSet;

/**
 * The rows of a page's own tables that no columns tell: results, standings, prices. They are short
 * and end no sentence, as menus do, and differ from them in their numbers and in what they follow.
 * A row stands once on the page, is no line that repeats on the site, and has a word and {@value
 * #FEWEST_NUMBERS} numbers or more, none of them a year or the hour of a clock time; lines of a
 * name, a colon and a value, as contact details are set, are none. {@value #FEWEST_ROWS} rows or
 * more with at most {@value #MOST_GAP} line between them belong to the text when prose of this page
 * alone stands within {@value #MOST_LINES_TO_PROSE} lines above the first, and no more than half of
 * them have a word of a label ({@link Labels}), as counters of shares and comments do. Not
 * thread-safe; reused.
 */
final class NumberedRows {
  private static final int FEWEST_NUMBERS = 2;
  private static final int FEWEST_ROWS = 4;
  private static final int MOST_GAP = 1;
  private static final int MOST_WORDS = 12;
  private static final int MOST_LINES_TO_PROSE = 2;

  private final Labels labels = Labels.shipped();
  private final BitSet rows = new BitSet();

  /** Finds the rows of a page. */
  void find(PageText page, LineKinds kinds, Prose prose) {
    rows.clear();
    for (int i = 0; i < page.lines().count(); i++) {
      rows.set(i, isNumbered(page, kinds, i));
    }
    LineGroups.forEach(
        rows,
        MOST_GAP,
        (first, last) -> {
          if (!isTable(page, prose, first, last)) {
            rows.clear(first, last + 1);
          }
        });
  }

  /** Whether a line is such a row. */
  boolean isRow(int line) {
    return rows.get(line);
  }

  private boolean isTable(PageText page, Prose prose, int first, int last) {
    int found = 0;
    int labelled = 0;
    for (int i = first; i >= 0 && i <= last; i = rows.nextSetBit(i + 1)) {
      found++;
      labelled += isLabelled(page, i) ? 1 : 0;
    }
    return found >= FEWEST_ROWS && 2 * labelled <= found && followsProse(prose, first);
  }

  private boolean isLabelled(PageText page, int line) {
    int end = page.lines().wordEnd(line);
    for (int i = page.lines().firstWord(line); i < end; i++) {
      if (labels.longest(page.words(), i, end) > 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean followsProse(Prose prose, int line) {
    for (int i = line - 1; i >= 0 && i >= line - MOST_LINES_TO_PROSE; i--) {
      if (prose.isProse(i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNumbered(PageText page, LineKinds kinds, int line) {
    Lines lines = page.lines();
    int words = lines.words(line);
    if (words == 0 || words > MOST_WORDS || kinds.isFurniture(line) || !page.isFirstCopy(line)) {
      return false;
    }
    if (isField(page.text(), lines.start(line), lines.bodyEnd(line))) {
      return false;
    }
    int from = lines.firstWord(line);
    int numbers = LineNumbers.count(page, from, lines.wordEnd(line));
    return numbers >= FEWEST_NUMBERS
        && numbers < words
        && !LineNumbers.hasTime(page, from, lines.wordEnd(line));
  }

  /** Whether a line has a colon before white space: a name and its value. */
  private static boolean isField(String text, int start, int end) {
    for (int i = start; i + 1 < end; i++) {
      if (text.charAt(i) == ':' && Character.isWhitespace(text.charAt(i + 1))) {
        return true;
      }
    }
    return false;
  }
}
