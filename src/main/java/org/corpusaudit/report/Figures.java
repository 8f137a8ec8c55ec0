package org.corpusaudit.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The figures of an audit by dotted name, as expectations and comparisons name them: every number
 * of the summary by its path ({@code duplicates.share}), sites and months by their names ({@code
 * sites.example.org.articles}), and the shares that follow from them ({@code language.ar.share},
 * {@code rejected.share}).
 */
final class Figures {
  private Figures() {}

  static NavigableMap<String, Double> of(JsonNode summary) {
    NavigableMap<String, Double> figures = new TreeMap<>();
    add("", summary, figures);
    double sound = Math.max(1, summary.at("/articles/sound").asDouble());
    for (Map.Entry<String, JsonNode> language : summary.path("languages").properties()) {
      figures.put(
          "language." + language.getKey() + ".share", language.getValue().asDouble() / sound);
    }
    figures.put(
        "rejected.share",
        summary.at("/articles/rejected").asDouble()
            / Math.max(1, summary.at("/articles/read").asDouble()));
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
