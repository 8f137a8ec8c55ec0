package org.corpusaudit.explain;

import org.corpusaudit.text.WordScanner;

/**
 * The longest run of words that two texts share, compared as folded words, within the first {@value
 * #MOST_WORDS} of each. Cost: the product of their lengths in time, their sum in memory.
 *
 * @param start first word of the run in the first text
 * @param words its length; 0 where the texts share no word
 */
record LongestPassage(int start, int words) {
  private static final int MOST_WORDS = 10_000;

  static LongestPassage of(WordScanner a, WordScanner b) {
    int ofA = Math.min(MOST_WORDS, a.count());
    int ofB = Math.min(MOST_WORDS, b.count());
    int[] runs = new int[ofB + 1]; // Runs that end at the last word of a, by word of b.
    int best = 0;
    int end = 0;
    for (int i = 0; i < ofA; i++) {
      int diagonal = 0;
      for (int j = 1; j <= ofB; j++) {
        int above = runs[j];
        runs[j] = a.hash(i) == b.hash(j - 1) ? diagonal + 1 : 0;
        diagonal = above;
        if (runs[j] > best) {
          best = runs[j];
          end = i + 1;
        }
      }
    }
    return new LongestPassage(end - best, best);
  }
}
