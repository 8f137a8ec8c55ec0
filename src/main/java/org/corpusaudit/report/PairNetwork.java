package org.corpusaudit.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.corpusaudit.report.layout.Chart;
import org.corpusaudit.report.layout.Message;

/**
 * The strongest pairs as a network on a circle, which stays readable whatever the pairs are: few
 * nodes, few links at each, no name over another, and names that belong together beside each other.
 * The order is that of the pairs alone, so the same audit gives the same picture.
 */
final class PairNetwork {
  private static final int NODES = 60;
  private static final int LINKS_OF_NODE = 4;

  /** Two names that stand together, how strongly, and what is said of their link. */
  record Pair(String a, String b, double strength, Message label) {
    Pair(String a, String b, double strength) {
      this(a, b, strength, Message.verbatim(""));
    }
  }

  private final Map<String, List<String>> neighbours = new HashMap<>();
  private final List<Pair> links = new ArrayList<>();

  private PairNetwork() {}

  /** The drawing of pairs that come strongest first. */
  static Chart of(String id, Message title, String file, List<Pair> pairs) {
    PairNetwork network = new PairNetwork();
    pairs.forEach(network::offer);
    Chart chart = Chart.network(id, title, file);
    ArrayNode nodes = (ArrayNode) chart.data().get("nodes");
    for (String name : network.inOrder()) {
      nodes.addObject().put("name", name).put("links", network.neighbours.get(name).size());
    }
    ArrayNode drawn = (ArrayNode) chart.data().get("links");
    for (Pair link : network.links) {
      drawn.addObject().put("source", link.a).put("target", link.b).put("strength", link.strength);
      if (!link.label.toString().isEmpty()) {
        ((ObjectNode) drawn.get(drawn.size() - 1)).putPOJO("label", link.label);
      }
    }
    return chart;
  }

  /** The same, with an arrow from the first to the second of each pair. */
  static Chart directed(String id, Message title, String file, List<Pair> pairs) {
    Chart chart = of(id, title, file, pairs);
    chart.data().put("directed", true);
    return chart;
  }

  private void offer(Pair pair) {
    int more = (neighbours.containsKey(pair.a) ? 0 : 1) + (neighbours.containsKey(pair.b) ? 0 : 1);
    if (pair.a.equals(pair.b)
        || neighbours.size() + more > NODES
        || degree(pair.a) >= LINKS_OF_NODE
        || degree(pair.b) >= LINKS_OF_NODE) {
      return;
    }
    neighbours.computeIfAbsent(pair.a, n -> new ArrayList<>()).add(pair.b);
    neighbours.computeIfAbsent(pair.b, n -> new ArrayList<>()).add(pair.a);
    links.add(pair);
  }

  private int degree(String name) {
    return neighbours.getOrDefault(name, List.of()).size();
  }

  /** Each part of the network as a walk from its strongest pair. */
  private Set<String> inOrder() {
    Set<String> order = new LinkedHashSet<>();
    for (Pair link : links) {
      walk(link.a, order);
    }
    return order;
  }

  private void walk(String name, Set<String> order) {
    if (order.add(name)) {
      neighbours.get(name).forEach(next -> walk(next, order));
    }
  }
}
