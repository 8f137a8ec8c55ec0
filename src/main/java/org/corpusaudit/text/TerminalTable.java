package org.corpusaudit.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A table for a terminal: cells under their headings, numbers to the right, text isolated (U+2068,
 * U+2069) so that a terminal orders each cell alone. Control characters are shown, not sent. Text
 * that is longer than {@value #MOST_CELLS} cells is cut.
 */
public final class TerminalTable {
  private static final int MOST_CELLS = 36;
  private static final String ISOLATE = "\u2068";
  private static final String END = "\u2069";
  private static final String GAP = "  ";

  private final List<String> names = new ArrayList<>();
  private final List<Boolean> numbers = new ArrayList<>();
  private final List<List<String>> rows = new ArrayList<>();
  private final List<String> below = new ArrayList<>();

  /** A table of columns; a name that begins with # is of numbers. */
  public TerminalTable(String... columns) {
    for (String column : columns) {
      boolean number = column.startsWith("#");
      names.add(number ? column.substring(1) : column);
      numbers.add(number);
    }
  }

  /** Adds a row. */
  public TerminalTable row(List<String> cells) {
    return row(cells, "");
  }

  /** Adds a row with lines below it, whole, each with its end; they may hold controls of ours. */
  public TerminalTable row(List<String> cells, String lines) {
    if (cells.size() != names.size()) {
      throw new IllegalArgumentException(cells.size() + " cells, " + names.size() + " columns");
    }
    rows.add(
        cells.stream()
            .map(Shown::line)
            .map(cell -> TerminalCells.first(cell, MOST_CELLS))
            .toList());
    below.add(lines);
    return this;
  }

  /** The lines, each with its end. */
  public String render() {
    int[] widths = new int[names.size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = TerminalCells.of(names.get(i));
      for (List<String> row : rows) {
        widths[i] = Math.max(widths[i], TerminalCells.of(row.get(i)));
      }
    }
    StringBuilder out = new StringBuilder();
    line(out, names, widths);
    for (int i = 0; i < rows.size(); i++) {
      line(out, rows.get(i), widths);
      out.append(below.get(i));
    }
    return out.toString();
  }

  private void line(StringBuilder out, List<String> cells, int[] widths) {
    int start = out.length();
    for (int i = 0; i < widths.length; i++) {
      String spare = " ".repeat(widths[i] - TerminalCells.of(cells.get(i)));
      out.append(i == 0 ? "" : GAP);
      if (numbers.get(i)) {
        out.append(spare).append(cells.get(i));
      } else {
        out.append(ISOLATE).append(cells.get(i)).append(END).append(spare);
      }
    }
    int end = out.length();
    while (end > start && out.charAt(end - 1) == ' ') {
      end--;
    }
    out.setLength(end);
    out.append('\n');
  }
}
