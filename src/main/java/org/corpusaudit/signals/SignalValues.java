package org.corpusaudit.signals;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.corpusaudit.output.JsonRow;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.table.Column;

/** What was measured of one text, to six decimals as it is written. Not thread-safe. */
public final class SignalValues {
  private static final int SIGNALS = Signal.values().length;

  private final double[] values = new double[SIGNALS];

  /** No values yet. */
  public SignalValues() {
    clear();
  }

  /** Forgets all. */
  public void clear() {
    Arrays.fill(values, Double.NaN);
  }

  /** Whether nothing was measured. */
  public boolean isEmpty() {
    return Double.isNaN(values[0]);
  }

  void put(Signal signal, double value) {
    values[signal.ordinal()] = Math.round(value * 1e6) / 1e6;
  }

  /** Puts a ratio, 0 of nothing. */
  void put(Signal signal, long part, long whole) {
    put(signal, whole == 0 ? 0 : (double) part / whole);
  }

  /** A value, unless the text has none. */
  public OptionalDouble of(Signal signal) {
    double value = values[signal.ordinal()];
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /** Puts all of them as an object of a row, null where nothing was measured. */
  public void put(JsonRow row, Column.Group column) {
    if (isEmpty()) {
      row.putNone(column);
      return;
    }
    row.beginObject(column);
    for (Signal signal : Signal.values()) {
      double value = values[signal.ordinal()];
      if (Double.isNaN(value)) {
        row.putNone(signal.column());
      } else if (signal.column() instanceof Column.Count count) {
        row.put(count, Math.round(value));
      } else if (signal.column() instanceof Column.Measure measure) {
        row.put(measure, value);
      }
    }
    row.endObject();
  }

  /** Appends all of them, at most eight bytes each. */
  public void writeTo(ByteWriter out) {
    for (double value : values) {
      boolean none = Double.isNaN(value);
      out.putVarLong(none ? 0 : Math.round(value * 1e6) + 1);
    }
  }

  /** Takes what {@link #writeTo} wrote. */
  public void readFrom(ByteReader in) {
    for (int i = 0; i < SIGNALS; i++) {
      long millionths = in.getVarLong();
      values[i] = millionths == 0 ? Double.NaN : (millionths - 1) / 1e6;
    }
  }
}
