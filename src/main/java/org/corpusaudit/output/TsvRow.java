package org.corpusaudit.output;

import java.util.Map;

/** One row of tab-separated values that {@link AuditOutput} reads. */
public final class TsvRow {
  private final Map<String, Integer> columns;
  private final String line;
  private final boolean marked;

  /**
   * A row of which only the cells that are asked for are cut out: tables have many columns.
   *
   * @param marked whether its texts are marked for spreadsheets
   */
  TsvRow(Map<String, Integer> columns, String line, boolean marked) {
    this.columns = columns;
    this.line = line;
    this.marked = marked;
  }

  /** The text in a column, escapes undone; empty when the table has no such column. */
  public String text(String column) {
    Integer at = columns.get(column);
    if (at == null) {
      return "";
    }
    int start = 0;
    for (int i = 0; i < at; i++) {
      start = line.indexOf('\t', start) + 1;
      if (start == 0) {
        return "";
      }
    }
    int end = line.indexOf('\t', start);
    String cell = line.substring(start, end < 0 ? line.length() : end);
    String text = Tsv.unescape(cell);
    return marked ? SpreadsheetCells.unmarked(text) : text;
  }

  /** Whether the table has a column of this name. */
  public boolean has(String column) {
    return columns.containsKey(column);
  }

  /** The integer in a column; 0 when it is empty or the table has no such column. */
  public long number(String column) {
    String cell = text(column);
    return cell.isEmpty() ? 0 : Long.parseLong(cell);
  }

  /** The number in a column; 0 when it is empty or the table has no such column. */
  public double real(String column) {
    String cell = text(column);
    return cell.isEmpty() ? 0 : Double.parseDouble(cell);
  }
}
