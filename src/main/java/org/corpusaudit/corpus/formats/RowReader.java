package org.corpusaudit.corpus.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.corpusaudit.corpus.RecordFields;
import org.corpusaudit.encoding.ByteOrderMark;
import org.corpusaudit.page.ByteWriter;

/**
 * Takes a table of text apart into rows and values, and says alone where a row ends: at LF, CRLF or
 * any CRs before LF outside quotes, and at a lone CR where one ends the first row, as on the old
 * Macintosh; elsewhere a lone CR belongs to its value. Of a row over the bound only the beginning
 * is held; the rest is read past. Memory: twice the bound at most, and 64 KiB. Not thread-safe.
 */
final class RowReader {
  private static final int BUFFER = 64 << 10;
  private static final int END = -1;
  private static final int LINE_END = 2;
  private static final Pattern SEPARATOR_LINE = Pattern.compile("(?i)sep=([,;|\t])\r?\n");
  private static final int LONGEST_SEPARATOR_LINE = 7;
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

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

  private final InputStream in;
  private final int maxRow;
  private int separator;
  private final boolean quotes;
  private final byte[] buffer = new byte[BUFFER];
  private int at;
  private int filled;
  private long consumed;

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
    this.in = in;
    this.maxRow = maxRow;
    this.separator = separator;
    this.quotes = quotes;
  }

  /** Reads the next row that is not empty; false at the end of the stream. */
  boolean next() throws IOException {
    do {
      row.reset();
      values.reset();
      size = 0;
      fault = Fault.NONE;
      start = consumed + at;
      if (peek() == END) {
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
      rowBytes = consumed + at - start;
    } while (row.length() == 0 && fault == Fault.NONE);
    first = false;
    return true;
  }

  private void readRow() throws IOException {
    while (true) {
      int end = quotes && peek() == '"' ? quoted() : plain();
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
      int b = take();
      if (b == END || b == separator || ((b == '\r' || b == '\n') && endsRow(b))) {
        return b == separator ? b : END;
      }
      values(b == '\\' && !quotes ? escaped() : b);
    }
  }

  private int escaped() throws IOException {
    int escape =
        switch (peek()) {
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
      int b = take();
      if (b == END) {
        fault = Fault.OPEN_QUOTE;
        return END;
      }
      if (b == '"') {
        if (peek() != '"') {
          break;
        }
        take();
      }
      values(b);
    }
    int held = values.length();
    while (peek() == ' ' || (peek() == '\t' && separator != '\t')) {
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
    while (!ofMacintosh && peek() == '\r' && returns < maxRow) {
      take();
      returns++;
    }
    if (peek() == '\n') {
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

  private int take() throws IOException {
    int b = peek();
    if (b != END) {
      at++;
      if (row.length() < maxRow + LINE_END) {
        row.putByte(b);
      } else {
        fault = Fault.TOO_LONG;
      }
    }
    return b;
  }

  private int peek() throws IOException {
    if (at == filled) {
      consumed += filled;
      at = 0;
      filled = Math.max(0, in.read(buffer, 0, BUFFER));
      if (filled == 0) {
        return END;
      }
    }
    return buffer[at] & 0xFF;
  }

  private void skipMark() throws IOException {
    if (peek() == 0xEF && filled >= MARK.length) {
      boolean marked = ByteOrderMark.of(buffer, filled).isPresent();
      at += marked ? MARK.length : 0;
    }
    if (quotes) {
      readSeparatorLine();
    }
  }

  /** Obeys the line {@code sep=;} that spreadsheets write and read before a table's header. */
  private void readSeparatorLine() throws IOException {
    int more = 1;
    while (filled - at < LONGEST_SEPARATOR_LINE && more > 0) {
      more = Math.max(0, in.read(buffer, filled, BUFFER - filled));
      filled += more;
    }
    int looked = Math.min(LONGEST_SEPARATOR_LINE, filled - at);
    Matcher line =
        SEPARATOR_LINE.matcher(new String(buffer, at, looked, StandardCharsets.ISO_8859_1));
    if (line.lookingAt()) {
      separator = line.group(1).charAt(0);
      at += line.end();
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
