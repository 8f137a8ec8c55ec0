package org.corpusaudit.boilerplate;

import java.util.Arrays;

/**
 * What the evidence says of each word of one page: the row of the span that begins with it, and how
 * many contents share the most repeated span that covers it. Not thread-safe; reused.
 */
final class Coverage {
  private static final int SMALL_SITE = 100;
  private static final int LARGE_SITE = 500;
  private static final double SHARE_OF_SITE = 0.02;

  private int[] rows = new int[256];
  private byte[] contents = new byte[256];
  private boolean[] embedded = new boolean[256];
  private int[] embeddedRows = new int[256];
  private int most;
  private int sitePages;

  /** Looks every span of a page up. */
  void measure(PageText page, Evidence evidence) {
    int words = page.words().count();
    if (rows.length < words) {
      int length = Math.max(words, rows.length * 2);
      rows = new int[length];
      contents = new byte[length];
      embedded = new boolean[length];
      embeddedRows = new int[length];
    }
    Arrays.fill(rows, 0, words, Evidence.NONE);
    Arrays.fill(contents, 0, words, (byte) 0);
    Arrays.fill(embedded, 0, words, false);
    most = 0;
    int site = evidence.find(page.siteKey());
    sitePages = site == Evidence.NONE ? 1 : evidence.documents(site);
    for (int i = 0; i < page.spanCount(); i++) {
      rows[i] = evidence.find(page.span(i));
    }
    for (int i = 0; i < page.spanCount(); i++) {
      int row = rows[i];
      if (row != Evidence.NONE && (agrees(evidence, i, i - 1) || agrees(evidence, i, i + 1))) {
        int shared = evidence.contents(row);
        most = Math.max(most, shared);
        for (int k = i; k < i + PageText.SPAN_WORDS; k++) {
          contents[k] = (byte) Math.max(contents[k], shared);
        }
      }
    }
  }

  /** Whether neighbouring spans stand earliest on one page, as the spans of one piece do. */
  private boolean agrees(Evidence evidence, int span, int other) {
    return other >= 0
        && rows[other] != Evidence.NONE
        && evidence.owner(rows[span]) == evidence.owner(rows[other]);
  }

  /** Pages of the site. */
  int sitePages() {
    return sitePages;
  }

  /** Whether the site has so many pages that turns of phrase meet on them by chance. */
  boolean isOfLargeSite() {
    return sitePages > SMALL_SITE;
  }

  /**
   * How many contents must share a piece that ends no sentence before it is furniture: more on a
   * large site, where turns of phrase meet by chance. On sites of up to {@value #SMALL_SITE} pages
   * 2, then the root of a hundredth of the pages, at least 3.
   */
  int fewestContents() {
    return sitePages <= SMALL_SITE
        ? 2
        : Math.max(3, Math.min(EvidenceMerge.MOST_CONTENTS, (int) Math.sqrt(sitePages / 100.0)));
  }

  /**
   * The same for a long sentence: 3, and on a large site {@value #SHARE_OF_SITE} of its pages. What
   * repeats on fewer is a turn of phrase or a quotation.
   */
  int fewestContentsOfSentences() {
    return Math.max(3, (int) Math.min(EvidenceMerge.MOST_CONTENTS, SHARE_OF_SITE * sitePages));
  }

  /** The same for a piece of a line and for how a line opens. */
  int fewestContentsOfPieces() {
    return Math.max(3, fewestContents());
  }

  /**
   * Whether enough pages of a large site have a short piece: two in a hundred. On fewer it is a
   * turn of phrase or the frame of a table; a long piece does not come again by chance.
   */
  boolean isCommon(Evidence evidence, int row) {
    return sitePages <= LARGE_SITE
        || (row != Evidence.NONE && evidence.documents(row) >= SHARE_OF_SITE * sitePages);
  }

  /** The row of the span that begins with a word, or {@link Evidence#NONE}. */
  int row(int word) {
    return rows[word];
  }

  /** Contents that share a span over a word: 0 when none does or the page owns the word. */
  int contents(int word) {
    return contents[word];
  }

  /** Most contents that share any span of the page. */
  int most() {
    return most;
  }

  /** Most contents that share a span over any of some words. */
  int most(int from, int to) {
    int found = 0;
    for (int i = from; i < to; i++) {
      found = Math.max(found, contents[i]);
    }
    return found;
  }

  /** How many of some words are shared by at least so many contents. */
  int shared(int from, int to, int fewest) {
    int found = 0;
    for (int i = from; i < to; i++) {
      found += contents[i] >= fewest ? 1 : 0;
    }
    return found;
  }

  /** Says that the page owns some words. */
  void own(int from, int to) {
    Arrays.fill(contents, from, to, (byte) 0);
  }

  /** Says that some words are another page's article, whose first span has this row. */
  void embed(int from, int to, int row) {
    Arrays.fill(embedded, from, to, true);
    Arrays.fill(embeddedRows, from, to, row);
  }

  boolean isEmbedded(int word) {
    return embedded[word];
  }

  /** The row of the span with which the embedded article over a word begins. */
  int embeddedRow(int word) {
    return embeddedRows[word];
  }
}
