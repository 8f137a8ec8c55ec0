package org.corpusaudit.output;

import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.table.Column;
import org.corpusaudit.table.Columns;

/**
 * Cells that no spreadsheet takes for a formula. A spreadsheet that opens a tab-separated file
 * evaluates a text that begins with {@code =}, {@code +}, {@code -} or {@code @}; an apostrophe
 * before it keeps the text a text. Texts that begin with an apostrophe get one too, so that taking
 * the first one away always gives the text back. Not thread-safe.
 */
final class SpreadsheetCells {
  static final char MARK = '\'';

  private final boolean[] texts;
  private final ByteWriter row = new ByteWriter();

  SpreadsheetCells(Columns columns) {
    texts = new boolean[columns.size()];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = columns.get(i) instanceof Column.Text;
    }
  }

  /** A row with its texts marked; valid until the next. */
  ByteWriter marked(byte[] source, int offset, int length) {
    row.reset();
    int end = offset + length;
    int column = 0;
    boolean atStart = true;
    for (int i = offset; i < end; i++) {
      byte b = source[i];
      if (atStart && column < texts.length && texts[column] && isMarked((char) b)) {
        row.putByte(MARK);
      }
      atStart = b == '\t';
      column += atStart ? 1 : 0;
      row.putByte(b);
    }
    return row;
  }

  /** The text of a cell that may have been marked. */
  static String unmarked(String text) {
    return text.length() > 1 && text.charAt(0) == MARK && isMarked(text.charAt(1))
        ? text.substring(1)
        : text;
  }

  static boolean isMarked(char first) {
    return first == '=' || first == '+' || first == '-' || first == '@' || first == MARK;
  }
}
