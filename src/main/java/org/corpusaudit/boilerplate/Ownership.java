package org.corpusaudit.boilerplate;

import java.util.Arrays;
import org.corpusaudit.corpus.Work;

/**
 * Tells a page's own article from articles that are embedded in it. Both repeat on the site; an
 * article is owned by the page on which it stands first, and is furniture on every other.
 *
 * <p>An embedded article is a run of spans that all stand later here than on another page, by about
 * the same number of words, that begins with that page's beginning, and that follows running text
 * of this page. What a page shares with another version of the same {@link Work} is not embedded in
 * it; and on a page with fewer than {@value #FEWEST_FURNITURE} short lines that the site repeats
 * one begins its line below a line that is no running text and ends with no colon: reports share
 * paragraphs of background and quote one statement. The page's own article is a run that stands
 * nowhere earlier and begins where this page's running text begins. Not thread-safe; reused.
 */
final class Ownership {
  // Words, but where they are shares or times. Set by hand on made-up pages with embedded articles
  // and on labelled web pages; OwnershipTest has a passage on both sides of most.
  private static final int FEWEST_EMBEDDED_WORDS = 40;
  private static final double LEAST_SHARE_BEFORE = 0.15;
  private static final double LEAST_SHARE_OF_RUN = 0.9;
  private static final int MOST_DRIFT = 30;
  private static final int MOST_GAP = 8;
  private static final int MOST_GAP_OF_LISTS = 200;
  private static final int FEWEST_OWN_WORDS = 12;
  private static final int MOST_FRESH_WORDS = 12;
  private static final int MOST_FRESH_BEFORE = 15;
  private static final double MOST_TIMES_MEDIAN = 1.5;
  private static final int FEWEST_FURNITURE = 3;

  private int[] shared = new int[256];
  private int[] pieceStarts = new int[16];
  private int[] pieceEnds = new int[16];
  private int[] pieceWords = new int[16];
  private int pieces;
  private Work work = Work.UNKNOWN;

  /** Marks the words of one page in its coverage. */
  void find(PageText page, Evidence evidence, Coverage coverage, long id, Work work) {
    this.work = work;
    findEmbedded(page, evidence, coverage, id);
    findOwn(page, evidence, coverage);
  }

  private void findEmbedded(PageText page, Evidence evidence, Coverage coverage, long id) {
    pieces = 0;
    int shift = 0;
    for (int i = 0; i < page.spanCount(); i++) {
      int row = coverage.row(i);
      if (row == Evidence.NONE
          || !evidence.isOwned(row)
          || page.position(i) <= evidence.first(row) + EvidenceMerge.LATER
          || evidence.owner(row) == id) {
        continue;
      }
      int here = page.position(i) - evidence.first(row);
      int end = pieces == 0 ? i : pieceEnds[pieces - 1];
      if (pieces > 0 && (Math.abs(here - shift) > MOST_DRIFT || i - end > MOST_GAP_OF_LISTS)) {
        embed(page, evidence, coverage);
        pieces = 0;
      }
      if (pieces == 0 || i - end > MOST_GAP) {
        addPiece(i);
      }
      int covered = Math.max(i, pieceEnds[pieces - 1]);
      for (int w = covered; w < i + PageText.SPAN_WORDS; w++) {
        pieceWords[pieces - 1] += page.isRunning(w) ? 1 : 0;
      }
      pieceEnds[pieces - 1] = i + PageText.SPAN_WORDS;
      shift = here;
    }
    embed(page, evidence, coverage);
  }

  private void addPiece(int start) {
    if (pieces == pieceStarts.length) {
      pieceStarts = Arrays.copyOf(pieceStarts, pieces * 2);
      pieceEnds = Arrays.copyOf(pieceEnds, pieces * 2);
      pieceWords = Arrays.copyOf(pieceWords, pieces * 2);
    }
    pieceStarts[pieces] = start;
    pieceEnds[pieces] = start;
    pieceWords[pieces++] = 0;
  }

  /** Marks the pieces from an article's beginning on, if together they are long enough. */
  private void embed(PageText page, Evidence evidence, Coverage coverage) {
    int first = 0;
    while (first < pieces && beginning(evidence, coverage, first) == Evidence.NONE) {
      first++;
    }
    if (first == pieces) {
      return;
    }
    int words = 0;
    for (int i = first; i < pieces; i++) {
      words += pieceWords[i];
    }
    int row = beginning(evidence, coverage, first);
    if (evidence.work(row).isSameAs(work)) {
      return; // Another state or page of this article.
    }
    if (coverage.isOfLargeSite() && !PhraseEdges.begins(page, pieceStarts[first])) {
      return; // A sentence of this page that goes on as an article begins.
    }
    if (!hasFurniture(page, evidence, coverage) && !standsApart(page, pieceStarts[first])) {
      return; // A paragraph in the midst of the text.
    }
    int all = 0;
    for (int w = pieceStarts[first]; w < pieceEnds[pieces - 1]; w++) {
      all += page.isRunning(w) ? 1 : 0;
    }
    if (words < LEAST_SHARE_OF_RUN * all) {
      return; // Turns of phrase that two articles share, not one article.
    }
    if (words >= FEWEST_EMBEDDED_WORDS
        && page.position(pieceStarts[first]) >= LEAST_SHARE_BEFORE * words) {
      for (int i = first; i < pieces; i++) {
        coverage.embed(pieceStarts[i], pieceEnds[i], row);
      }
    }
  }

  private static boolean hasFurniture(PageText page, Evidence evidence, Coverage coverage) {
    int found = 0;
    for (int i = 0; i < page.lines().count() && found < FEWEST_FURNITURE; i++) {
      long key = page.lineKey(i);
      int row = key == 0 ? Evidence.NONE : evidence.find(key);
      found +=
          row != Evidence.NONE && evidence.contents(row) >= coverage.fewestContentsOfPieces()
              ? 1
              : 0;
    }
    return found == FEWEST_FURNITURE;
  }

  private static boolean standsApart(PageText page, int word) {
    Lines lines = page.lines();
    int line = 0;
    while (lines.wordEnd(line) <= word) {
      line++;
    }
    return line > 0
        && lines.firstWord(line) == word
        && !lines.isRunning(line - 1)
        && ":：".indexOf(page.text().charAt(lines.bodyEnd(line - 1) - 1)) < 0;
  }

  /** The first span of a piece that is known to begin an article. */
  private int beginning(Evidence evidence, Coverage coverage, int piece) {
    for (int i = pieceStarts[piece]; i < pieceEnds[piece]; i++) {
      int row = coverage.row(i);
      if (row != Evidence.NONE && !evidence.ownerId(row).isEmpty()) {
        return row;
      }
    }
    return Evidence.NONE;
  }

  private void findOwn(PageText page, Evidence evidence, Coverage coverage) {
    int start = -1;
    int end = 0;
    int before = 0;
    int fresh = 0;
    int unrepeated = 0;
    for (int i = 0; i < page.words().count(); i++) {
      if (isOwn(page, evidence, coverage, i)) {
        if (start < 0 || fresh > MOST_FRESH_WORDS) {
          keep(page, evidence, coverage, start, end, before);
          start = i;
          before = unrepeated;
        }
        end = i + 1;
        fresh = 0;
      } else if (coverage.contents(i) < 2) {
        fresh++;
        unrepeated += page.isRunning(i) ? 1 : 0;
      }
    }
    keep(page, evidence, coverage, start, end, before);
  }

  private static boolean isOwn(PageText page, Evidence evidence, Coverage coverage, int word) {
    int row = coverage.row(word);
    return row != Evidence.NONE
        && evidence.contents(row) >= 2
        && evidence.isOwned(row)
        && page.position(word) <= evidence.first(row) + EvidenceMerge.SAME_PLACE
        && !coverage.isEmbedded(word);
  }

  private void keep(
      PageText page, Evidence evidence, Coverage coverage, int start, int end, int before) {
    if (start < 0 || before > MOST_FRESH_BEFORE) {
      return;
    }
    int running = 0;
    for (int i = start; i < end; i++) {
      running += page.isRunning(i) ? 1 : 0;
    }
    if (running < FEWEST_OWN_WORDS) {
      return;
    }
    int usual = median(page, evidence, coverage, start, end, true);
    if (usual == 0) {
      usual = median(page, evidence, coverage, start, end, false);
    }
    Lines lines = page.lines();
    for (int line = 0; line < lines.count(); line++) {
      int from = lines.firstWord(line);
      int to = lines.wordEnd(line);
      if (to <= start || from >= end || page.copies(line) > 1) {
        continue;
      }
      int own = own(page, evidence, coverage, from, to);
      if (2 * own >= Math.max(1, to - from - PageText.SPAN_WORDS + 1)
          && median(page, evidence, coverage, from, to, false) <= MOST_TIMES_MEDIAN * usual + 1) {
        coverage.own(from, to);
      }
    }
  }

  private static int own(PageText page, Evidence evidence, Coverage coverage, int from, int to) {
    int own = 0;
    for (int i = from; i < to; i++) {
      own += isOwn(page, evidence, coverage, i) ? 1 : 0;
    }
    return own;
  }

  /** Median of the contents that share the own spans of a stretch; 0 when it has none. */
  private int median(
      PageText page, Evidence evidence, Coverage coverage, int from, int to, boolean runningOnly) {
    if (shared.length < to - from) {
      shared = new int[to - from];
    }
    int count = 0;
    for (int i = from; i < to; i++) {
      if (isOwn(page, evidence, coverage, i) && (!runningOnly || page.isRunning(i))) {
        shared[count++] = evidence.contents(coverage.row(i));
      }
    }
    Arrays.sort(shared, 0, count);
    return count == 0 ? 0 : shared[count / 2];
  }
}
