package org.corpusaudit.output;

import java.nio.charset.StandardCharsets;
import org.corpusaudit.page.ByteWriter;

/**
 * Writes numbers to six significant digits, without an exponent, trailing zeros or a sign before
 * zero; what is nearer to zero than 10^-12 is 0, and from 10^15 on only whole digits are written.
 * Much faster than the platform's formatter, which a table of ten million scores would wait for.
 */
final class Decimals {
  private static final int DIGITS = 6;
  private static final int MOST_PLACES = 17;
  private static final int MOST_DIGITS = 19;
  private static final double[] POWERS = new double[MOST_PLACES + 1];

  static {
    for (int i = 0; i < POWERS.length; i++) {
      POWERS[i] = Double.parseDouble("1e" + i);
    }
  }

  private Decimals() {}

  /** Writes a whole number. */
  static void whole(ByteWriter out, long value) {
    if (value < 0) {
      out.putBytes(Long.toString(value).getBytes(StandardCharsets.US_ASCII));
      return;
    }
    digits(out, value, 0);
  }

  /** Writes a number to six significant digits. */
  static void write(ByteWriter out, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("a number of a row is " + value);
    }
    double magnitude = Math.abs(value);
    if (magnitude >= 1e15) {
      out.putBytes(Long.toString(Math.round(value)).getBytes(StandardCharsets.US_ASCII));
      return;
    }
    int places = 0;
    while (places < MOST_PLACES && magnitude * POWERS[places] < POWERS[DIGITS - 1]) {
      places++;
    }
    long scaled = magnitude < 1e-12 ? 0 : Math.round(magnitude * POWERS[places]);
    for (long tenth = tenth(scaled); places > 0 && scaled == 10 * tenth; tenth = tenth(scaled)) {
      scaled = tenth;
      places--;
    }
    if (value < 0 && scaled != 0) {
      out.putByte('-');
    }
    digits(out, scaled, places);
  }

  /** Writes digits with a point before the last {@code places} of them. */
  private static void digits(ByteWriter out, long number, int places) {
    int size = Math.max(length(number), places + 1) + (places > 0 ? 1 : 0);
    int at = out.skip(size) + size;
    byte[] digits = out.array();
    long rest = number;
    for (int i = 0; i < size; i++) {
      if (i == places && places > 0) {
        digits[--at] = '.';
        continue;
      }
      long tenth = tenth(rest);
      digits[--at] = (byte) ('0' + (rest - 10 * tenth));
      rest = tenth;
    }
  }

  private static int length(long number) {
    int length = 1;
    for (long power = 10; length < MOST_DIGITS && number >= power; power *= 10) {
      length++;
    }
    return length;
  }

  /** Multiplies where it can: the first compiler divides by a call. */
  private static long tenth(long number) {
    return number >>> Integer.SIZE == 0 ? (number * 0xCCCC_CCCDL) >>> 35 : number / 10;
  }
}
