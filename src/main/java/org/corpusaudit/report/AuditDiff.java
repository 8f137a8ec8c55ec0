package org.corpusaudit.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.corpusaudit.output.AuditOutput;

/**
 * What changed between two audits: every figure, sites and languages as distributions, terms and
 * entities. Distributions are compared by Jensen-Shannon divergence (Lin 1991), in bits, 0 for the
 * same and 1 for nothing in common; for distributions of articles its significance is the
 * chi-squared probability of the G-test, whose statistic it is (G = 2 ln 2 · n · JSD, weighted by
 * size).
 */
public final class AuditDiff {
  /** The comparison's name under its output directory. */
  public static final String FILE = "diff.json";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Settings that change what a figure means. */
  private static final List<String> SETTINGS =
      List.of("boilerplate", "duplicates", "terms", "entities", "cooccurrences", "language");

  /** Settings of those that only choose what is written. */
  private static final List<String> HARMLESS = List.of("writePairs", "against", "writeMentions");

  private AuditDiff() {}

  /** Settings in which two audits differ so that their figures cannot be compared, by name. */
  public static List<String> incompatible(AuditOutput old, AuditOutput now) {
    NavigableMap<String, String> first = new TreeMap<>();
    NavigableMap<String, String> second = new TreeMap<>();
    for (String section : SETTINGS) {
      flatten(section, old.manifest().path("pipeline").path(section), first);
      flatten(section, now.manifest().path("pipeline").path(section), second);
    }
    TreeSet<String> names = new TreeSet<>(first.keySet());
    names.addAll(second.keySet());
    List<String> different = new ArrayList<>();
    for (String name : names) {
      String a = first.getOrDefault(name, "absent");
      String b = second.getOrDefault(name, "absent");
      boolean harmless = HARMLESS.stream().anyMatch(key -> name.contains("." + key));
      if (!harmless && !a.equals(b)) {
        different.add(name + " (" + a + ", " + b + ")");
      }
    }
    return different;
  }

  /** The whole comparison. */
  public static ObjectNode of(AuditOutput old, AuditOutput now) throws IOException {
    ObjectNode diff = figures(old, now);
    diff.put("old", old.path());
    diff.put("new", now.path());
    NavigableMap<String, Double> before = Figures.of(old.summary());
    NavigableMap<String, Double> after = Figures.of(now.summary());
    ArrayNode changed = diff.putArray("changed");
    TreeSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    for (String name : names) {
      double a = before.getOrDefault(name, 0.0);
      double b = after.getOrDefault(name, 0.0);
      if (a != b) {
        changed.addObject().put("figure", name).put("old", a).put("new", b);
      }
    }
    sites(diff, old.summary(), now.summary());
    segments(diff, old, now);
    return diff;
  }

  /** The figures of a comparison that expectations bound, and the terms that changed. */
  static ObjectNode figures(AuditOutput old, AuditOutput now) throws IOException {
    ObjectNode diff = JSON.createObjectNode();
    double read = Math.max(1, old.summary().at("/articles/kept").asDouble());
    diff.putObject("articles")
        .put("change", now.summary().at("/articles/kept").asDouble() / read - 1);
    distribution(diff, "site", byName(old, "sites"), byName(now, "sites"));
    distribution(diff, "month", byName(old, "months"), byName(now, "months"));
    distribution(
        diff,
        "language",
        counts(old.summary().path("languages")),
        counts(now.summary().path("languages")));
    for (String table : List.of("terms", "entities")) {
      if (!old.shards(table).isEmpty() && !now.shards(table).isEmpty()) {
        diff.set(table, VocabularyDiff.of(table, old, now));
      }
    }
    return diff;
  }

  private static void distribution(
      ObjectNode diff,
      String name,
      NavigableMap<String, Double> old,
      NavigableMap<String, Double> now) {
    TreeSet<String> values = new TreeSet<>(old.keySet());
    values.addAll(now.keySet());
    double first = old.values().stream().mapToDouble(Double::doubleValue).sum();
    double second = now.values().stream().mapToDouble(Double::doubleValue).sum();
    if (values.isEmpty() || first == 0 || second == 0) {
      return;
    }
    double half = 0;
    double weighted = 0;
    for (String value : values) {
      double a = old.getOrDefault(value, 0.0);
      double b = now.getOrDefault(value, 0.0);
      half += divergence(a / first, b / second, 0.5);
      weighted += divergence(a / first, b / second, first / (first + second));
    }
    ObjectNode node = diff.putObject(name).put("jsd", clean(half));
    if (values.size() > 1) {
      double g = Math.max(0, 2 * Math.log(2) * (first + second) * weighted);
      node.put("g", clean(g))
          .put("degrees", values.size() - 1)
          .put(
              "probability",
              1 - new ChiSquaredDistribution(values.size() - 1).cumulativeProbability(g));
    }
  }

  /** One value's part of the Jensen-Shannon divergence, in bits, with the first's weight. */
  static double divergence(double p, double q, double weight) {
    double middle = weight * p + (1 - weight) * q;
    double sum = p == 0 ? 0 : weight * p * Math.log(p / middle);
    sum += q == 0 ? 0 : (1 - weight) * q * Math.log(q / middle);
    return sum / Math.log(2);
  }

  /** Without the last digits, in which sums of equal parts may differ from zero. */
  static double clean(double value) {
    return Math.round(value * 1e9) / 1e9;
  }

  private static void sites(ObjectNode diff, JsonNode old, JsonNode now) {
    TreeSet<String> before = new TreeSet<>();
    TreeSet<String> after = new TreeSet<>();
    old.path("sites").forEach(site -> before.add(site.path("name").asText()));
    now.path("sites").forEach(site -> after.add(site.path("name").asText()));
    ObjectNode sites = diff.withObject("/site");
    ArrayNode appeared = sites.putArray("appeared");
    after.stream().filter(site -> !before.contains(site)).forEach(appeared::add);
    ArrayNode gone = sites.putArray("gone");
    before.stream().filter(site -> !after.contains(site)).forEach(gone::add);
  }

  private static void segments(ObjectNode diff, AuditOutput old, AuditOutput now)
      throws IOException {
    TreeSet<String> known = new TreeSet<>();
    for (String shard : old.shards("boilerplate/segments")) {
      old.readJson(
          shard,
          row -> {
            known.add(key(row));
            return true;
          });
    }
    TopRows<JsonNode> top =
        new TopRows<>(
            100,
            Comparator.comparingLong((JsonNode r) -> -r.path("documents").asLong())
                .thenComparing(AuditDiff::key));
    for (String shard : now.shards("boilerplate/segments")) {
      now.readJson(
          shard,
          row -> {
            if (!known.contains(key(row))) {
              top.offer(row);
            }
            return true;
          });
    }
    ArrayNode fresh = diff.putArray("newFurniture");
    top.inOrder().forEach(fresh::add);
  }

  private static String key(JsonNode segment) {
    return segment.path("site").asText() + "\n" + segment.path("text").asText();
  }

  private static NavigableMap<String, Double> byName(AuditOutput audit, String groups) {
    NavigableMap<String, Double> counts = new TreeMap<>();
    for (JsonNode group : audit.summary().path(groups)) {
      counts.put(group.path("name").asText(), group.path("kept").asDouble());
    }
    return counts;
  }

  private static NavigableMap<String, Double> counts(JsonNode node) {
    NavigableMap<String, Double> counts = new TreeMap<>();
    for (Map.Entry<String, JsonNode> count : node.properties()) {
      counts.put(count.getKey(), count.getValue().asDouble());
    }
    return counts;
  }

  private static void flatten(String path, JsonNode node, NavigableMap<String, String> settings) {
    if (node.isObject()) {
      node.properties()
          .forEach(field -> flatten(path + "." + field.getKey(), field.getValue(), settings));
    } else if (!node.isMissingNode()) {
      settings.put(path, node.toString());
    }
  }
}
