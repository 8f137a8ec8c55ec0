package org.corpusaudit.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.Locale;
import org.corpusaudit.boilerplate.BoilerplateFigures;
import org.corpusaudit.corpus.ReadingFigures;
import org.corpusaudit.count.TermFigures;
import org.corpusaudit.figure.Figure;
import org.corpusaudit.neardup.DuplicateFigures;
import org.corpusaudit.report.AuditReport;
import org.corpusaudit.signals.SignalFigures;
import org.corpusaudit.text.Quantity;

/** What a person is told when a run is done. */
final class ClosingSummary {
  private ClosingSummary() {}

  static void print(PrintWriter out, JsonNode summary, String directory, double seconds) {
    if (count(summary, ReadingFigures.READ) == 0) {
      line(out, "articles", "none: the input holds no record, so nothing was audited");
      line(out, "output", "%s, in %.1f s", directory, seconds);
      return;
    }
    line(
        out,
        "articles",
        "%,d kept of %s; %,d rejected",
        count(summary, ReadingFigures.KEPT),
        Quantity.of(count(summary, ReadingFigures.READ), "record"),
        count(summary, ReadingFigures.REJECTED));
    if (has(summary, DuplicateFigures.SHARE)) {
      line(
          out,
          "duplicates",
          "%,d exact and %,d near dropped (%.1f %%), in %s",
          count(summary, DuplicateFigures.EXACT),
          count(summary, DuplicateFigures.NEAR),
          100 * DuplicateFigures.SHARE.in(summary).asDouble(),
          Quantity.of(count(summary, DuplicateFigures.CLUSTERS), "cluster"));
    }
    if (has(summary, SignalFigures.FILTERED)) {
      line(out, "filters", "%,d removed", count(summary, SignalFigures.FILTERED));
    }
    if (has(summary, BoilerplateFigures.SHARE)) {
      line(
          out,
          "boilerplate",
          "%.1f %% of the text stripped, from %s",
          100 * BoilerplateFigures.SHARE.in(summary).asDouble(),
          Quantity.of(count(summary, BoilerplateFigures.ARTICLES), "article"));
    }
    if (has(summary, TermFigures.TOKENS)) {
      line(
          out,
          "terms",
          "%s of %s",
          Quantity.of(count(summary, TermFigures.TOKENS), "token"),
          Quantity.of(count(summary, TermFigures.TYPES), "type"));
    }
    line(out, "output", "%s, in %.1f s", directory, seconds);
    line(out, "report", "%s%s", directory.replaceFirst("/*$", "/"), AuditReport.FILE);
  }

  private static boolean has(JsonNode summary, Figure figure) {
    return !figure.in(summary).isMissingNode();
  }

  private static long count(JsonNode summary, Figure figure) {
    return figure.in(summary).asLong();
  }

  private static void line(PrintWriter out, String name, String format, Object... values) {
    out.printf(Locale.ROOT, "%-12s%s%n", name, String.format(Locale.ROOT, format, values));
  }
}
