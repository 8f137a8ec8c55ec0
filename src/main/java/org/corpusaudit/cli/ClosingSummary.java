package org.corpusaudit.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.Locale;

/** What a person is told when a run is done. */
final class ClosingSummary {
  private ClosingSummary() {}

  static void print(PrintWriter out, JsonNode summary, String directory, double seconds) {
    JsonNode articles = summary.path("articles");
    line(
        out,
        "articles",
        "%,d kept of %,d records; %,d rejected",
        articles.path("kept").asLong(),
        articles.path("read").asLong(),
        articles.path("rejected").asLong());
    JsonNode duplicates = summary.path("duplicates");
    if (!duplicates.isMissingNode()) {
      line(
          out,
          "duplicates",
          "%,d exact and %,d near dropped (%.1f %%), in %,d clusters",
          duplicates.path("exact").asLong(),
          duplicates.path("near").asLong(),
          100 * duplicates.path("share").asDouble(),
          duplicates.path("clusters").asLong());
    }
    JsonNode boilerplate = summary.path("boilerplate");
    if (!boilerplate.isMissingNode()) {
      line(
          out,
          "boilerplate",
          "%.1f %% of the text stripped, from %,d articles",
          100 * boilerplate.path("share").asDouble(),
          boilerplate.path("articles").asLong());
    }
    JsonNode terms = summary.path("terms");
    if (!terms.isMissingNode()) {
      line(
          out,
          "terms",
          "%,d tokens of %,d types",
          terms.path("tokens").asLong(),
          terms.path("types").asLong());
    }
    line(out, "output", "%s, in %.1f s", directory, seconds);
  }

  private static void line(PrintWriter out, String name, String format, Object... values) {
    out.printf(Locale.ROOT, "%-12s%s%n", name, String.format(Locale.ROOT, format, values));
  }
}
