package org.corpusaudit.report.expectations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import org.corpusaudit.output.AuditOutput;
import org.corpusaudit.report.comparison.FigureNames;
import org.corpusaudit.report.comparison.Figures;

/**
 * Bounds on the figures of an audit: {@code {"duplicates.share": {"max": 0.2}}}. A bound is {@code
 * min}, {@code max} or both, inclusive. With {@code "against": DIRECTORY} the figures of the
 * comparison with the audit there are bounded too ({@link Figures#ofComparison}); {@code
 * sites.*.FIGURE} bounds every site ({@link SitePattern}). A figure that the audit does not have
 * fails its bound.
 */
public final class Expectations {
  /** Where the outcome stands under the output directory. */
  public static final String FILE = "expectations.json";

  /** The key that names an earlier audit. */
  public static final String AGAINST = "against";

  private static final ObjectMapper JSON = new ObjectMapper();

  private Expectations() {}

  /** What is wrong with a section of expectations before any audit is known, as one sentence. */
  public static Optional<String> fault(JsonNode bounds) {
    boolean compares = !bounds.path(AGAINST).asText().isEmpty();
    for (Map.Entry<String, JsonNode> expected : bounds.properties()) {
      String figure = expected.getKey();
      JsonNode bound = expected.getValue();
      if (figure.equals(AGAINST)) {
        continue;
      }
      String name = "expectations." + figure;
      if (SitePattern.is(figure)) {
        Optional<String> fault = SitePattern.fault(figure);
        if (fault.isPresent()) {
          return fault;
        }
      } else if (bound.has(SitePattern.LEAST)) {
        return Optional.of(
            name + ".articles is of no use: only bounds of sites.*.FIGURE take a least size");
      } else if (!FigureNames.isKnown(figure)) {
        return Optional.of(
            name
                + " bounds no figure of an audit; did you mean "
                + FigureNames.nearest(figure)
                + "?");
      }
      if (!compares && !SitePattern.is(figure) && FigureNames.isOfComparison(figure)) {
        return Optional.of(
            name
                + " is a figure of a comparison: name the output of an earlier audit in"
                + " expectations.against");
      }
      if (!bound.has("min") && !bound.has("max")) {
        return Optional.of(name + " has no bound: write {\"min\": …}, {\"max\": …} or both");
      }
      if (bound.path("min").asDouble(Double.NEGATIVE_INFINITY)
          > bound.path("max").asDouble(Double.POSITIVE_INFINITY)) {
        return Optional.of(name + " cannot be met: its min is above its max");
      }
    }
    return Optional.empty();
  }

  /**
   * Checks bounds.
   *
   * @return {@code {"passed": …, "results": [{figure, value, min, max, passed}]}}; instead of the
   *     value of a figure that the audit does not have, {@code nearest} names one that it has
   */
  public static ObjectNode check(JsonNode bounds, AuditOutput audit) throws IOException {
    NavigableMap<String, Double> figures = Figures.of(audit.summary());
    String against = bounds.path(AGAINST).asText();
    ObjectNode outcome = JSON.createObjectNode().put("passed", true);
    if (!against.isEmpty()) {
      outcome.put(AGAINST, against);
      figures.putAll(Figures.ofComparison(AuditOutput.open(against), audit));
    }
    ArrayNode results = outcome.putArray("results");
    for (Map.Entry<String, JsonNode> expected : bounds.properties()) {
      if (!expected.getKey().equals(AGAINST)) {
        ObjectNode result =
            SitePattern.is(expected.getKey())
                ? SitePattern.check(expected.getKey(), expected.getValue(), audit)
                : check(expected.getKey(), expected.getValue(), figures);
        results.add(result);
        outcome.put(
            "passed", outcome.path("passed").asBoolean() && result.path("passed").asBoolean());
      }
    }
    return outcome;
  }

  private static ObjectNode check(
      String figure, JsonNode bound, NavigableMap<String, Double> figures) {
    ObjectNode result = JSON.createObjectNode().put("figure", figure);
    Double value = figures.get(figure);
    if (value != null) {
      result.put("value", value);
    } else {
      FigureNames.nearest(figures.keySet(), figure).ifPresent(name -> result.put("nearest", name));
    }
    for (String side : new String[] {"min", "max"}) {
      if (bound.has(side)) {
        result.set(side, bound.get(side));
      }
    }
    return result.put(
        "passed",
        value != null
            && value >= bound.path("min").asDouble(Double.NEGATIVE_INFINITY)
            && value <= bound.path("max").asDouble(Double.POSITIVE_INFINITY));
  }
}
