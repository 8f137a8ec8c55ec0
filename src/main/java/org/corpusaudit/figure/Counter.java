package org.corpusaudit.figure;

import org.corpusaudit.page.Tally;
import org.corpusaudit.page.Tally.Adding;

/** A figure that kernels count. */
public final class Counter extends Figure {
  private final Adding adding;

  Counter(String name, String unit, Adding adding, String meaning) {
    super(name, unit, adding.word(), meaning);
    this.adding = adding;
  }

  /** Counts: adds to the sum, or offers a value to the least or largest. */
  public void count(Tally tally, long value) {
    tally.count(name(), "", adding, value);
  }

  /** What was counted, 0 when nothing was. */
  public long of(Counted counted) {
    return of(counted, 0);
  }

  /** What was counted. */
  public long of(Counted counted, long whenNothing) {
    return counted.tally().members(name()).getOrDefault("", whenNothing);
  }
}
