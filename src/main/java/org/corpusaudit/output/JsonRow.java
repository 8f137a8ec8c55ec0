package org.corpusaudit.output;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.table.Column;
import org.corpusaudit.table.Columns;

/**
 * Builds one row of JSON Lines into a {@link ByteWriter}: an object with every declared field in
 * their order. A field out of order, one too few or one too many fails at once.
 */
public final class JsonRow {
  private static final String HEX = "0123456789ABCDEF";

  private static final JsonStringEncoder ENCODER = JsonStringEncoder.getInstance();
  private static final int MOST_DEPTH = 4;

  private final ByteWriter out;
  // The objects that are open, the innermost last: their fields, and how many are written.
  private final Columns[] fields = new Columns[MOST_DEPTH];
  private final int[] next = new int[MOST_DEPTH];
  private int depth;

  private JsonRow(ByteWriter out) {
    this.out = out;
  }

  /** Starts a row after what the writer already holds. */
  public static JsonRow row(Columns columns, ByteWriter out) {
    return new JsonRow(out).begin(columns);
  }

  /** Adds a text; null where the column allows it. */
  public JsonRow put(Column.Text column, String value) {
    if (value == null) {
      return putNone(column);
    }
    name(column);
    quote(out, value);
    return this;
  }

  /** Adds an integer. */
  public JsonRow put(Column.Count column, long value) {
    name(column);
    Decimals.whole(out, value);
    return this;
  }

  /** Adds true or false. */
  public JsonRow put(Column.Flag column, boolean value) {
    name(column);
    ascii(Boolean.toString(value));
    return this;
  }

  /** Adds a share or similarity, rounded to six decimals. */
  public JsonRow put(Column.Measure column, double value) {
    name(column);
    ascii(Double.toString(Math.round(value * 1e6) / 1e6));
    return this;
  }

  /** Adds null where the column allows it. */
  public JsonRow putNone(Column column) {
    if (!column.nullable()) {
      throw new IllegalStateException("the field " + column + " is never null");
    }
    name(column);
    ascii("null");
    return this;
  }

  /** Begins an object, which {@link #endObject} ends. */
  public JsonRow beginObject(Column.Group column) {
    name(column);
    return begin(column.fields());
  }

  /** Ends an object within the row. */
  public JsonRow endObject() {
    close();
    return this;
  }

  /** Begins a list, to which {@link #beginItem} adds objects. */
  public JsonRow beginItems(Column.Items column) {
    name(column);
    out.putByte('[');
    return this;
  }

  /** Begins an object of a list, which {@link #endObject} ends. */
  public JsonRow beginItem(Column.Items column) {
    if (out.array()[out.length() - 1] != '[') {
      out.putByte(',');
    }
    return begin(column.fields());
  }

  /** Ends a list. */
  public JsonRow endItems() {
    out.putByte(']');
    return this;
  }

  /** Ends the row, which must be complete; returns what holds it. */
  public ByteWriter end() {
    close();
    return out;
  }

  private JsonRow begin(Columns columns) {
    fields[depth] = columns;
    next[depth++] = 0;
    out.putByte('{');
    return this;
  }

  private void close() {
    Columns columns = fields[--depth];
    if (next[depth] < columns.size()) {
      throw new IllegalStateException(
          "an object ends before its field " + columns.get(next[depth]));
    }
    out.putByte('}');
  }

  private void name(Column column) {
    Columns columns = fields[depth - 1];
    int place = next[depth - 1]++;
    if (place == columns.size() || columns.get(place) != column) {
      throw new IllegalStateException(
          "an object of ("
              + columns.header().replace('\t', ' ')
              + ") has no field "
              + column
              + " at place "
              + place);
    }
    if (place > 0) {
      out.putByte(',');
    }
    out.putByte('"');
    ascii(column.name());
    out.putByte('"').putByte(':');
  }

  private void ascii(String text) {
    for (int i = 0; i < text.length(); i++) {
      out.putByte(text.charAt(i));
    }
  }

  /** Appends a text as a JSON string. */
  public static void quote(ByteWriter out, String value) {
    out.putByte('"').putBytes(ENCODER.quoteAsUTF8(value)).putByte('"');
  }

  /** Appends a text given in UTF-8 as a JSON string; malformed bytes stay as they are. */
  public static void quote(ByteWriter out, byte[] utf8, int offset, int length) {
    out.putByte('"');
    int from = offset;
    int end = offset + length;
    for (int i = offset; i < end; i++) {
      byte b = utf8[i];
      if (b >= 0 && (b < ' ' || b == '"' || b == '\\')) {
        out.putBytes(utf8, from, i - from);
        escape(out, b);
        from = i + 1;
      }
    }
    out.putBytes(utf8, from, end - from).putByte('"');
  }

  private static void escape(ByteWriter out, byte b) {
    int letter =
        switch (b) {
          case '\n' -> 'n';
          case '\r' -> 'r';
          case '\t' -> 't';
          case '\b' -> 'b';
          case '\f' -> 'f';
          case '"', '\\' -> b;
          default -> 0;
        };
    out.putByte('\\');
    if (letter != 0) {
      out.putByte(letter);
    } else {
      out.putByte('u')
          .putByte('0')
          .putByte('0')
          .putByte(HEX.charAt(b >> 4))
          .putByte(HEX.charAt(b & 15));
    }
  }

  /** A text as a JSON string. */
  public static String quoted(String value) {
    return '"' + new String(ENCODER.quoteAsString(value)) + '"';
  }
}
