package org.corpusaudit.report.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The first rows of a stream in some order. Memory: the rows kept. O(log k) a row.
 *
 * @param <R> a row
 */
public final class TopRows<R> {
  private final int most;
  private final Comparator<R> order;
  private final PriorityQueue<R> last;
  private long seen;

  /** Keeps at most {@code most} rows, those that come first in a total order. */
  public TopRows(int most, Comparator<R> order) {
    this.most = most;
    this.order = order;
    this.last = new PriorityQueue<>(order.reversed());
  }

  public void offer(R row) {
    seen++;
    if (last.size() < most) {
      last.add(row);
    } else if (order.compare(row, last.peek()) < 0) {
      last.poll();
      last.add(row);
    }
  }

  public long seen() {
    return seen;
  }

  public List<R> inOrder() {
    List<R> rows = new ArrayList<>(last);
    rows.sort(order);
    return rows;
  }
}
