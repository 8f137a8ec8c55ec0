package org.corpusaudit.figure;

/** A figure that follows from others. */
public final class Computed extends Figure {
  /** A figure that is computed elsewhere, under its whole name. */
  public static Computed of(String name, String unit, String meaning) {
    return new Computed(name, unit, meaning);
  }

  Computed(String name, String unit, String meaning) {
    super(name, unit, "computed", meaning);
  }
}
