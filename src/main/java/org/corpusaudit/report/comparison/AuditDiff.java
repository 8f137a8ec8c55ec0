package org.corpusaudit.report.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.corpusaudit.output.AuditOutput;

/**
 * What changed between two audits: every figure, the spread over sites, months and languages, terms
 * and entities, repeated text. Reads each of {@code terms/}, {@code entities/} and {@code
 * boilerplate/segments/} once, and a sample of {@code documents/}; the same for the same rows,
 * however they are sharded.
 */
public final class AuditDiff {
  /** The comparison's name under its output directory. */
  public static final String FILE = "diff.json";

  private static final ObjectMapper JSON = new ObjectMapper();

  private AuditDiff() {}

  /** The whole comparison. */
  public static ObjectNode of(AuditOutput old, AuditOutput now) throws IOException {
    ObjectNode diff = JSON.createObjectNode();
    side(diff.putObject("old"), old);
    side(diff.putObject("new"), now);
    ArrayNode settings = diff.putArray("settings");
    Comparability.differences(old.manifest().path("pipeline"), now.manifest().path("pipeline"))
        .forEach(settings::add);
    diff.setAll(figures(old, now));
    NavigableMap<String, Double> before = Figures.of(old.summary());
    NavigableMap<String, Double> after = Figures.of(now.summary());
    if (!pairs(old).equals(pairs(now))) { // Their figures do not mean the same.
      before.keySet().removeIf(name -> name.startsWith("cooccurrences."));
      after.keySet().removeIf(name -> name.startsWith("cooccurrences."));
    }
    changed(diff.putArray("changed"), before, after);
    return diff;
  }

  /** The figures of a comparison that expectations bound, with the rows behind them. */
  static ObjectNode figures(AuditOutput old, AuditOutput now) throws IOException {
    ObjectNode diff = JSON.createObjectNode();
    diff.set("site", SiteDiff.of(old, now));
    Divergence.write(diff.putObject("month"), months(old.summary()), months(now.summary()));
    Divergence.write(diff.putObject("language"), languages(old), languages(now));
    Divergence.write(
        diff.putObject("reason"),
        counts(old.summary().path("rejected")),
        counts(now.summary().path("rejected")));
    for (String table : List.of("terms", "entities")) {
      if (!old.shards(table).isEmpty() && !now.shards(table).isEmpty()) {
        diff.set(table, VocabularyDiff.of(table, old, now));
      }
    }
    if (diff.has("terms")) {
      SampledDivergence.write(diff.withObject("/terms"), old, now);
    }
    diff.set("boilerplate", PieceDiff.of(old, now));
    return diff;
  }

  private static JsonNode pairs(AuditOutput audit) {
    return audit.manifest().at("/pipeline/cooccurrences");
  }

  private static void side(ObjectNode node, AuditOutput audit) {
    node.put("path", audit.path());
    node.put("started", audit.manifest().path("started").asText());
    node.put("version", audit.manifest().at("/versions/corpusAudit").asText());
  }

  private static void changed(
      ArrayNode rows, NavigableMap<String, Double> before, NavigableMap<String, Double> after) {
    TreeSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    for (String name : names) {
      double a = before.getOrDefault(name, 0.0);
      double b = after.getOrDefault(name, 0.0);
      if (a != b) {
        rows.addObject()
            .put("figure", name)
            .put("old", a)
            .put("new", b)
            .put("difference", Divergence.clean(b - a));
      }
    }
  }

  private static NavigableMap<String, Double> months(JsonNode summary) {
    NavigableMap<String, Double> months = new TreeMap<>();
    for (JsonNode month : summary.path("months")) {
      months.put(month.path("name").asText(), month.path("kept").asDouble());
    }
    return months;
  }

  /** Kept articles by language; of an audit without counts, sound ones. */
  private static NavigableMap<String, Double> languages(AuditOutput audit) {
    JsonNode kept = audit.summary().path("keptByLanguage");
    return counts(kept.isObject() ? kept : audit.summary().path("languages"));
  }

  private static NavigableMap<String, Double> counts(JsonNode node) {
    NavigableMap<String, Double> counts = new TreeMap<>();
    for (Map.Entry<String, JsonNode> count : node.properties()) {
      counts.put(count.getKey(), count.getValue().asDouble());
    }
    return counts;
  }
}
