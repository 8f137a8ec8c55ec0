package org.corpusaudit.report.expectations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.corpusaudit.output.AuditOutput;
import org.corpusaudit.output.TsvRow;
import org.corpusaudit.report.comparison.FigureNames;
import org.corpusaudit.report.comparison.TopRows;
import org.corpusaudit.site.SiteTables;
import org.corpusaudit.table.Column;

/**
 * A bound on every site of an audit: {@code "sites.*.kept": {"min": 1, "articles": 20}} of those
 * with 20 articles or more. The figures are the columns of {@code sites/} that are numbers, and
 * shares by the names that they have of the whole audit. A site whose figure is not known fails.
 */
final class SitePattern {
  /** How such a figure begins. */
  static final String PREFIX = "sites.*.";

  /** The least articles of a site that is held to the bound. */
  static final String LEAST = "articles";

  private static final int NAMED = 20;

  private static final Map<String, String> SHARES =
      Map.of(
          "boilerplate.share", "stripped_share",
          "agencies.share", "agency_share",
          "own.share", "own_share",
          "copied.share", "copied_share");

  private static final String DUPLICATES = "duplicates.share";

  private SitePattern() {}

  static boolean is(String figure) {
    return figure.startsWith(PREFIX);
  }

  /** The figures that may be bounded so, each with its column; empty for a computed one. */
  private static Map<String, String> figures() {
    Map<String, String> figures = new TreeMap<>(SHARES);
    figures.put(DUPLICATES, "");
    for (Column column : SiteTables.SITES.columns()) {
      if (!(column instanceof Column.Text)) {
        figures.put(column.name(), column.name());
      }
    }
    return figures;
  }

  /** What is wrong with the name of a figure, as a sentence. */
  static Optional<String> fault(String figure) {
    String name = figure.substring(PREFIX.length());
    return figures().containsKey(name)
        ? Optional.empty()
        : FigureNames.nearest(figures().keySet(), name)
            .map(
                nearest ->
                    "expectations."
                        + figure
                        + " bounds no figure of sites; did you mean "
                        + PREFIX
                        + nearest
                        + "?");
  }

  private record Outcome(String site, OptionalDouble value, double beyond) {}

  /**
   * Checks every site. Cost: reads {@code sites/}.
   *
   * @return the outcome, with the value of the site that is farthest beyond the bound or nearest to
   *     it, and of those beyond up to {@value #NAMED}
   */
  static ObjectNode check(String figure, JsonNode bound, AuditOutput audit) throws IOException {
    double min = bound.path("min").asDouble(Double.NEGATIVE_INFINITY);
    double max = bound.path("max").asDouble(Double.POSITIVE_INFINITY);
    long least = bound.path(LEAST).asLong(1);
    TopRows<Outcome> worst =
        new TopRows<>(
            NAMED,
            Comparator.comparingDouble((Outcome o) -> -o.beyond).thenComparing(Outcome::site));
    long[] counts = new long[2];
    String name = figure.substring(PREFIX.length());
    String column = figures().getOrDefault(name, "");
    for (String shard : audit.shards(SiteTables.SITES.folder())) {
      audit.readTsv(
          shard,
          row -> {
            if (row.number("articles") >= least) {
              OptionalDouble value = value(row, name, column);
              double beyond =
                  value.isPresent()
                      ? Math.max(min - value.getAsDouble(), value.getAsDouble() - max)
                      : Double.POSITIVE_INFINITY;
              counts[0]++;
              counts[1] += beyond > 0 ? 1 : 0;
              worst.offer(new Outcome(row.text("site"), value, beyond));
            }
            return true;
          });
    }
    boolean made = !audit.shards(SiteTables.SITES.folder()).isEmpty();
    ObjectNode result = new ObjectMapper().createObjectNode().put("figure", figure);
    result.put("sites", counts[0]).put("failed", counts[1]);
    ArrayNode named = result.putArray("beyond");
    boolean first = true;
    for (Outcome outcome : worst.inOrder()) {
      if (first) {
        outcome.value.ifPresent(value -> result.put("value", value));
        result.put("site", outcome.site);
        first = false;
      }
      if (outcome.beyond > 0) {
        ObjectNode of = named.addObject().put("site", outcome.site);
        outcome.value.ifPresent(value -> of.put("value", value));
      }
    }
    for (String side : new String[] {"min", "max", LEAST}) {
      if (bound.has(side)) {
        result.set(side, bound.get(side));
      }
    }
    return result.put("passed", made && counts[1] == 0);
  }

  private static OptionalDouble value(TsvRow row, String name, String column) {
    if (name.equals(DUPLICATES)) {
      long copies = row.number("exact") + row.number("near") + row.number("same_id");
      return OptionalDouble.of((double) copies / row.number("articles"));
    }
    return row.text(column).isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(row.real(column));
  }
}
