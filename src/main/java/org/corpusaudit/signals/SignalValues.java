package org.corpusaudit.signals;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.corpusaudit.output.JsonRow;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.table.Column;

/** What was measured of one text, to six decimals as it is written. Not thread-safe. */
public final class SignalValues {
  private static final Signal[] ALL = Signal.values();

  private final Map<Signal, Double> values = new EnumMap<>(Signal.class);

  /** Forgets all. */
  public void clear() {
    values.clear();
  }

  /** Whether nothing was measured. */
  public boolean isEmpty() {
    return values.isEmpty();
  }

  void put(Signal signal, double value) {
    values.put(signal, Math.round(value * 1e6) / 1e6);
  }

  /** Puts a ratio, 0 of nothing. */
  void put(Signal signal, long part, long whole) {
    put(signal, whole == 0 ? 0 : (double) part / whole);
  }

  /** A value, unless the text has none. */
  public OptionalDouble of(Signal signal) {
    Double value = values.get(signal);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /** Puts all of them as an object of a row, null where nothing was measured. */
  public void put(JsonRow row, Column.Group column) {
    if (isEmpty()) {
      row.putNone(column);
      return;
    }
    row.beginObject(column);
    for (Signal signal : ALL) {
      Double value = values.get(signal);
      if (value == null) {
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
    for (Signal signal : ALL) {
      Double value = values.get(signal);
      out.putVarLong(value == null ? 0 : Math.round(value * 1e6) + 1);
    }
  }

  /** Takes what {@link #writeTo} wrote. */
  public void readFrom(ByteReader in) {
    values.clear();
    for (Signal signal : ALL) {
      long millionths = in.getVarLong();
      if (millionths > 0) {
        values.put(signal, (millionths - 1) / 1e6);
      }
    }
  }
}
