package org.corpusaudit.report;

import static org.corpusaudit.report.layout.Message.say;
import static org.corpusaudit.report.layout.Message.verbatim;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.corpusaudit.report.layout.Cell;
import org.corpusaudit.report.layout.Grid;
import org.corpusaudit.report.layout.Message;
import org.corpusaudit.report.layout.Section;

/**
 * What repeated text and duplicates inflate: terms or pairs whose counts would mislead without
 * stripping and without dropping duplicates, as {@code summary.json} lists them under {@code
 * inflated}.
 */
final class InflatedCounts {
  private InflatedCounts() {}

  /**
   * A table of them, none where nothing is inflated. Rows say {@code before}, the count in which
   * what inflates is still there, and {@code after}.
   *
   * @param key where the list stands in the summary
   * @param names the fields of a row that name it
   */
  static Optional<Grid> of(
      String id, Message title, String key, JsonNode inflated, String... names) {
    JsonNode stripped = inflated.path("byBoilerplate");
    JsonNode dropped = inflated.path("byDuplicates");
    if (stripped.isEmpty() && dropped.isEmpty()) {
      return Optional.empty();
    }
    List<String> columns = new ArrayList<>(List.of("inflated by"));
    columns.addAll(List.of(names));
    columns.addAll(List.of("#before", "#after", "#too much"));
    Grid grid =
        new Grid(
                id,
                title,
                Section.SUMMARY,
                verbatim(key),
                stripped.size() + dropped.size(),
                columns.toArray(String[]::new))
            .means(
                "inflated by", say("what made the count too large: navigation text, or duplicates"))
            .means("before", say("the count with it"))
            .means("after", say("the count without it"))
            .means("too much", say("before less after"));
    for (String name : names) {
      grid.means(name, name.equals("language") ? say("its language") : say("what is counted"));
    }
    rows(grid, say("navigation text"), stripped, "countRaw", "countStripped", names);
    rows(grid, say("duplicates"), dropped, "countStripped", "count", names);
    return Optional.of(grid);
  }

  private static void rows(
      Grid grid,
      Message by,
      JsonNode counts,
      String beforeField,
      String afterField,
      String... names) {
    for (JsonNode count : counts) {
      long before = count.path(beforeField).asLong();
      long after = count.path(afterField).asLong();
      List<Object> row = new ArrayList<>();
      row.add(by);
      for (String name : names) {
        row.add(count.path(name).asText());
      }
      row.add(Cell.count(before));
      row.add(Cell.count(after));
      row.add(Cell.count(before - after));
      grid.row(row.toArray());
    }
  }
}
