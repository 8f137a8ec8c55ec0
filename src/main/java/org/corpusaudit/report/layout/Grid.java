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
 * @param rows a {@link Cell} for each number, a String for each other column
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
   * @param kind text or number; before, keyword and after of lines
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

  /**
   * Columns by name; a name that begins with # is of numbers, with &lt; of text that ends at a
   * keyword, with = of keywords, with &gt; of text that begins at one.
   */
  private static List<Column> columns(String... names) {
    List<Column> columns = new ArrayList<>();
    for (String name : names) {
      String kind =
          switch (name.charAt(0)) {
            case '#' -> "number";
            case '<' -> "before";
            case '=' -> "keyword";
            case '>' -> "after";
            default -> "text";
          };
      columns.add(new Column(kind.equals("text") ? name : name.substring(1), kind));
    }
    return columns;
  }
}
