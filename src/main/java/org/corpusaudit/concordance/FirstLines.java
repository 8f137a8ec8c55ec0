package org.corpusaudit.concordance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The first lines of an order, out of any number that are offered. Not thread-safe. */
public final class FirstLines {
  private final int most;
  private final Comparator<Line> order;
  private final PriorityQueue<Line> kept;

  /** Keeps at most so many. */
  public FirstLines(int most, Comparator<Line> order) {
    this.most = most;
    this.order = order;
    this.kept = new PriorityQueue<>(order.reversed());
  }

  /** Takes a line, which is kept while it is among the first. */
  public void offer(Line line) {
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

  /** Takes the lines of others. */
  public void offer(FirstLines others) {
    others.kept.forEach(this::offer);
  }

  /** Those that are kept, in their order. */
  public List<Line> sorted() {
    List<Line> lines = new ArrayList<>(kept);
    lines.sort(order);
    return lines;
  }
}
