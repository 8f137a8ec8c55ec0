package org.corpusaudit.figure;

import org.corpusaudit.table.Columns;

/** A list of points that follows from other figures, such as those of a curve. */
public final class Series extends Figure {
  private final Columns columns;

  Series(String name, String unit, String meaning, Columns columns) {
    super(name, unit, "computed", meaning);
    this.columns = columns;
  }

  @Override
  public Columns columns() {
    return columns;
  }
}
