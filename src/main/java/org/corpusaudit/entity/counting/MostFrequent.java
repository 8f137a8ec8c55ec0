package org.corpusaudit.entity.counting;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The most frequent of many names, each given once, of equals the first ones; and how many there
 * were. Memory: the names kept. Not thread-safe.
 */
final class MostFrequent {
  private final int most;
  private final PriorityQueue<CountedName> kept = new PriorityQueue<>(CountedName.ORDER.reversed());
  private long given;

  MostFrequent(int most) {
    this.most = most;
  }

  void add(String name, long count) {
    given++;
    CountedName last = kept.peek();
    CountedName next = new CountedName(name, count);
    if (last == null || kept.size() < most) {
      kept.add(next);
    } else if (CountedName.ORDER.compare(next, last) < 0) {
      kept.remove();
      kept.add(next);
    }
  }

  /** The names kept, the most frequent first. */
  List<CountedName> names() {
    List<CountedName> names = new ArrayList<>(kept);
    names.sort(CountedName.ORDER);
    return names;
  }

  /** How many names were given. */
  long given() {
    return given;
  }

  void clear() {
    kept.clear();
    given = 0;
  }
}
