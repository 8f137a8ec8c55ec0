package org.corpusaudit.boilerplate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.corpusaudit.text.WordScanner;

/** The words that say what a page's running text is about. Not thread-safe; reused. */
final class BodyWords {
  private static final int LONG_WORD = 4;

  private final Map<Long, Integer> lines = new HashMap<>();
  private final Set<Long> seen = new HashSet<>();

  void clear() {
    lines.clear();
  }

  /** Adds a line of running text. */
  void add(WordScanner words, int from, int to) {
    seen.clear();
    for (int i = from; i < to; i++) {
      long key = telling(words, i, to);
      if (key != 0 && seen.add(key)) {
        lines.merge(key, 1, Integer::sum);
      }
    }
  }

  /**
   * Of a thousand long words of a line those that stand in running text of the page but this line.
   *
   * @param added whether the line was added itself
   */
  long share(WordScanner words, int from, int to, boolean added) {
    int longWords = 0;
    int found = 0;
    for (int i = from; i < to; i++) {
      long key = telling(words, i, to);
      if (key != 0) {
        longWords++;
        found += lines.getOrDefault(key, 0) > (added ? 1 : 0) ? 1 : 0;
      }
    }
    return 1000L * found / Math.max(1, longWords);
  }

  /** The key of a word that says what a text is about: a long one, or a pair of letters; or 0. */
  private static long telling(WordScanner words, int i, int to) {
    int length = words.end(i) - words.start(i);
    if (length >= LONG_WORD) {
      return words.hash(i);
    }
    return length == 1 && i + 1 < to && words.start(i + 1) == words.end(i)
        ? words.hash(i) * 31 + words.hash(i + 1)
        : 0;
  }
}
