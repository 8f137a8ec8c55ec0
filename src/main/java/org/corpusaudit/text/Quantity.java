package org.corpusaudit.text;

import java.util.Locale;

/** A number with what it counts, in English: one of them, or several. */
public final class Quantity {
  private Quantity() {}

  /**
   * A number and its noun, such as 1 hit, 0 hits and 1,200 hits.
   *
   * @param one the noun for one
   * @param several the noun for every other number
   */
  public static String of(long number, String one, String several) {
    return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : several);
  }

  /** The same of a noun that is several with an s. */
  public static String of(long number, String noun) {
    return of(number, noun, noun + "s");
  }
}
