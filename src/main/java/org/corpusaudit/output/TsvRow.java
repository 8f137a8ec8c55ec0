package org.corpusaudit.output;

import java.util.Map;

/** One row of tab-separated values that {@link AuditOutput} reads. */
public final class TsvRow {
  private final Map<String, Integer> columns;
  private final String[] cells;

  TsvRow(Map<String, Integer> columns, String[] cells) {
    this.columns = columns;
    this.cells = cells;
  }

  /** The text in a column, escapes undone; empty when the table has no such column. */
  public String text(String column) {
    Integer at = columns.get(column);
    if (at == null || at >= cells.length) {
      return "";
    }
    String cell = cells[at];
    return Tsv.unescape(cell);
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
