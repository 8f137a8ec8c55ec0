package org.corpusaudit.report.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Whether figures of two audits mean the same. They do when the pipelines agree in the sections
 * that decide what is stripped, what is a duplicate and what is counted; keys that only choose what
 * is written do not matter, nor do input, output, expectations and the engine. A key that one
 * pipeline lacks is of another version and is passed over.
 */
public final class Comparability {
  private static final List<String> SECTIONS =
      List.of("boilerplate", "duplicates", "entities", "language", "terms");

  /**
   * Keys that choose what is written, or with which earlier audits an audit is compared; pairs are
   * not.
   */
  private static final Set<String> HARMLESS =
      Set.of(
          "duplicates.against",
          "duplicates.checkRecall",
          "duplicates.containment",
          "duplicates.index",
          "duplicates.writePairs",
          "entities.examples",
          "entities.facetMinimumCount",
          "entities.facets",
          "entities.pairs",
          "entities.writeMentions",
          "terms.dispersion",
          "terms.examples",
          "terms.facetMinimumCount",
          "terms.facets",
          "terms.ngrams",
          "terms.stems");

  /** Sections that one audit may lack: what they count is then not compared. */
  private static final Set<String> OPTIONAL = Set.of("entities", "terms");

  private Comparability() {}

  /** A setting in which two pipelines differ: {@code duplicates.threshold (0.8, 0.7)}. */
  public static List<String> differences(JsonNode oldPipeline, JsonNode newPipeline) {
    List<String> different = new ArrayList<>();
    for (String section : SECTIONS) {
      JsonNode first = oldPipeline.path(section);
      JsonNode second = newPipeline.path(section);
      if (isOff(first) || isOff(second)) {
        if (isOff(first) != isOff(second) && !OPTIONAL.contains(section)) {
          different.add(section + " (" + spoken(first) + ", " + spoken(second) + ")");
        }
        continue;
      }
      NavigableMap<String, String> before = new TreeMap<>();
      NavigableMap<String, String> after = new TreeMap<>();
      flatten(section, first, before);
      flatten(section, second, after);
      TreeSet<String> names = new TreeSet<>(before.keySet());
      names.retainAll(after.keySet());
      for (String name : names) {
        if (!before.get(name).equals(after.get(name))) {
          different.add(name + " (" + before.get(name) + ", " + after.get(name) + ")");
        }
      }
    }
    return different;
  }

  private static boolean isOff(JsonNode section) {
    return section.isBoolean() && !section.asBoolean();
  }

  private static String spoken(JsonNode section) {
    return isOff(section) ? "false" : "on";
  }

  private static void flatten(String path, JsonNode node, NavigableMap<String, String> settings) {
    if (HARMLESS.contains(path)) {
      return;
    }
    if (node.isObject()) {
      node.properties()
          .forEach(field -> flatten(path + "." + field.getKey(), field.getValue(), settings));
    } else if (!node.isMissingNode()) {
      settings.put(path, node.toString());
    }
  }
}
