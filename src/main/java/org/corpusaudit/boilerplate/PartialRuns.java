package org.corpusaudit.boilerplate;

import org.corpusaudit.boilerplate.LineKinds.Kind;
import org.corpusaudit.text.Reason;
import org.corpusaudit.text.WordScanner;

/**
 * Finds furniture inside lines that stay as a whole: a headline list or a tag strip that was glued
 * to text. A run goes when enough contents share all of its words ({@link Coverage}) and it is
 * long, or shorter and at the line's edge; its edges move inwards to where white space or a mark
 * parts words, so that no word is cut in any script. Not thread-safe; reused.
 */
final class PartialRuns {
  /** Takes what is found. */
  interface Found {
    /** A piece of a line, in characters, and the evidence that stands for it. */
    void run(int start, int end, Reason reason, int row);
  }

  private static final int LONG_RUN = 20;
  private static final int EDGE_RUN = 12;
  private static final int FEWEST_PAGES = 6;
  private static final double LEAST_SHARE_OF_SITE = 0.1;

  private final PageText page;
  private final Evidence evidence;
  private final Coverage coverage;

  PartialRuns(PageText page, Evidence evidence, Coverage coverage) {
    this.page = page;
    this.evidence = evidence;
    this.coverage = coverage;
  }

  /** Finds the runs of one line, in order. */
  void find(int line, Kind kind, Found found) {
    int from = page.lines().firstWord(line);
    int to = page.lines().wordEnd(line);
    int fewest = coverage.fewestContentsOfPieces();
    for (int i = from; i < to; ) {
      boolean embedded = coverage.isEmbedded(i);
      int end = i;
      while (end < to
          && coverage.isEmbedded(end) == embedded
          && (embedded || coverage.contents(end) >= fewest)) {
        end++;
      }
      if (end > i) {
        boolean atEdge = i == from || end == to;
        int words = length(i, end);
        boolean goes =
            embedded
                ? words >= LONG_RUN
                : (kind != Kind.TEXT
                        && (words >= EDGE_RUN
                            || coverage.isCommon(evidence, coverage.row((i + end) / 2))))
                    || ((words >= LONG_RUN || (words >= EDGE_RUN && atEdge))
                        && isCommon((i + end) / 2));
        if (goes && (embedded || !isPhrase(i, end) || isCommon((i + end) / 2))) {
          report(line, i, end, embedded, found);
        }
      }
      i = Math.max(end, i + 1);
    }
  }

  /**
   * Whether a run is part of a sentence of a large site's page: a person's titles, the name of an
   * office, the frame of a report. Such a one goes only where a large share of the pages has it.
   */
  private boolean isPhrase(int from, int to) {
    return coverage.isOfLargeSite()
        && !(PhraseEdges.begins(page, from) && PhraseEdges.ends(page, to - 1));
  }

  /** Words of a run; where each letter is a word, half as many as letters. */
  private int length(int from, int to) {
    int chars = page.words().end(to - 1) - page.words().start(from);
    return Math.min(to - from, chars / 2);
  }

  /** Whether a large share of the site's pages has a word's span, and not by a shared pattern. */
  private boolean isCommon(int word) {
    int row = coverage.row(word);
    return row != Evidence.NONE
        && evidence.documents(row)
            >= Math.max(FEWEST_PAGES, LEAST_SHARE_OF_SITE * coverage.sitePages());
  }

  private void report(int line, int first, int last, boolean embedded, Found found) {
    int from = first;
    int to = last;
    while (from < to && from > page.lines().firstWord(line) && !isParted(from)) {
      from++;
    }
    while (to > from && to < page.lines().wordEnd(line) && !isParted(to)) {
      to--;
    }
    if (from == to) {
      return;
    }
    WordScanner words = page.words();
    int start = from == page.lines().firstWord(line) ? page.lines().start(line) : words.start(from);
    int end =
        to == page.lines().wordEnd(line) ? page.lines().bodyEnd(line) : gapEnd(words.end(to - 1));
    found.run(
        start,
        end,
        embedded ? Reason.EMBEDDED_ARTICLE : Reason.SITE_REPEATED,
        embedded ? coverage.embeddedRow(from) : coverage.row(from));
  }

  /** Whether white space or a mark that parts phrases stands between a word and the one before. */
  private boolean isParted(int word) {
    int end = page.words().start(word);
    for (int i = page.words().end(word - 1); i < end; i++) {
      if (Character.isWhitespace(page.text().charAt(i)) || isPhraseMark(page.text().charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** The end of the closing marks and white space that follow a word. */
  private int gapEnd(int from) {
    int end = from;
    while (Character.isWhitespace(page.text().charAt(end))
        || isPhraseMark(page.text().charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isPhraseMark(char c) {
    return switch (Character.getType(c)) {
      case Character.END_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION -> true;
      case Character.OTHER_PUNCTUATION -> "'&@/#*%-_\\\".’".indexOf(c) < 0;
      default -> c == '|' || c == '•' || c == '>';
    };
  }
}
