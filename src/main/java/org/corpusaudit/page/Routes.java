package org.corpusaudit.page;

import java.util.ArrayList;
import java.util.List;

/**
 * The outputs of one pass or merge: numbered routes, each packing entries into pages of its own.
 * Route {@value #FIGURES} carries the {@link Tally}. A kernel writes to routes and knows nothing of
 * the engine behind them. Not thread-safe.
 */
public final class Routes {
  /** The route of the figures; the other routes of a kernel begin at 1. */
  public static final int FIGURES = 0;

  /** Where the pages of every route go. */
  @FunctionalInterface
  public interface Sink {
    /** Takes one page of one route. */
    void emit(int route, int key, byte[] page);
  }

  private final List<PagePacker> packers = new ArrayList<>();
  private final Sink sink;
  private final Tally tally = new Tally();

  /** Routes 0 to {@code count - 1} into a sink. */
  public Routes(int count, Sink sink) {
    for (int i = 0; i < count; i++) {
      packers.add(new PagePacker());
    }
    this.sink = sink;
  }

  /** Sends what a writer holds as one entry. */
  public void send(int route, int key, ByteWriter entry) {
    packers.get(route).add(key, entry, (to, page) -> sink.emit(route, to, page));
  }

  /** The figures of this pass. */
  public Tally tally() {
    return tally;
  }

  /** Sends the figures and every open page. */
  public void flush() {
    tally.drainTo(packers.get(FIGURES), (to, page) -> sink.emit(FIGURES, to, page));
    for (int route = 0; route < packers.size(); route++) {
      int from = route;
      packers.get(route).flush((to, page) -> sink.emit(from, to, page));
    }
  }
}
