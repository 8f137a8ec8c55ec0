package org.corpusaudit.concordance;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The first lines of an order, out of any number of places. Memory: the lines that are kept, of
 * which fewer are when they do not fit in the room that is given; they are the first ones all the
 * same. Not thread-safe.
 */
public final class FirstLines {
  private int most;
  private final LineOrder order;
  private final long seed;
  private final long room;
  private final PriorityQueue<LineOrder.Key> kept = new PriorityQueue<>(Comparator.reverseOrder());
  private LineOrder.Key bound;
  private long held;
  private boolean cut;
  private String hashed;
  private long articleHash;

  /**
   * Keeps at most so many.
   *
   * @param seed of {@link LineOrder#RANDOM}
   */
  public FirstLines(int most, LineOrder order, long seed) {
    this(most, order, seed, Long.MAX_VALUE);
  }

  /**
   * Keeps at most so many, in so much memory.
   *
   * @param room bytes for the lines; one is kept in any
   */
  FirstLines(int most, LineOrder order, long seed, long room) {
    this.most = most;
    this.room = room;
    this.order = order;
    this.seed = seed;
    this.hashed = "";
    this.articleHash = LineOrder.articleHash(hashed, seed);
  }

  /**
   * Takes a place. Its line is only made where it may be kept.
   *
   * @param context characters on each side of the line
   */
  public void offer(Document document, int start, int end, int context) {
    if (most == 0) {
      return;
    }
    LineOrder.Key last = kept.size() < most ? null : kept.peek();
    if (last == null
        || !order.isBehind(last, document, articleHash(document), start, end, context)) {
      offer(Line.of(document, start, end, context));
    }
  }

  private long articleHash(Document document) {
    if (order == LineOrder.RANDOM && !hashed.equals(document.id())) {
      hashed = document.id();
      articleHash = LineOrder.articleHash(hashed, seed);
    }
    return articleHash;
  }

  /** Takes a line, which is kept while it is among the first. */
  public void offer(Line line) {
    offer(order.key(line, seed));
  }

  /** Takes the lines of others of the same order. */
  public void offer(FirstLines others) {
    others.kept.forEach(this::offer);
    // What the others had no room for stands behind the last that they kept.
    LineOrder.Key last = others.cut ? others.kept.peek() : others.bound;
    if (last != null && (bound == null || last.compareTo(bound) < 0)) {
      bound = last;
    }
  }

  private void offer(LineOrder.Key key) {
    if (isFirst(key)) {
      if (kept.size() == most) {
        removeLast();
      }
      kept.add(key);
      held += key.bytes();
      while (held > room && kept.size() > 1) {
        removeLast();
        most = kept.size();
        cut = true;
      }
    }
  }

  private void removeLast() {
    held -= kept.remove().bytes();
  }

  private boolean isFirst(LineOrder.Key key) {
    if (kept.size() < most) {
      return true;
    }
    LineOrder.Key last = kept.peek();
    return last != null && key.compareTo(last) < 0;
  }

  /** Those that are kept, in their order. */
  public List<Line> sorted() {
    return kept.stream()
        .filter(key -> bound == null || key.compareTo(bound) <= 0)
        .sorted()
        .map(LineOrder.Key::line)
        .toList();
  }
}
