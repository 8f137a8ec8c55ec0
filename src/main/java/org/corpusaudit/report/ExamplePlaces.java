package org.corpusaudit.report;

import java.util.List;
import org.corpusaudit.example.LeastExamples;
import org.corpusaudit.output.AuditOutput;
import org.corpusaudit.report.layout.Grid;
import org.corpusaudit.report.layout.Opening;

/** What a table's column of examples holds, as what a cell of the page opens. */
final class ExamplePlaces {
  /** Rows of a table that open: a page is to stay light. */
  private static final int ROWS = 150;

  private ExamplePlaces() {}

  /** A name with the places of its row; plain text where the run has no examples. */
  static Opening of(AuditOutput audit, String name, String examples, Grid grid) {
    if (grid.rows().size() >= ROWS) {
      return Opening.of(name, List.of());
    }
    List<Opening.Place> places =
        LeastExamples.read(examples).stream()
            .map(e -> Opening.Place.of(audit, e.before(), e.text(), e.after(), e.id(), ""))
            .toList();
    return Opening.of(name, places);
  }
}
