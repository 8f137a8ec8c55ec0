package org.corpusaudit.count;

import java.util.Locale;
import org.corpusaudit.page.Tally;

/**
 * Figures of kept articles: a histogram of their lengths in tokens, the moving-average type-token
 * ratio (Covington and McFall 2010: the share of distinct terms in every run of {@value #WINDOW}
 * tokens of an article, averaged), and tokens by stretch of the corpus for the vocabulary's growth.
 *
 * <p>Lengths up to {@value #EXACT_LENGTHS} are exact, longer ones are rounded down to three digits.
 * Not thread-safe.
 */
final class ArticleFigures {
  /** Tokens of the moving window. */
  static final int WINDOW = 500;

  /** Stretches of the corpus, in the order of its files, at which growth is noted. */
  static final int STRETCHES = 32;

  private static final int EXACT_LENGTHS = 1000;

  private final Tally tally;
  private final int stretch;
  private final String member;
  private int[] inWindow = new int[1 << 12];

  ArticleFigures(Tally tally, int block, int blocks) {
    this.tally = tally;
    this.stretch = stretch(block, blocks);
    this.member = stretchMember(stretch);
  }

  /** The stretch that a block belongs to. */
  static int stretch(int block, int blocks) {
    return (int) ((long) block * STRETCHES / Math.max(1, blocks));
  }

  /** The stretch that this block belongs to. */
  int stretch() {
    return stretch;
  }

  /** A stretch among the members of a figure; they sort in the order of the stretches. */
  static String stretchMember(int stretch) {
    return String.format(Locale.ROOT, "%02d", stretch);
  }

  /**
   * Takes one article.
   *
   * @param terms numbers of its tokens' terms
   * @param size tokens
   * @param numbers all numbers are below this
   */
  void article(int[] terms, int size, int numbers) {
    TermFigures.LENGTHS.count(tally, String.valueOf(length(size)), 1);
    TermFigures.GROWTH_TOKENS.count(tally, member, size);
    if (size < WINDOW) {
      return;
    }
    if (inWindow.length < numbers) {
      inWindow = new int[numbers + numbers / 8];
    }
    int distinct = 0;
    long sum = 0;
    for (int i = 0; i < size; i++) {
      distinct += inWindow[terms[i]]++ == 0 ? 1 : 0;
      if (i >= WINDOW) {
        distinct -= --inWindow[terms[i - WINDOW]] == 0 ? 1 : 0;
      }
      sum += i >= WINDOW - 1 ? distinct : 0;
    }
    for (int i = 0; i < size; i++) {
      inWindow[terms[i]] = 0;
    }
    TermFigures.WINDOWS_DISTINCT.count(tally, sum);
    TermFigures.WINDOWS.count(tally, size - WINDOW + 1);
  }

  private static int length(int size) {
    int unit = 1;
    while (size / unit > EXACT_LENGTHS) {
      unit *= 10;
    }
    return size / unit * unit;
  }
}
