package org.corpusaudit.report.layout;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps a page within {@value #MOST_BYTES} bytes, whatever the corpus: each table has its own bound
 * of rows, but names may be long and tables many. What is too much is taken from the ends of the
 * largest tables, which then say how many rows they show of how many.
 */
final class PageWeight {
  /** Most bytes of a page, in UTF-8. */
  static final int MOST_BYTES = 2_450_000;

  /** About what a cell, or what it opens, takes beside its texts. */
  private static final long MARKUP = 45;

  private final List<Table> tables = new ArrayList<>();

  /** A table of a page, and what the first so many of its rows weigh. */
  private record Table(Map<String, Object> grid, List<?> rows, long[] sums) {
    long bytes() {
      return sums[rows.size()];
    }
  }

  /** The tables of a page, which is given as its template sees it: maps, lists and texts. */
  @SuppressWarnings("unchecked")
  PageWeight(Map<?, ?> page) {
    for (Map<?, ?> grid : grids(page)) {
      Map<String, Object> table = (Map<String, Object>) grid;
      List<?> rows = (List<?>) table.get("rows");
      long[] sums = new long[rows.size() + 1];
      for (int i = 0; i < rows.size(); i++) {
        sums[i + 1] = sums[i] + bytes(rows.get(i));
      }
      tables.add(new Table(table, rows, sums));
    }
  }

  /** Rows of each table of such a page, by its id. */
  static Map<String, Integer> rows(Map<?, ?> page) {
    Map<String, Integer> rows = new HashMap<>();
    for (Map<?, ?> grid : grids(page)) {
      rows.put((String) grid.get("id"), ((List<?>) grid.get("rows")).size());
    }
    return rows;
  }

  private static List<Map<?, ?>> grids(Map<?, ?> page) {
    List<Map<?, ?>> grids = new ArrayList<>();
    for (Object section : (List<?>) page.get("sections")) {
      for (Object grid : (List<?>) ((Map<?, ?>) section).get("grids")) {
        grids.add((Map<?, ?>) grid);
      }
    }
    return grids;
  }

  static int bytes(String html) {
    return html.getBytes(StandardCharsets.UTF_8).length;
  }

  private static long bytes(Object node) {
    if (node instanceof String text) {
      return MARKUP + text.getBytes(StandardCharsets.UTF_8).length;
    }
    if (node instanceof List<?> list) {
      return MARKUP + list.stream().mapToLong(PageWeight::bytes).sum();
    }
    if (node instanceof Map<?, ?> map) {
      return MARKUP + map.values().stream().mapToLong(PageWeight::bytes).sum();
    }
    return 0;
  }

  /** About what all rows weigh. */
  long bytes() {
    return tables.stream().mapToLong(Table::bytes).sum();
  }

  /**
   * Leaves about so many bytes of rows: each table up to one bound, the same for all, so that the
   * small ones stay whole.
   */
  void cutTo(long most) {
    long least = 0;
    long cap = tables.stream().mapToLong(Table::bytes).max().orElse(0);
    while (least < cap) {
      long middle = (least + cap + 1) / 2;
      long sum = tables.stream().mapToLong(table -> Math.min(middle, table.bytes())).sum();
      if (sum <= most) {
        least = middle;
      } else {
        cap = middle - 1;
      }
    }
    for (Table table : tables) {
      int rows = table.rows.size();
      while (rows > 0 && table.sums[rows] > least) {
        rows--;
      }
      table.grid.put("rows", table.rows.subList(0, rows));
    }
  }
}
