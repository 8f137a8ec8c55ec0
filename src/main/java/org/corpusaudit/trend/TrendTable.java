package org.corpusaudit.trend;

import java.util.Arrays;
import java.util.List;
import org.corpusaudit.report.comparison.TopRows;

/**
 * The series of one kind: how many were tested, and the first of them. Memory: the rows that are
 * kept, and 8 bytes for each that was tested.
 */
final class TrendTable {
  private final String kind;
  private final String unit;
  private final TopRows<TrendSeries> rows;
  private double[] tested = new double[256];
  private int size;

  /**
   * A table.
   *
   * @param kind figures, sites, terms or entities
   * @param unit what a value is
   */
  TrendTable(String kind, String unit, int most) {
    this.kind = kind;
    this.unit = unit;
    this.rows = new TopRows<>(Math.max(1, most), TrendSeries.ORDER);
  }

  void add(TrendSeries series) {
    rows.offer(series);
    tested = size == tested.length ? Arrays.copyOf(tested, size * 2) : tested;
    tested[size++] = series.trend().probability();
  }

  String kind() {
    return kind;
  }

  String unit() {
    return unit;
  }

  int tested() {
    return size;
  }

  List<TrendSeries> rows() {
    return rows.inOrder();
  }

  /**
   * Benjamini and Hochberg's adjusted probabilities of {@link #rows()}: naming all series at or
   * below one of them, at most that share of the names is expected to be false.
   */
  double[] adjusted() {
    double[] sorted = Arrays.copyOf(tested, size);
    Arrays.sort(sorted);
    double[] least = new double[size];
    double smallest = 1;
    for (int i = size - 1; i >= 0; i--) {
      smallest = Math.min(smallest, sorted[i] * size / (i + 1));
      least[i] = smallest;
    }
    List<TrendSeries> shown = rows();
    double[] adjusted = new double[shown.size()];
    for (int i = 0; i < adjusted.length; i++) {
      int at = Arrays.binarySearch(sorted, shown.get(i).trend().probability());
      // Equal ones have the value of the last of them.
      while (at + 1 < size && sorted[at + 1] == sorted[at]) {
        at++;
      }
      adjusted[i] = least[at];
    }
    return adjusted;
  }
}
