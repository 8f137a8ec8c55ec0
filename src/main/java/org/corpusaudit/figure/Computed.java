package org.corpusaudit.figure;

/** A figure that follows from others. */
public final class Computed extends Figure {
  Computed(String name, String unit, String meaning) {
    super(name, unit, "computed", meaning);
  }
}
