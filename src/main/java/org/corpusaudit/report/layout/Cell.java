package org.corpusaudit.report.layout;

import java.util.Locale;

/**
 * A number in a table.
 *
 * @param value what it sorts by
 * @param shown what is read
 */
public record Cell(double value, String shown) {
  public static Cell count(long value) {
    return new Cell(value, String.format(Locale.ROOT, "%,d", value));
  }

  public static Cell share(double value) {
    return new Cell(value, String.format(Locale.ROOT, "%.1f %%", 100 * value));
  }

  /** The same as a change: with its sign, by which the page colours rise and fall. */
  public Cell signed() {
    boolean rises = value > 0 && !shown.startsWith("+");
    return new Cell(value, rises ? "+" + shown : shown.replaceFirst("^-", "\u2212"));
  }

  public static Cell real(double value) {
    if (!Double.isFinite(value)) {
      return new Cell(value > 0 ? Double.MAX_VALUE : -Double.MAX_VALUE, value > 0 ? "∞" : "–");
    }
    double size = Math.abs(value);
    String format =
        size >= 1e9
            ? "%.1e"
            : size >= 1000 ? "%,.0f" : size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.3f";
    return new Cell(value, String.format(Locale.ROOT, format, value));
  }
}
