package org.corpusaudit.report.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of a page, of which the page holds the first rows.
 *
 * @param id its anchor
 * @param title its heading
 * @param file the output file that its rows come from
 * @param rowKind what a row of that file is
 * @param total rows there are
 * @param columns its columns
 * @param rows a String for each text column, a {@link Cell} for each other
 */
public record Grid(
    String id,
    String title,
    String file,
    String rowKind,
    long total,
    List<Column> columns,
    List<List<Object>> rows) {

  /**
   * A column.
   *
   * @param name its heading
   * @param kind text or number
   */
  record Column(String name, String kind) {}

  public Grid(String id, String title, String file, String rowKind, long total, String... columns) {
    this(id, title, file, rowKind, total, columns(columns), new ArrayList<>());
  }

  /** Adds a row. */
  public Grid row(Object... cells) {
    rows.add(List.of(cells));
    return this;
  }

  /** Columns by name; a name that begins with # is of numbers. */
  private static List<Column> columns(String... names) {
    List<Column> columns = new ArrayList<>();
    for (String name : names) {
      boolean number = name.startsWith("#");
      columns.add(new Column(number ? name.substring(1) : name, number ? "number" : "text"));
    }
    return columns;
  }
}
