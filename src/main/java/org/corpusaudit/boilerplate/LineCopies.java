package org.corpusaudit.boilerplate;

import java.util.HashMap;
import java.util.Map;

/** Which lines of a page have the same words. Not thread-safe; reused. */
final class LineCopies {
  private final Map<Long, Integer> counts = new HashMap<>();
  private final Map<Long, Integer> firsts = new HashMap<>();

  void clear() {
    counts.clear();
    firsts.clear();
  }

  boolean isEmpty() {
    return counts.isEmpty();
  }

  /** Adds a line by the key of its words; lines come in order. */
  void add(long key, int line) {
    counts.merge(key, 1, Integer::sum);
    firsts.putIfAbsent(key, line);
  }

  int count(long key) {
    return counts.get(key);
  }

  int first(long key) {
    return firsts.get(key);
  }
}
