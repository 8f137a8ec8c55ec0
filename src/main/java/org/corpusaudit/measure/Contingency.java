package org.corpusaudit.measure;

/**
 * The four cells of a pair's contingency table. Cells are not negative; they may be fractions, as
 * weighted events are.
 *
 * @param o11 events with both
 * @param o12 events with the first and without the second
 * @param o21 events with the second and without the first
 * @param o22 events with neither
 */
public record Contingency(double o11, double o12, double o21, double o22) {
  /** Refuses negative cells: they mean that margins and events were counted differently. */
  public Contingency {
    if (!(o11 >= 0 && o12 >= 0 && o21 >= 0 && o22 >= 0)) {
      throw new IllegalArgumentException(
          "a negative cell in " + o11 + ", " + o12 + ", " + o21 + ", " + o22);
    }
  }

  /**
   * The table of a pair from its margins, Evert's frequency signature.
   *
   * @param f events with both
   * @param f1 events with the first
   * @param f2 events with the second
   * @param n all events
   */
  public static Contingency ofMargins(double f, double f1, double f2, double n) {
    return new Contingency(f, f1 - f, f2 - f, n - f1 - f2 + f);
  }

  /** Events with the first: R1. */
  public double r1() {
    return o11 + o12;
  }

  /** Events without the first: R2. */
  public double r2() {
    return o21 + o22;
  }

  /** Events with the second: C1. */
  public double c1() {
    return o11 + o21;
  }

  /** Events without the second: C2. */
  public double c2() {
    return o12 + o22;
  }

  /** All events: N. */
  public double n() {
    return r1() + r2();
  }

  /** Events with both that independence would give: R1 * C1 / N; 0 for an empty table. */
  public double e11() {
    return n() == 0 ? 0 : r1() / n() * c1();
  }
}
