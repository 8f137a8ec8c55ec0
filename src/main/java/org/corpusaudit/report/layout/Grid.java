package org.corpusaudit.report.layout;

import java.util.ArrayList;
import java.util.List;
import org.corpusaudit.table.Columns;

/**
 * A table of a page, of which the page holds the first rows.
 *
 * @param id its anchor
 * @param title its heading
 * @param file the output file that its rows come from
 * @param rowKind what a row of that file is
 * @param total rows there are
 * @param columns its columns
 * @param rows a {@link Cell} for each number, an {@link Opening} for each that opens; for each
 *     other column a {@link Message}, or a String of the corpus
 */
public record Grid(
    String id,
    Message title,
    String file,
    Message rowKind,
    long total,
    List<Column> columns,
    List<List<Object>> rows) {

  /**
   * A column.
   *
   * @param name its heading
   * @param kind text or number; before, keyword and after of lines; link of addresses; opens of
   *     what a click tells more of
   * @param meaning what it tells, for who points at its heading; empty where nobody has said
   */
  record Column(Message name, String kind, Message meaning) {
    private boolean is(String heading) {
      return name.toString().equals(heading);
    }
  }

  public Grid(
      String id, Message title, String file, Message rowKind, long total, String... columns) {
    this(id, title, file, rowKind, total, columns(columns), new ArrayList<>());
  }

  /**
   * Says what a column tells.
   *
   * @param heading its heading, without the sign of its kind
   * @throws IllegalArgumentException when there is no such heading
   */
  public Grid means(String heading, Message meaning) {
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      if (column.is(heading)) {
        columns.set(i, new Column(column.name, column.kind, meaning));
        return this;
      }
    }
    throw new IllegalArgumentException(id + " has no column " + heading);
  }

  /** Says what a column tells that shows a column of the output, by that one's declaration. */
  public Grid means(String heading, Columns declared, String name) {
    for (org.corpusaudit.table.Column column : declared) {
      if (column.name().equals(name)) {
        return means(heading, Message.say("%s: %s", name, Declared.meaning(column)));
      }
    }
    throw new IllegalArgumentException("no column " + name + " is declared");
  }

  /** Adds a row. */
  public Grid row(Object... cells) {
    rows.add(List.of(cells));
    return this;
  }

  /**
   * Columns by heading, in English; one that begins with # is of numbers, with &lt; of text that
   * ends at a keyword, with = of keywords, with &gt; of text that begins at one, with @ of
   * addresses, of which those of http and https open, with ! of cells that open.
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
            case '@' -> "link";
            case '!' -> "opens";
            default -> "text";
          };
      String heading = kind.equals("text") ? name : name.substring(1);
      columns.add(new Column(Message.say(heading), kind, Message.verbatim("")));
    }
    return columns;
  }
}
