package org.corpusaudit.figure;

/** Figures that follow from others, one for each name of something. */
public final class ComputedFamily extends Figure {
  ComputedFamily(String name, String unit, String meaning) {
    super(name, unit, "computed", meaning);
  }
}
