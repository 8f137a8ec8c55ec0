package org.corpusaudit.report.layout;

import java.util.Map;

/**
 * A page as it is written.
 *
 * @param html the page
 * @param rows how many rows it shows of each table, by the table's id: a heavy page shows fewer
 *     than it was given
 */
public record RenderedPage(String html, Map<String, Integer> rows) {
  /** Rows that it shows of a table; 0 where it has none of this id. */
  public int rows(String grid) {
    return rows.getOrDefault(grid, 0);
  }
}
