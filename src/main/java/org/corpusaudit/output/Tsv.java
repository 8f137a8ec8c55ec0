package org.corpusaudit.output;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.table.Column;
import org.corpusaudit.table.Columns;

/**
 * Builds one row of tab-separated values into a {@link ByteWriter}: a cell for each declared column
 * in their order. A cell out of order, one too few or one too many fails at once.
 */
public final class Tsv {
  private final Columns columns;
  private final ByteWriter out;
  private int next;

  private Tsv(Columns columns, ByteWriter out) {
    this.columns = columns;
    this.out = out;
  }

  /** Starts a row after what the writer already holds. */
  public static Tsv row(Columns columns, ByteWriter out) {
    return new Tsv(columns, out);
  }

  /** Adds a text; tab, newline, carriage return and backslash are escaped as in the contract. */
  public Tsv put(Column.Text column, String value) {
    return put(column, value.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds a text given in UTF-8, escaped. */
  public Tsv put(Column.Text column, byte[] utf8) {
    begin(column);
    escape(utf8, out);
    return this;
  }

  /** A text as {@link #put(Column.Text, String)} writes it, for {@link #putEscaped}. */
  public static byte[] escape(String value) {
    ByteWriter cell = new ByteWriter();
    escape(value.getBytes(StandardCharsets.UTF_8), cell);
    return cell.toByteArray();
  }

  /** Adds a text that {@link #escape} made. */
  public Tsv putEscaped(Column.Text column, byte[] cell) {
    begin(column);
    out.putBytes(cell, 0, cell.length);
    return this;
  }

  /** Adds an integer. */
  public Tsv put(Column.Count column, long value) {
    begin(column);
    Decimals.whole(out, value);
    return this;
  }

  /** Adds a number to six significant digits; it must be finite. */
  public Tsv put(Column.Measure column, double value) {
    begin(column);
    Decimals.write(out, value);
    return this;
  }

  /** Adds a count, which weights may have made fractional: to six decimals, whole ones without. */
  public Tsv putWeighted(Column.Measure column, double value) {
    begin(column);
    if (value == Math.rint(value) && Math.abs(value) < 1L << 53) {
      Decimals.whole(out, (long) value);
      return this;
    }
    String digits =
        BigDecimal.valueOf(value)
            .setScale(6, RoundingMode.HALF_UP)
            .stripTrailingZeros()
            .toPlainString();
    out.putBytes(digits.getBytes(StandardCharsets.US_ASCII));
    return this;
  }

  /** Leaves a column empty that may be. */
  public Tsv putNone(Column column) {
    if (!column.nullable()) {
      throw new IllegalStateException("the column " + column + " is never empty");
    }
    begin(column);
    return this;
  }

  /** Adds the cells of several columns, which another row of just these columns has built. */
  public Tsv putAll(Columns several, byte[] cells) {
    for (int i = 0; i < several.size(); i++) {
      require(several.get(i));
    }
    if (next > several.size()) {
      out.putByte('\t');
    }
    out.putBytes(cells, 0, cells.length);
    return this;
  }

  /** Ends the row, which must be complete; returns what holds it. */
  public ByteWriter end() {
    if (next < columns.size()) {
      throw new IllegalStateException("a row ends before its column " + columns.get(next));
    }
    return out;
  }

  private void begin(Column column) {
    require(column);
    if (next > 1) {
      out.putByte('\t');
    }
  }

  private void require(Column column) {
    if (next == columns.size() || columns.get(next) != column) {
      throw new IllegalStateException(
          "a row of ("
              + columns.header().replace('\t', ' ')
              + ") has no column "
              + column
              + " at place "
              + next);
    }
    next++;
  }

  private static void escape(byte[] utf8, ByteWriter out) {
    for (byte b : utf8) {
      switch (b) {
        case '\t' -> out.putByte('\\').putByte('t');
        case '\n' -> out.putByte('\\').putByte('n');
        case '\r' -> out.putByte('\\').putByte('r');
        case '\\' -> out.putByte('\\').putByte('\\');
        default -> out.putByte(b);
      }
    }
  }

  /** A number whose unsigned bytes, as a sort key, put the highest scores first. */
  public static long descending(double score) {
    // Adding zero makes negative zero positive: equal scores have equal keys.
    long bits = Double.doubleToLongBits(score + 0.0);
    return ~(bits < 0 ? ~bits : bits | Long.MIN_VALUE);
  }

  /** The text of a cell, escapes undone. */
  public static String unescape(String cell) {
    if (cell.indexOf('\\') < 0) {
      return cell;
    }
    StringBuilder text = new StringBuilder(cell.length());
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c != '\\' || i + 1 == cell.length()) {
        text.append(c);
        continue;
      }
      char escaped = cell.charAt(++i);
      text.append(
          switch (escaped) {
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'r' -> '\r';
            default -> escaped;
          });
    }
    return text.toString();
  }
}
