package org.corpusaudit.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.corpusaudit.report.expectations.Expectations;
import org.corpusaudit.report.layout.Cell;
import org.corpusaudit.report.layout.Finding;
import org.corpusaudit.report.layout.Grid;
import org.corpusaudit.report.layout.Section;

/** How the audit stands against what was expected of it. */
final class ExpectationSection {
  private ExpectationSection() {}

  static List<Section> of(JsonNode outcome) {
    JsonNode results = outcome.path("results");
    if (results.isEmpty()) {
      return List.of();
    }
    Grid grid =
        new Grid(
                "expectations-table",
                "Expectations",
                Expectations.FILE,
                "results",
                results.size(),
                "figure",
                "outcome",
                "#value",
                "least",
                "most")
            .means("figure", "the figure that is bounded")
            .means("outcome", "whether it is within its bounds")
            .means("value", "what the audit has")
            .means("least", "the bound below, inclusive")
            .means("most", "the bound above, inclusive");
    long failed = 0;
    for (JsonNode result : results) {
      boolean passed = result.path("passed").asBoolean();
      failed += passed ? 0 : 1;
      grid.row(
          result.path("figure").asText(),
          passed
              ? "met"
              : result.has("failed")
                  ? "NOT MET by "
                      + result.path("failed").asText()
                      + " sites, first "
                      + result.path("site").asText()
                  : result.has("value")
                      ? "NOT MET"
                      : "NOT MET: no such figure; nearest: " + result.path("nearest").asText(),
          Cell.real(result.path("value").asDouble(Double.NaN)),
          result.path("min").asText(),
          result.path("max").asText());
    }
    Section section =
        new Section(
                "expectations",
                "Expectations",
                failed == 0
                    ? "Every expectation of the pipeline file is met."
                    : "Not every expectation of the pipeline file is met.")
            .figure("Not met", Cell.count(failed).shown(), Expectations.FILE, "results")
            .grid(grid);
    if (failed > 0) {
      section.finding(
          new Finding(
              Finding.Weight.ACT,
              "Not every expectation of the pipeline file is met.",
              Cell.count(failed).shown() + " of " + results.size(),
              Expectations.FILE,
              "results",
              "Settle the cause, or change the bound if it was wrong.",
              "expectations"));
    }
    return List.of(section);
  }
}
