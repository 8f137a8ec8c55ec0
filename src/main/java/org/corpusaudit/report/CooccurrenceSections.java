package org.corpusaudit.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.corpusaudit.output.AuditOutput;

/**
 * What stands near what: a network of the strongest pairs that stays readable, since each node
 * draws few links and there are few nodes, with the pairs in a table.
 */
final class CooccurrenceSections implements SectionMaker {
  private static final int PAIRS = 400;
  private static final int NODES = 60;
  private static final int LINKS_A_NODE = 4;

  private record Pair(String a, String b, long count, double dice, double likelihood, double pmi) {}

  @Override
  public List<Section> of(AuditOutput audit) throws IOException {
    List<Section> sections = new ArrayList<>();
    for (String kind : List.of("terms", "entities")) {
      if (!audit.shards("cooccurrences/" + kind).isEmpty()) {
        sections.add(section(audit, kind));
      }
    }
    return sections;
  }

  private static Section section(AuditOutput audit, String kind) throws IOException {
    String folder = "cooccurrences/" + kind;
    TopRows<Pair> top =
        new TopRows<>(
            PAIRS,
            Comparator.comparingDouble((Pair p) -> -p.likelihood)
                .thenComparing(Pair::a)
                .thenComparing(Pair::b));
    for (String shard : audit.shards(folder)) {
      audit.readTsv(
          shard,
          row -> {
            top.offer(
                new Pair(
                    row.text("a"),
                    row.text("b"),
                    row.number("count"),
                    row.real("log_dice"),
                    row.real("log_likelihood"),
                    row.real("pmi")));
            return true;
          });
    }
    String file = SectionMaker.file(audit, folder);
    List<Pair> pairs = top.inOrder();
    Grid grid =
        new Grid(
            "pairs-" + kind,
            "Strongest pairs",
            file,
            "pairs",
            top.seen(),
            "first",
            "second",
            "#together",
            "#log-likelihood",
            "#log Dice",
            "#PMI");
    for (Pair pair : pairs) {
      grid.row(
          pair.a,
          pair.b,
          Cell.count(pair.count),
          Cell.real(pair.likelihood),
          Cell.real(pair.dice),
          Cell.real(pair.pmi));
    }
    return new Section(
            "cooccurrences-" + kind,
            "Co-occurring " + kind,
            "Pairs ranked by log-likelihood, the strongest evidence that two stand together more"
                + " than chance has it. Log Dice (at most 14) and PMI tell how exclusive the pair"
                + " is.")
        .chart(network("network-" + kind, file, pairs))
        .grid(grid);
  }

  private static Chart network(String id, String file, List<Pair> pairs) {
    Chart chart = Chart.network(id, "The strongest pairs as a network", file);
    TreeMap<String, Integer> links = new TreeMap<>();
    ArrayNode drawn = (ArrayNode) chart.data().get("links");
    for (Pair pair : pairs) {
      int nodes =
          links.size() + (links.containsKey(pair.a) ? 0 : 1) + (links.containsKey(pair.b) ? 0 : 1);
      if (pair.a.equals(pair.b)
          || nodes > NODES
          || links.getOrDefault(pair.a, 0) >= LINKS_A_NODE
          || links.getOrDefault(pair.b, 0) >= LINKS_A_NODE) {
        continue;
      }
      links.merge(pair.a, 1, Integer::sum);
      links.merge(pair.b, 1, Integer::sum);
      drawn.addObject().put("source", pair.a).put("target", pair.b);
    }
    ArrayNode nodes = (ArrayNode) chart.data().get("nodes");
    links.forEach(
        (name, count) -> nodes.addObject().put("name", name).put("symbolSize", 6 + 4 * count));
    return chart;
  }
}
