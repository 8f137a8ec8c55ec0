package org.corpusaudit.signals;

/**
 * The classes in which a distribution is told, by their number from 0: shares in hundredths,
 * lengths in tenths, counts one by one to 12 and then in steps of a twelfth. A class holds what is
 * above the largest value of the one before, up to its own largest.
 */
final class ValueClasses {
  private static final int LAST = 1000;
  private static final int STEP = 12;

  private ValueClasses() {}

  /** The class that holds a value. */
  static int of(Signal.Scale scale, double value) {
    long millionths = Math.round(value * 1e6);
    return switch (scale) {
      case SHARE -> (int) Math.min(LAST, (millionths + 9_999) / 10_000);
      case LENGTH -> (int) Math.min(LAST, (millionths + 99_999) / 100_000);
      case COUNT -> ofCount(Math.round(value));
    };
  }

  /** The largest value of a class. */
  static double largest(Signal.Scale scale, int number) {
    return switch (scale) {
      case SHARE -> number / 100.0;
      case LENGTH -> number / 10.0;
      case COUNT -> largestCount(number);
    };
  }

  private static int ofCount(long count) {
    int number = 0;
    for (long edge = 0; edge < count && number < LAST; edge = next(edge)) {
      number++;
    }
    return number;
  }

  private static long largestCount(int number) {
    long edge = 0;
    for (int i = 0; i < number; i++) {
      edge = next(edge);
    }
    return edge;
  }

  private static long next(long edge) {
    return edge + Math.max(1, edge / STEP);
  }
}
