package org.corpusaudit.boilerplate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.corpusaudit.text.Reason;

/**
 * What each line of a page is, told from the line alone: text, furniture of one reason, part of an
 * embedded article, a label, or too short to tell. Not thread-safe; reused.
 */
final class LineKinds {
  /** What a line can be. */
  enum Kind {
    /** Reads as text and does not repeat. */
    TEXT,
    /** Too short to tell, or partly repeated. */
    SHORT,
    /** Short, and opens as other lines of the site do. */
    LABEL,
    /** Repeats. */
    FURNITURE,
    /** Stands in an embedded article. */
    EMBEDDED;

    /** The number that the line model was fitted on: new kinds go to the end. */
    @SuppressWarnings("EnumOrdinal")
    int code() {
      return ordinal();
    }
  }

  /** Words from which a line reads as text even without a sentence's end. */
  static final int LONG_LINE_WORDS = 12;

  // Set as those of MainText. LineKindsTest has a line on both sides of each.
  private static final int FEWEST_LIST_WORDS = 25;
  private static final int FEWEST_LOOP_WORDS = 20;
  private static final int MOST_TITLE_WORDS = 30;
  private static final double MOST_BETWEEN = 0.5;
  private static final double MOST_BESIDE = 0.25;
  private static final int FEWEST_SENTENCE_WORDS = 6;
  private static final double LEAST_SHARE_OF_FURNITURE = 0.8;
  private static final double LEAST_SHARE_OF_SENTENCES = 0.95;
  private static final double LEAST_SHARE_OF_EMBEDDED = 0.6;

  private final PassageCopies copies = new PassageCopies();
  private final Map<Long, Integer> pairs = new HashMap<>();
  private Kind[] kinds = new Kind[64];
  private Reason[] reasons = new Reason[64];
  private int[] rows = new int[64];
  private boolean[] passages = new boolean[64];
  private int count;
  private int furniture;

  /** Tells the kinds of a page's lines. */
  void tell(PageText page, Evidence evidence, Coverage coverage) {
    Lines lines = page.lines();
    count = lines.count();
    furniture = 0;
    if (kinds.length < count) {
      kinds = Arrays.copyOf(kinds, count * 2);
      reasons = Arrays.copyOf(reasons, count * 2);
      rows = Arrays.copyOf(rows, count * 2);
      passages = Arrays.copyOf(passages, count * 2);
    }
    for (int i = 0; i < count; i++) {
      rows[i] = Evidence.NONE;
      passages[i] = false;
      reasons[i] = Reason.SITE_REPEATED;
      kinds[i] = lines.words(i) == 0 ? Kind.SHORT : kind(page, evidence, coverage, i);
      furniture += isFurniture(i) && !isAgain(page, i) ? 1 : 0;
    }
    tellTitles(lines);
    tellPhrases(page, evidence, coverage);
  }

  int count() {
    return count;
  }

  Kind kind(int line) {
    return kinds[line];
  }

  /** Whether a line is furniture or part of an embedded article. */
  boolean isFurniture(int line) {
    return kinds[line] == Kind.FURNITURE || kinds[line] == Kind.EMBEDDED;
  }

  /** Whether a line consists of passages that come more than once ({@link PassageCopies}). */
  boolean hasCopies(int line) {
    return passages[line];
  }

  /** Why a line of furniture is furniture. */
  Reason reason(int line) {
    return reasons[line];
  }

  /** The evidence that stands for a repeated line, or {@link Evidence#NONE}. */
  int row(int line) {
    return rows[line];
  }

  /**
   * Whether a line that the site repeats stands on the page before: a heading of an article that
   * comes again and again shows no more furniture than one.
   */
  boolean isAgain(PageText page, int line) {
    return reasons[line] == Reason.SITE_REPEATED && !page.isFirstCopy(line);
  }

  /** Lines of furniture and of embedded articles, those that the site repeats once each. */
  int furniture() {
    return furniture;
  }

  /** A line that ends no sentence, between furniture and an embedded article, is its title. */
  private void tellTitles(Lines lines) {
    for (int i = 1; i + 1 < count; i++) {
      if (kinds[i + 1] == Kind.EMBEDDED
          && !isFurniture(i)
          && kinds[i - 1] == Kind.FURNITURE
          && !lines.endsSentence(i)
          && lines.words(i) <= MOST_TITLE_WORDS) {
        kinds[i] = Kind.EMBEDDED;
        rows[i] = rows[i + 1];
      }
    }
  }

  /**
   * A repeated sentence beside text is part of it unless a large share of the site's pages has it:
   * reports that follow a pattern share sentences, but pleas and notices stand on most pages.
   */
  private void tellPhrases(PageText page, Evidence evidence, Coverage coverage) {
    Lines lines = page.lines();
    for (int i = 0; i < count; i++) {
      if (kinds[i] != Kind.FURNITURE
          || !lines.endsSentence(i)
          || lines.words(i) < FEWEST_SENTENCE_WORDS
          || rows[i] == Evidence.NONE) {
        continue;
      }
      boolean after = i > 0 && kinds[i - 1] == Kind.TEXT;
      boolean before = i + 1 < count && kinds[i + 1] == Kind.TEXT;
      double most = after && before ? MOST_BETWEEN : after || before ? MOST_BESIDE : 0;
      if (evidence.documents(rows[i]) < most * coverage.sitePages()) {
        kinds[i] = Kind.TEXT;
        furniture -= isAgain(page, i) ? 0 : 1;
      }
    }
  }

  private Kind kind(PageText page, Evidence evidence, Coverage coverage, int line) {
    Lines lines = page.lines();
    int from = lines.firstWord(line);
    int to = lines.wordEnd(line);
    int words = to - from;
    boolean sentence = lines.endsSentence(line);
    boolean longLine = words >= LONG_LINE_WORDS;
    boolean shortSentence = sentence && words >= FEWEST_SENTENCE_WORDS;
    int embedded = 0;
    for (int i = from; i < to; i++) {
      embedded += coverage.isEmbedded(i) ? 1 : 0;
    }
    if (embedded >= LEAST_SHARE_OF_EMBEDDED * words) {
      rows[line] = embeddedRow(coverage, from, to);
      return Kind.EMBEDDED;
    }
    int shared =
        coverage.shared(
            from,
            to,
            longLine && sentence
                ? coverage.fewestContentsOfSentences()
                : coverage.fewestContents());
    int lineRow = find(evidence, page.lineKey(line));
    double least = longLine && sentence ? LEAST_SHARE_OF_SENTENCES : LEAST_SHARE_OF_FURNITURE;
    int row = lineRow != Evidence.NONE ? lineRow : middleRow(coverage, from, to);
    if ((shared >= least * words && (longLine || coverage.isCommon(evidence, row)))
        || (isShared(evidence, coverage, lineRow) && !shortSentence)) {
      rows[line] = row;
      return Kind.FURNITURE;
    }
    if (longLine && !sentence) {
      if (words >= FEWEST_LIST_WORDS && page.copies(line) > 1) {
        reasons[line] = Reason.PAGE_REPEATED;
        return Kind.FURNITURE;
      }
      if (words >= FEWEST_LOOP_WORDS && isLoop(page, from, to)) {
        if (copies.find(page, line)) {
          passages[line] = true;
          return Kind.TEXT;
        }
        reasons[line] = Reason.TAG_LOOP;
        return Kind.FURNITURE;
      }
    }
    if ((longLine && sentence) || ((longLine || shortSentence) && 2 * shared < words)) {
      return Kind.TEXT;
    }
    return !sentence && isShared(evidence, coverage, find(evidence, page.openingKey(line)))
        ? Kind.LABEL
        : Kind.SHORT;
  }

  /** The repeated span nearest to a line's middle. */
  private static int middleRow(Coverage coverage, int from, int to) {
    int middle = (from + to) / 2;
    for (int off = 0; off <= (to - from) / 2; off++) {
      if (coverage.row(middle - off) != Evidence.NONE) {
        return coverage.row(middle - off);
      }
      if (middle + off < to && coverage.row(middle + off) != Evidence.NONE) {
        return coverage.row(middle + off);
      }
    }
    return Evidence.NONE;
  }

  private static int find(Evidence evidence, long key) {
    return key == 0 ? Evidence.NONE : evidence.find(key);
  }

  private static boolean isShared(Evidence evidence, Coverage coverage, int row) {
    return row != Evidence.NONE
        && evidence.contents(row) >= coverage.fewestContentsOfPieces()
        && coverage.isCommon(evidence, row);
  }

  private static int embeddedRow(Coverage coverage, int from, int to) {
    for (int i = from; i < to; i++) {
      if (coverage.isEmbedded(i)) {
        return coverage.embeddedRow(i);
      }
    }
    return Evidence.NONE;
  }

  /** Whether half of the pairs of neighbours on a line come more than once. */
  private boolean isLoop(PageText page, int from, int to) {
    pairs.clear();
    for (int i = from; i + 1 < to; i++) {
      pairs.merge(pair(page, i), 1, Integer::sum);
    }
    int repeated = 0;
    for (int i = from; i + 1 < to; i++) {
      repeated += pairs.get(pair(page, i)) > 1 ? 1 : 0;
    }
    return 2 * repeated >= to - from;
  }

  private static long pair(PageText page, int word) {
    return page.words().hash(word) * 31 + page.words().hash(word + 1);
  }
}
