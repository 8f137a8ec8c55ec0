package org.corpusaudit.signals;

import java.io.Serializable;

/**
 * What a signal may be, both ends included.
 *
 * @param least its least value, or {@link #NONE}
 * @param most its largest value, or {@link #NONE}
 */
public record Bound(double least, double most) implements Serializable {
  /** No end. */
  static final double NONE = Double.NaN;

  /** Whether a value is within it. */
  boolean has(double value) {
    return !(value < least || value > most);
  }

  /** Whether it lets everything in. */
  public boolean isOpen() {
    return Double.isNaN(least) && Double.isNaN(most);
  }

  /** The bound in words, such as {@code at most 0.3}; empty for none. */
  @Override
  public String toString() {
    if (isOpen()) {
      return "";
    }
    if (Double.isNaN(least)) {
      return "at most " + number(most);
    }
    return Double.isNaN(most) ? "at least " + number(least) : number(least) + " to " + number(most);
  }

  /** A side of a bound as it is shown. */
  public static String number(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
