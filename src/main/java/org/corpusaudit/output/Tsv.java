package org.corpusaudit.output;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import org.corpusaudit.page.ByteWriter;

/** Builds one row of tab-separated values into a {@link ByteWriter}. */
public final class Tsv {
  private final ByteWriter out;
  private boolean first = true;

  private Tsv(ByteWriter out) {
    this.out = out;
  }

  /** Starts a row after what the writer already holds. */
  public static Tsv row(ByteWriter out) {
    return new Tsv(out);
  }

  /** Adds a text; tab, newline, carriage return and backslash are escaped as in the contract. */
  public Tsv text(String value) {
    return text(value.getBytes(StandardCharsets.UTF_8));
  }

  /** A text as {@link #text(String)} writes it, to be added with {@link #escaped}. */
  public static byte[] escape(String value) {
    ByteWriter cell = new ByteWriter();
    Tsv.row(cell).text(value);
    return cell.toByteArray();
  }

  /** Adds a text that {@link #escape} made. */
  public Tsv escaped(byte[] cell) {
    separate();
    out.putBytes(cell, 0, cell.length);
    return this;
  }

  /** Adds a text given in UTF-8, escaped. */
  public Tsv text(byte[] utf8) {
    separate();
    for (byte b : utf8) {
      switch (b) {
        case '\t' -> out.putByte('\\').putByte('t');
        case '\n' -> out.putByte('\\').putByte('n');
        case '\r' -> out.putByte('\\').putByte('r');
        case '\\' -> out.putByte('\\').putByte('\\');
        default -> out.putByte(b);
      }
    }
    return this;
  }

  /** A number whose unsigned bytes, as a sort key, put the highest scores first. */
  public static long descending(double score) {
    // Adding zero makes negative zero positive: equal scores have equal keys.
    long bits = Double.doubleToLongBits(score + 0.0);
    return ~(bits < 0 ? ~bits : bits | Long.MIN_VALUE);
  }

  /** Adds an integer. */
  public Tsv number(long value) {
    separate();
    Decimals.whole(out, value);
    return this;
  }

  /** Adds a count, which weights may have made fractional: to six decimals, whole ones without. */
  public Tsv count(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1L << 53) {
      return number((long) value);
    }
    separate();
    String digits =
        BigDecimal.valueOf(value)
            .setScale(6, RoundingMode.HALF_UP)
            .stripTrailingZeros()
            .toPlainString();
    out.putBytes(digits.getBytes(StandardCharsets.US_ASCII));
    return this;
  }

  /** Adds a number to six significant digits; it must be finite. */
  public Tsv decimal(double value) {
    separate();
    Decimals.write(out, value);
    return this;
  }

  private void separate() {
    if (!first) {
      out.putByte('\t');
    }
    first = false;
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
