package org.corpusaudit.boilerplate;

/**
 * Lines that stand twice in a row, as a scraper gives them that takes text from nested elements:
 * from one to {@value #MOST_LINES} lines and then the same lines once more, the first of them of
 * {@value LineKinds#LONG_LINE_WORDS} words or more. A list of headlines that a page has twice
 * stands in two places. The first copies are the text.
 */
final class TwinLines {
  private static final int MOST_LINES = 200;

  private TwinLines() {}

  /** Behind the first copies of lines that stand twice from a line on, or the line. */
  static int end(BodyLines lines, int first) {
    PageText page = lines.page();
    if (lines.words(first) < LineKinds.LONG_LINE_WORDS
        || page.copies(first) != 2
        || lines.isForeign(first)
        || !page.isFirstCopy(first)) {
      return first;
    }
    int second = first + 1;
    while (second - first <= MOST_LINES
        && second < lines.count()
        && page.wholeLine(second) != page.wholeLine(first)) {
      second++;
    }
    int all = second - first;
    for (int i = first; i < second; i++) {
      if (i + all >= lines.count() || page.wholeLine(i) != page.wholeLine(i + all)) {
        return first;
      }
    }
    return second;
  }
}
