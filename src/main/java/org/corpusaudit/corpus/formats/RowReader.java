package org.corpusaudit.corpus.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.corpusaudit.corpus.RecordFields;
import org.corpusaudit.encoding.Utf8;
import org.corpusaudit.page.ByteWriter;

/**
 * Takes a table of text apart into rows and values, and says alone where a row ends: at LF, CRLF or
 * any CRs before LF outside quotes, and at a lone CR where one ends the first row, as on the old
 * Macintosh; elsewhere a lone CR belongs to its value. Of a row over the bound only the beginning
 * is held; the rest is read past. Memory: twice the bound at most, and 64 KiB. Not thread-safe.
 */
final class RowReader {
  private static final int END = StreamBytes.END;
  private static final int LINE_END = 2;
  private static final int END_OF_DOS = 0x1A;
  private static final Pattern SEPARATOR_LINE = Pattern.compile("(?i)sep=([,;|\t])\r?\n");
  private static final int LONGEST_SEPARATOR_LINE = 7;

  /** What is wrong with a row, which ends where it would have otherwise. */
  enum Fault {
    NONE,
    /** It is longer than the bound. */
    TOO_LONG,
    /** It has more values than a record may have fields. */
    TOO_MANY,
    /** Something follows a value's closing quote. */
    AFTER_QUOTE,
    /** A quote is not closed up to the end of the stream. */
    OPEN_QUOTE
  }

  private final StreamBytes in;

  /** Bytes that mean something in a value without quotes, and in one within them. */
  private final boolean[] endsPlain = new boolean[256];

  private final boolean[] endsQuoted = new boolean[256];
  private final int maxRow;
  private int separator;
  private final boolean quotes;
  private final ByteWriter row = new ByteWriter();
  private final ByteWriter values = new ByteWriter();
  private int[] ends = new int[64];
  private int size;
  private long start;
  private long rowBytes;
  private Fault fault = Fault.NONE;
  private boolean ofMacintosh;
  private boolean first = true;

  /** Reads quoted values, RFC 4180, or else values with escapes. */
  RowReader(InputStream in, int maxRow, char separator, boolean quotes) {
    this.in = new StreamBytes(in);
    this.maxRow = maxRow;
    this.quotes = quotes;
    separateBy(separator);
    endsQuoted['"'] = true;
  }

  /** Reads the next row that is not empty; false at the end of the stream. */
  boolean next() throws IOException {
    do {
      row.reset();
      values.reset();
      size = 0;
      fault = Fault.NONE;
      start = in.position();
      if (in.peek() == END) {
        return false;
      }
      if (start == 0) {
        skipMark();
      }
      readRow();
      if (row.length() > maxRow && fault != Fault.OPEN_QUOTE) {
        fault = Fault.TOO_LONG;
        row.truncate(maxRow);
      }
      rowBytes = in.position() - start;
    } while ((row.length() == 0 || isEndOfDos()) && fault == Fault.NONE);
    first = false;
    return true;
  }

  /** Whether the row is what DOS and spreadsheets of its time end a file with. */
  private boolean isEndOfDos() throws IOException {
    return row.length() == 1 && row.array()[0] == END_OF_DOS && in.peek() == END;
  }

  private void readRow() throws IOException {
    while (true) {
      int end = quotes && in.peek() == '"' ? quoted() : plain();
      if (size == RecordFields.MOST) {
        fault = fault == Fault.NONE ? Fault.TOO_MANY : fault;
      } else {
        if (size == ends.length) {
          ends = Arrays.copyOf(ends, size * 2);
        }
        ends[size++] = values.length();
      }
      if (end != separator) {
        return;
      }
    }
  }

  /** Reads a value up to the separator or the row's end, which is returned. */
  private int plain() throws IOException {
    while (true) {
      takeBefore(endsPlain);
      int b = take();
      if (b == END || b == separator || ((b == '\r' || b == '\n') && endsRow(b))) {
        return b == separator ? b : END;
      }
      values(b == '\\' && !quotes ? escaped() : b);
    }
  }

  private int escaped() throws IOException {
    int escape =
        switch (in.peek()) {
          case 't' -> '\t';
          case 'n' -> '\n';
          case 'r' -> '\r';
          case '\\' -> '\\';
          default -> END;
        };
    if (escape == END) {
      return '\\';
    }
    take();
    return escape;
  }

  private int quoted() throws IOException {
    take();
    while (true) {
      takeBefore(endsQuoted);
      int b = take();
      if (b == END) {
        fault = Fault.OPEN_QUOTE;
        return END;
      }
      if (b == '"') {
        if (in.peek() != '"') {
          break;
        }
        take();
      }
      values(b);
    }
    int held = values.length();
    while (in.peek() == ' ' || (in.peek() == '\t' && separator != '\t')) {
      take();
    }
    int end = plain();
    if (values.length() > held && fault == Fault.NONE) {
      fault = Fault.AFTER_QUOTE;
    }
    return end;
  }

  /** Whether CR or LF ends the row; what ends it is not held. */
  private boolean endsRow(int b) throws IOException {
    if (b == '\n') {
      unhold(1);
      return true;
    }
    int returns = 1;
    while (!ofMacintosh && in.peek() == '\r' && returns < maxRow) {
      take();
      returns++;
    }
    if (in.peek() == '\n') {
      take();
      unhold(returns + 1);
      return true;
    }
    if (first || ofMacintosh) {
      ofMacintosh = true;
      unhold(returns);
      return true;
    }
    for (int i = 1; i < returns; i++) {
      values('\r');
    }
    return false;
  }

  private void unhold(int bytes) {
    if (fault != Fault.TOO_LONG) {
      row.truncate(row.length() - bytes);
    }
  }

  private void values(int b) {
    if (values.length() < maxRow) {
      values.putByte(b);
    }
  }

  private void separateBy(char by) {
    separator = by;
    Arrays.fill(endsPlain, false);
    for (char c : new char[] {by, '\r', '\n', '\\'}) {
      endsPlain[c] = true;
    }
  }

  /** Takes what is held of a value before a byte that is marked. */
  private void takeBefore(boolean[] marked) {
    int count = in.before(marked);
    int ofRow = Math.min(count, maxRow + LINE_END - row.length());
    row.putBytes(in.held(), in.at(), ofRow);
    fault = ofRow < count ? Fault.TOO_LONG : fault;
    values.putBytes(in.held(), in.at(), Math.min(count, maxRow - values.length()));
    in.advance(count);
  }

  private int take() throws IOException {
    int b = in.take();
    if (b != END) {
      if (row.length() < maxRow + LINE_END) {
        row.putByte(b);
      } else {
        fault = Fault.TOO_LONG;
      }
    }
    return b;
  }

  private void skipMark() throws IOException {
    in.advance(Utf8.markLength(in.held(), in.filled()));
    if (quotes) {
      readSeparatorLine();
    }
  }

  /** Obeys the line {@code sep=;} that spreadsheets write and read before a table's header. */
  private void readSeparatorLine() throws IOException {
    int looked = Math.min(LONGEST_SEPARATOR_LINE, in.hold(LONGEST_SEPARATOR_LINE));
    Matcher line =
        SEPARATOR_LINE.matcher(new String(in.held(), in.at(), looked, StandardCharsets.ISO_8859_1));
    if (line.lookingAt()) {
      separateBy(line.group(1).charAt(0));
      in.advance(line.end());
    }
  }

  /** The row's bytes without its line end, from index 0; the array is used again. */
  byte[] row() {
    return row.array();
  }

  /** Bytes of the row that are held. */
  int length() {
    return row.length();
  }

  /** Bytes of the stream that the row takes, its line end included. */
  long rowBytes() {
    return rowBytes;
  }

  /** How many values the row has. */
  int size() {
    return size;
  }

  /** The array that holds the values, one behind the other. */
  byte[] values() {
    return values.array();
  }

  /** Where a value begins in {@link #values}. */
  int valueStart(int i) {
    return i == 0 ? 0 : ends[i - 1];
  }

  /** Where a value ends in {@link #values}, exclusive. */
  int valueEnd(int i) {
    return ends[i];
  }

  /** What is wrong with the row. */
  Fault fault() {
    return fault;
  }

  /** Bytes of the stream before the row. */
  long start() {
    return start;
  }
}
