package org.corpusaudit.boilerplate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.corpusaudit.boilerplate.LineKinds.Kind;
import org.corpusaudit.text.Reason;

/**
 * Decides which lines of a page go, by what stands around them. Lines of text that no more than
 * {@value #MOST_GAP_LINES} lines of furniture divide are one region; the first region that holds
 * enough running text is the main text. Other regions are teasers and comments; short lines follow
 * their neighbours; the lines before the main text that share its words are its headline.
 *
 * <p>On a page with fewer than {@value #FEWEST_FURNITURE} lines of furniture nothing is concluded
 * from neighbours: a site that is seen once keeps all that does not repeat within the page. Not
 * thread-safe; reused.
 */
final class MainText {
  // Bounds of lines and words, set by hand on labelled web pages of five languages, before the
  // weights of LineModel, which were fitted on what these bounds conclude: who moves one fits those
  // again. With the weights as they are the text is hardly moved by one alone: on 812 such pages
  // gaps of 6 lines cost 0.001 of F1, gaps of 1 line 0.0008 of the main text.
  private static final int FEWEST_FURNITURE = 3;
  private static final int MOST_GAP_LINES = 3;
  private static final int FEWEST_LIST_LINES = 3;
  private static final int MOST_HEADLINE_LIST_WORDS = 60;
  private static final int WORDS_OFF = 8;
  private static final double WITHOUT_SENTENCE = 0.2;
  private static final double LEAST_SHARE_OF_BEST = 0.4;
  private static final double ENOUGH_WORDS = 60;
  private static final int HEADLINE_LINES = 15;
  private static final int HEADLINES = 2;
  private static final double LEAST_SHARED_WORDS = 0.4;
  private static final double RARE = 0.5;
  private static final int FEWEST_HEADLINE_WORDS = 3;
  private static final int MOST_HEADLINE_WORDS = 30;
  private static final int MOST_WEIGHED_WORDS = 10;
  private static final int FEWEST_SUBHEADING_WORDS = 4;
  private static final int MOST_SUBHEADING_WORDS = 25;
  private static final int BODY_WORDS = 300;
  private static final int LONG_WORD = 4;

  /** A region: its first and last line, and its worth in words. */
  private record Region(int first, int last, double worth) {}

  private final List<Region> regions = new ArrayList<>();
  private final Set<Long> body = new HashSet<>();
  private Reason[] reasons = new Reason[64];
  private Region main;

  /** Decides about every line of a page. */
  void decide(PageText page, LineKinds lines, Coverage coverage) {
    int count = lines.count();
    if (reasons.length < count) {
      reasons = new Reason[count * 2];
    }
    Arrays.fill(reasons, 0, count, null);
    for (int i = 0; i < count; i++) {
      if (lines.kind(i) == Kind.EMBEDDED) {
        reasons[i] = Reason.EMBEDDED_ARTICLE;
      } else if (lines.kind(i) == Kind.FURNITURE) {
        reasons[i] = lines.reason(i);
      }
    }
    main = null;
    if (lines.furniture() < FEWEST_FURNITURE) {
      return;
    }
    findLists(page, lines);
    main = findRegions(page, lines);
    if (main == null) {
      return;
    }
    shortLines(lines);
    otherRegions(lines);
    headlines(page, lines, coverage);
    rareLines(page, lines, coverage);
  }

  /** Why a line goes, or null when it stays. */
  Reason reason(int line) {
    return reasons[line];
  }

  /** Whether a line stands in the main text, where a page has one. */
  boolean isMain(int line) {
    return main == null || (line >= main.first && line <= main.last);
  }

  private Region findRegions(PageText page, LineKinds lines) {
    regions.clear();
    int first = -1;
    int last = -1;
    int gap = 0;
    double worth = 0;
    for (int i = 0; i < lines.count(); i++) {
      if (isText(lines, i)) {
        if (first >= 0 && gap > MOST_GAP_LINES) {
          regions.add(new Region(first, last, worth));
          first = -1;
        }
        if (first < 0) {
          first = i;
          worth = 0;
        }
        last = i;
        gap = 0;
        worth +=
            Math.max(0, page.lines().words(i) - WORDS_OFF)
                * (page.lines().endsSentence(i) ? 1 : WITHOUT_SENTENCE);
      } else if (lines.isFurniture(i)) {
        gap++;
      }
    }
    if (first < 0) {
      return null;
    }
    regions.add(new Region(first, last, worth));
    double best = regions.stream().mapToDouble(Region::worth).max().orElse(0);
    for (Region region : regions) {
      if (region.worth >= LEAST_SHARE_OF_BEST * best || region.worth >= ENOUGH_WORDS) {
        return region;
      }
    }
    throw new IllegalStateException("no region is the best");
  }

  /**
   * Finds lists of headlines: {@value #FEWEST_LIST_LINES} lines or more from furniture to furniture
   * or the page's end, none of them running text that ends a sentence or very long.
   */
  private void findLists(PageText page, LineKinds lines) {
    for (int i = 0; i < lines.count(); ) {
      if (i == 0 || !lines.isFurniture(i - 1) || lines.isFurniture(i)) {
        i++;
        continue;
      }
      int to = i;
      boolean running = false;
      boolean text = false;
      while (to < lines.count() && !lines.isFurniture(to)) {
        running |=
            (page.lines().endsSentence(to) && page.lines().isRunning(to))
                || page.lines().words(to) >= MOST_HEADLINE_LIST_WORDS;
        text |= lines.kind(to) == Kind.TEXT;
        to++;
      }
      if (text && !running && to - i >= FEWEST_LIST_LINES) {
        Arrays.fill(reasons, i, to, Reason.HEADLINE_LIST);
      }
      i = to;
    }
  }

  private boolean isText(LineKinds lines, int line) {
    return lines.kind(line) == Kind.TEXT && reasons[line] == null;
  }

  /** Short lines between furniture go; beside text they stay, but for labels and all but one. */
  private void shortLines(LineKinds lines) {
    for (int from = 0; from < lines.count(); ) {
      if (!isShort(lines, from)) {
        from++;
        continue;
      }
      int to = from;
      while (to < lines.count() && isShort(lines, to)) {
        to++;
      }
      boolean textBefore = from > 0 && isText(lines, from - 1);
      boolean textAfter = to < lines.count() && isText(lines, to);
      for (int i = from; i < to; i++) {
        if (textBefore && textAfter) {
          continue;
        }
        if (lines.kind(i) == Kind.LABEL) {
          reasons[i] = Reason.LABEL;
        } else if (!textBefore && !textAfter) {
          reasons[i] = Reason.SHORT_FURNITURE;
        } else if ((i < main.first || i > main.last) && (textAfter ? i < to - 1 : i > from)) {
          reasons[i] = Reason.SHORT_FURNITURE;
        }
      }
      from = to;
    }
  }

  private void otherRegions(LineKinds lines) {
    for (Region region : regions) {
      if (region.first == main.first) {
        continue;
      }
      int from = region.first;
      while (from > 0 && isShort(lines, from - 1)) {
        from--;
      }
      int to = region.last + 1;
      while (to < lines.count() && isShort(lines, to)) {
        to++;
      }
      for (int i = from; i < to; i++) {
        reasons[i] = reasons[i] == null ? Reason.HEADLINE_LIST : reasons[i];
      }
    }
  }

  /** Gives back the lines before the main text that share most words with it. */
  private void headlines(PageText page, LineKinds lines, Coverage coverage) {
    body.clear();
    for (int i = main.first; i <= main.last && body.size() < BODY_WORDS; i++) {
      if (lines.kind(i) == Kind.TEXT) {
        for (int w = page.lines().firstWord(i); w < page.lines().wordEnd(i); w++) {
          body.add(page.words().hash(w));
        }
      }
    }
    int first = Math.max(0, main.first - HEADLINE_LINES);
    int last = -1;
    for (int found = 0; found < HEADLINES; found++) {
      int best = -1;
      double bestWeight = 0;
      for (int i = main.first - 1; i >= first; i--) {
        if (i != last && isHeadline(page, lines, coverage, i)) {
          double shared = sharedWords(page, i);
          double weight = shared * Math.min(page.lines().words(i), MOST_WEIGHED_WORDS);
          if (shared >= LEAST_SHARED_WORDS && weight > bestWeight) {
            best = i;
            bestWeight = weight;
          }
        }
      }
      if (best < 0) {
        return;
      }
      reasons[best] = null;
      last = best;
    }
  }

  private static boolean isHeadline(PageText page, LineKinds lines, Coverage coverage, int line) {
    int words = page.lines().words(line);
    if (words < FEWEST_HEADLINE_WORDS
        || words > MOST_HEADLINE_WORDS
        || lines.kind(line) == Kind.LABEL
        || lines.kind(line) == Kind.EMBEDDED) {
      return false;
    }
    return lines.kind(line) != Kind.FURNITURE
        || (lines.reason(line) == Reason.SITE_REPEATED
            && !page.lines().endsSentence(line)
            && coverage.most(page.lines().firstWord(line), page.lines().wordEnd(line))
                <= RARE * coverage.most());
  }

  /** The share of a line's words, long ones where it has any, that stand in the main text. */
  private double sharedWords(PageText page, int line) {
    int longWords = 0;
    int sharedLong = 0;
    int shared = 0;
    for (int w = page.lines().firstWord(line); w < page.lines().wordEnd(line); w++) {
      boolean isShared = body.contains(page.words().hash(w));
      shared += isShared ? 1 : 0;
      if (page.words().end(w) - page.words().start(w) >= LONG_WORD) {
        longWords++;
        sharedLong += isShared ? 1 : 0;
      }
    }
    return longWords > 0
        ? sharedLong / (double) longWords
        : shared / (double) page.lines().words(line);
  }

  /**
   * Gives back short lines amid the main text of whose pieces no more than two contents have any:
   * subheadings. A line of four words has no such piece, so that the weights alone decide.
   */
  private void rareLines(PageText page, LineKinds lines, Coverage coverage) {
    for (int i = main.first; i < main.last; i++) {
      int words = page.lines().words(i);
      int from = page.lines().firstWord(i);
      if (lines.kind(i) == Kind.FURNITURE
          && lines.reason(i) == Reason.SITE_REPEATED
          && words >= FEWEST_SUBHEADING_WORDS
          && words <= MOST_SUBHEADING_WORDS
          && !page.lines().endsSentence(i)
          && coverage.most(from, from + words) <= 2) {
        reasons[i] = null;
      }
    }
  }

  private boolean isShort(LineKinds lines, int line) {
    return reasons[line] == null
        && (lines.kind(line) == Kind.SHORT || lines.kind(line) == Kind.LABEL);
  }
}
