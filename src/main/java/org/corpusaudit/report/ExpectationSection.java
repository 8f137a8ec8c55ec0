package org.corpusaudit.report;

import static org.corpusaudit.report.layout.Message.say;
import static org.corpusaudit.report.layout.Message.verbatim;

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
                say("Expectations"),
                Expectations.FILE,
                verbatim("results"),
                results.size(),
                "figure",
                "outcome",
                "#value",
                "least",
                "most")
            .means("figure", say("the figure that is bounded"))
            .means("outcome", say("whether it is within its bounds"))
            .means("value", say("what the audit has"))
            .means("least", say("the bound below, inclusive"))
            .means("most", say("the bound above, inclusive"));
    long failed = 0;
    for (JsonNode result : results) {
      boolean passed = result.path("passed").asBoolean();
      failed += passed ? 0 : 1;
      grid.row(
          result.path("figure").asText(),
          passed
              ? say("met")
              : result.has("failed")
                  ? say(
                      "NOT MET by %s sites, first %s",
                      result.path("failed").asText(), result.path("site").asText())
                  : result.has("value")
                      ? say("NOT MET")
                      : say(
                          "NOT MET: no such figure; nearest: %s", result.path("nearest").asText()),
          Cell.real(result.path("value").asDouble(Double.NaN)),
          result.path("min").asText(),
          result.path("max").asText());
    }
    Section section =
        new Section(
                "expectations",
                say("Expectations"),
                failed == 0
                    ? say("Every expectation of the pipeline file is met.")
                    : say("Not every expectation of the pipeline file is met."))
            .figure(say("Not met"), Cell.count(failed).shown(), Expectations.FILE, "results")
            .grid(grid);
    if (failed > 0) {
      section.finding(
          new Finding(
              Finding.Weight.ACT,
              say("Not every expectation of the pipeline file is met."),
              say("%,d of %,d", failed, results.size()),
              Expectations.FILE,
              "results",
              say("Settle the cause, or change the bound if it was wrong."),
              "expectations"));
    }
    return List.of(section);
  }
}
