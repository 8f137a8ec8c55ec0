package org.corpusaudit.boilerplate;

import java.util.Arrays;
import org.corpusaudit.text.WordScanner;

/**
 * The labels of a page's lines ({@code Read also}, {@code Comments}), and how far they are from
 * others. Not thread-safe; reused.
 */
final class LineLabels {
  /** Longer lines are prose. */
  private static final int MOST_WORDS = 40;

  private static final int LINES_ABOVE = 60;
  private static final int LINES_BELOW = 20;

  private final Labels labels;
  private int[] kinds = new int[64];
  private int first;
  private long share;

  LineLabels(Labels labels) {
    this.labels = labels;
  }

  /** Sees a line's words; lines come in order. */
  void see(int line, WordScanner words, int from, int to) {
    if (line >= kinds.length) {
      kinds = Arrays.copyOf(kinds, line * 2);
    }
    kinds[line] = 0;
    first = 0;
    share = 0;
    if (to - from > MOST_WORDS) {
      return;
    }
    int covered = 0;
    for (int i = from; i < to; ) {
      int longest = labels.longest(words, i, to);
      if (longest > 0) {
        if (i == from) {
          first = labels.kind(words, from, from + longest).code();
          kinds[line] = 2 * longest >= to - from ? first : 0;
        }
        covered += longest;
        i += longest;
      } else {
        i++;
      }
    }
    share = 1000L * covered / Math.max(1, to - from);
  }

  /** The kind of label that the last line begins with, or 0. */
  int first() {
    return first;
  }

  /** Of a thousand words of the last line those of labels. */
  long share() {
    return share;
  }

  /** The kind of label that makes up at least half of a line, or 0. */
  int kind(int line) {
    return kinds[line];
  }

  /** Lines up to the next one that ends a text, or 0. */
  int linesToAbove(int line) {
    for (int k = line - 1; k >= Math.max(0, line - LINES_ABOVE); k--) {
      if (isEndOfText(kinds[k])) {
        return line - k;
      }
    }
    return 0;
  }

  /** Lines down to the next one that ends a text, where the line itself is the first; or 0. */
  int linesToBelow(int line, int count) {
    for (int k = line; k < Math.min(count, line + LINES_BELOW); k++) {
      if (isEndOfText(kinds[k])) {
        return k - line + 1;
      }
    }
    return 0;
  }

  private static boolean isEndOfText(int kind) {
    return kind == Labels.Kind.RELATED.code() || kind == Labels.Kind.COMMENTS.code();
  }
}
