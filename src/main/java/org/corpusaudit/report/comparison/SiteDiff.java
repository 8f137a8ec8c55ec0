package org.corpusaudit.report.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.corpusaudit.corpus.ReadingFigures;
import org.corpusaudit.output.AuditOutput;

/**
 * How kept articles are spread over sites, and which sites appeared and went. A summary lists the
 * sites with the most articles only: a site that one summary lists and the other does not is looked
 * up in the other's {@code facets/}, and where that list is cut counts among the other sites.
 */
final class SiteDiff {
  /** The name under which unlisted sites are counted. */
  static final String OTHERS = "(other sites)";

  private static final ObjectMapper JSON = new ObjectMapper();

  private SiteDiff() {}

  static ObjectNode of(AuditOutput old, AuditOutput now) throws IOException {
    NavigableMap<String, Double> before = listed(old.summary());
    NavigableMap<String, Double> after = listed(now.summary());
    TreeSet<String> appeared = new TreeSet<>(after.keySet());
    appeared.removeAll(before.keySet());
    TreeSet<String> gone = new TreeSet<>(before.keySet());
    gone.removeAll(after.keySet());
    ObjectNode node = JSON.createObjectNode();
    Divergence.write(
        node,
        spread(old.summary(), before, isCut(now.summary()) ? gone : Set.of()),
        spread(now.summary(), after, isCut(old.summary()) ? appeared : Set.of()));
    if (isCut(old.summary())) {
      appeared.removeAll(known(old, appeared));
    }
    if (isCut(now.summary())) {
      gone.removeAll(known(now, gone));
    }
    write(node.putArray("appeared"), appeared, after);
    write(node.putArray("gone"), gone, before);
    return node;
  }

  private static NavigableMap<String, Double> listed(JsonNode summary) {
    NavigableMap<String, Double> sites = new TreeMap<>();
    for (JsonNode site : summary.path("sites")) {
      sites.put(site.path("name").asText(), site.path("kept").asDouble());
    }
    return sites;
  }

  private static boolean isCut(JsonNode summary) {
    return summary.path("siteCount").asLong() > summary.path("sites").size();
  }

  /** Articles by site, those of sites that the other summary may have cut under one name. */
  private static NavigableMap<String, Double> spread(
      JsonNode summary, NavigableMap<String, Double> listed, Set<String> unlisted) {
    NavigableMap<String, Double> spread = new TreeMap<>(listed);
    spread.keySet().removeAll(unlisted);
    double named = spread.values().stream().mapToDouble(Double::doubleValue).sum();
    double others = ReadingFigures.KEPT.in(summary).asDouble() - named;
    if (!listed.isEmpty() && others > 0) {
      spread.put(OTHERS, others);
    }
    return spread;
  }

  /** Which of the sites an audit has, by its facets; all of them when it wrote none. */
  private static Set<String> known(AuditOutput audit, Set<String> sites) throws IOException {
    if (audit.shards("facets").isEmpty()) {
      return Set.copyOf(sites);
    }
    TreeSet<String> known = new TreeSet<>();
    for (String shard : audit.shards("facets")) {
      if (known.size() < sites.size()) {
        audit.readTsv(
            shard,
            row -> {
              if (row.text("facet").equals("site") && sites.contains(row.text("value"))) {
                known.add(row.text("value"));
              }
              return known.size() < sites.size();
            });
      }
    }
    return known;
  }

  private static void write(ArrayNode rows, Set<String> sites, Map<String, Double> kept) {
    for (String site : sites) {
      rows.addObject().put("name", site).put("kept", kept.getOrDefault(site, 0.0));
    }
  }
}
