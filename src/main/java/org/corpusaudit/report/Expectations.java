package org.corpusaudit.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.corpusaudit.output.AuditOutput;

/**
 * Bounds on the figures of an audit: {@code {"duplicates.share": {"max": 0.2}}}. A bound is {@code
 * min}, {@code max} or both, inclusive. With {@code "against": DIRECTORY} the figures of the
 * comparison with the audit there are bounded too, by their names in {@code diff.json} ({@code
 * terms.jsd}). A figure that the audit does not have fails its bound.
 */
public final class Expectations {
  /** Where the outcome stands under the output directory. */
  public static final String FILE = "expectations.json";

  /** The key that names an earlier audit. */
  public static final String AGAINST = "against";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final double ROOM = 0.25;

  private Expectations() {}

  /**
   * Checks bounds.
   *
   * @return {@code {"passed": …, "results": [{figure, value, min, max, passed}]}}
   */
  public static ObjectNode check(JsonNode bounds, AuditOutput audit) throws IOException {
    NavigableMap<String, Double> figures = Figures.of(audit.summary());
    if (!bounds.path(AGAINST).asText().isEmpty()) {
      AuditOutput earlier = AuditOutput.open(bounds.path(AGAINST).asText());
      NavigableMap<String, Double> changes = new TreeMap<>();
      Figures.add("", AuditDiff.figures(earlier, audit), changes);
      changes.forEach(figures::putIfAbsent);
    }
    ObjectNode outcome = JSON.createObjectNode().put("passed", true);
    ArrayNode results = outcome.putArray("results");
    for (Map.Entry<String, JsonNode> expected : bounds.properties()) {
      if (expected.getKey().equals(AGAINST)) {
        continue;
      }
      JsonNode bound = expected.getValue();
      Double value = figures.get(expected.getKey());
      boolean passed =
          value != null
              && value >= bound.path("min").asDouble(Double.NEGATIVE_INFINITY)
              && value <= bound.path("max").asDouble(Double.POSITIVE_INFINITY);
      ObjectNode result = results.addObject().put("figure", expected.getKey());
      if (value != null) {
        result.put("value", value);
      }
      for (String side : new String[] {"min", "max"}) {
        if (bound.has(side)) {
          result.set(side, bound.get(side));
        }
      }
      result.put("passed", passed);
      outcome.put("passed", outcome.get("passed").asBoolean() && passed);
    }
    return outcome;
  }

  /**
   * Bounds that an audit like this one would pass: a quarter of room on each side of its shares,
   * and half the articles at least.
   */
  public static ObjectNode suggest(JsonNode summary) {
    NavigableMap<String, Double> figures = Figures.of(summary);
    ObjectNode bounds = JSON.createObjectNode();
    atMost(bounds, figures, "duplicates.share");
    atMost(bounds, figures, "rejected.share");
    if (figures.containsKey("boilerplate.share")) {
      double share = figures.get("boilerplate.share");
      bounds
          .putObject("boilerplate.share")
          .put("min", rounded(share * (1 - ROOM)))
          .put("max", rounded(Math.min(1, share * (1 + ROOM))));
    }
    bounds.putObject("articles.kept").put("min", Math.floor(figures.get("articles.kept") / 2));
    figures.forEach(
        (name, share) -> {
          if (name.startsWith("language.") && share >= 0.05) {
            bounds.putObject(name).put("min", rounded(share * (1 - ROOM)));
          }
        });
    return bounds;
  }

  private static void atMost(ObjectNode bounds, NavigableMap<String, Double> figures, String name) {
    if (figures.containsKey(name)) {
      double most = Math.min(1, Math.max(0.01, figures.get(name) * (1 + ROOM)));
      bounds.putObject(name).put("max", rounded(most));
    }
  }

  private static double rounded(double value) {
    return Double.parseDouble(String.format(Locale.ROOT, "%.4f", value));
  }
}
