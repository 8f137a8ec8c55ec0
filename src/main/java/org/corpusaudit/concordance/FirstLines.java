package org.corpusaudit.concordance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The first lines of an order, out of any number that are offered. Not thread-safe. */
final class FirstLines {
  private final int most;
  private final Comparator<Line> order;
  private final PriorityQueue<Line> kept;

  FirstLines(int most, Comparator<Line> order) {
    this.most = most;
    this.order = order;
    this.kept = new PriorityQueue<>(order.reversed());
  }

  void offer(Line line) {
    if (most == 0) {
      return;
    }
    if (kept.size() < most) {
      kept.add(line);
    } else if (order.compare(line, kept.peek()) < 0) {
      kept.poll();
      kept.add(line);
    }
  }

  void offer(FirstLines others) {
    others.kept.forEach(this::offer);
  }

  List<Line> sorted() {
    List<Line> lines = new ArrayList<>(kept);
    lines.sort(order);
    return lines;
  }
}
