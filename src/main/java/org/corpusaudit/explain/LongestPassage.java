package org.corpusaudit.explain;

import org.corpusaudit.text.WordScanner;

/**
 * The longest run of words that two texts share, compared as folded words. Cost: the product of
 * their lengths in time, their sum in memory.
 *
 * @param start first word of the run in the first text
 * @param words its length; 0 where the texts share no word
 */
record LongestPassage(int start, int words) {
  static LongestPassage of(WordScanner a, WordScanner b) {
    int[] runs = new int[b.count() + 1]; // Runs that end at the last word of a, by word of b.
    int best = 0;
    int end = 0;
    for (int i = 0; i < a.count(); i++) {
      int diagonal = 0;
      for (int j = 1; j <= b.count(); j++) {
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
