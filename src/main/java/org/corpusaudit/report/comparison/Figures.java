package org.corpusaudit.report.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.corpusaudit.corpus.ReadingFigures;
import org.corpusaudit.output.AuditOutput;

/**
 * The figures of an audit by dotted name, as expectations and comparisons name them: every number
 * of the summary by its path ({@code duplicates.share}), sites and months by their names ({@code
 * sites.example.org.articles}), and the shares that follow from them ({@code language.ar.share},
 * {@code rejected.share}).
 */
public final class Figures {
  private Figures() {}

  public static NavigableMap<String, Double> of(JsonNode summary) {
    NavigableMap<String, Double> figures = new TreeMap<>();
    add("", summary, figures);
    double sound = Math.max(1, ReadingFigures.SOUND.in(summary).asDouble());
    for (Map.Entry<String, JsonNode> language : summary.path("languages").properties()) {
      figures.put(
          "language." + language.getKey() + ".share", language.getValue().asDouble() / sound);
    }
    figures.put(
        "rejected.share",
        ReadingFigures.REJECTED.in(summary).asDouble()
            / Math.max(1, ReadingFigures.READ.in(summary).asDouble()));
    return figures;
  }

  /**
   * The figures of a comparison: every number of {@link AuditDiff#figures} by its path ({@code
   * terms.jsd}), how many sites, months and languages appeared and went ({@code gone.sites}), and
   * for each figure that both audits have {@code difference.FIGURE}, new less old, and {@code
   * ratio.FIGURE}, new over old.
   */
  public static NavigableMap<String, Double> ofComparison(AuditOutput old, AuditOutput now)
      throws IOException {
    JsonNode diff = AuditDiff.figures(old, now);
    NavigableMap<String, Double> figures = new TreeMap<>();
    add("", diff, figures);
    figures.keySet().removeIf(name -> !FigureNames.isKnown(name));
    figures.put("appeared.sites", (double) diff.at("/site/appeared").size());
    figures.put("gone.sites", (double) diff.at("/site/gone").size());
    for (String facet : List.of("month", "language")) {
      double[] counts = new double[2];
      for (JsonNode value : diff.path(facet).path("values")) {
        counts[0] += value.path("old").asDouble() == 0 ? 1 : 0;
        counts[1] += value.path("new").asDouble() == 0 ? 1 : 0;
      }
      figures.put("appeared." + facet + "s", counts[0]);
      figures.put("gone." + facet + "s", counts[1]);
    }
    NavigableMap<String, Double> before = of(old.summary());
    of(now.summary())
        .forEach(
            (name, value) -> {
              Double earlier = before.get(name);
              if (earlier != null) {
                figures.put("difference." + name, Divergence.clean(value - earlier));
                if (earlier != 0) {
                  figures.put("ratio." + name, value / earlier);
                }
              }
            });
    return figures;
  }

  /** Every number below a node, by its path. */
  static void add(String path, JsonNode node, NavigableMap<String, Double> figures) {
    if (node.isNumber()) {
      figures.put(path, node.asDouble());
    } else if (node.isObject()) {
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        add(
            path.isEmpty() ? field.getKey() : path + "." + field.getKey(),
            field.getValue(),
            figures);
      }
    } else if (node.isArray()) {
      for (JsonNode item : node) {
        if (item.has("name")) {
          add(path + "." + item.get("name").asText(), item, figures);
        }
      }
    }
  }
}
