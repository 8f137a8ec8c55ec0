package org.corpusaudit.report;

import static org.corpusaudit.report.Section.SUMMARY;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.corpusaudit.output.AuditOutput;

/**
 * Duplicates: shares, cluster sizes, the largest clusters, the S-curve. Rows of one cluster stand
 * in one shard, so the clusters of a shard are in memory at a time.
 */
final class DuplicateSection implements SectionMaker {
  private static final int LARGEST = 100;

  private static final class Cluster {
    private String keeper = "";
    private String url = "";
    private String member = "";
    private long members;
    private long exact;
    private double least = 1;
  }

  @Override
  public List<Section> of(AuditOutput audit) throws IOException {
    JsonNode figures = audit.summary().path("duplicates");
    if (figures.isMissingNode()) {
      return List.of();
    }
    Section section =
        new Section(
                "duplicates",
                "Duplicates",
                "Articles whose cleaned text equals another's (exact) or whose word runs overlap by"
                    + " the threshold or more (near). One article of each cluster is kept.")
            .share("Articles dropped", figures.path("share").asDouble(), "duplicates.share")
            .count("Exact", figures.path("exact").asLong(), "duplicates.exact")
            .count("Near", figures.path("near").asLong(), "duplicates.near")
            .count("Clusters", figures.path("clusters").asLong(), "duplicates.clusters")
            .count(
                "Largest cluster",
                figures.path("largestCluster").asLong(),
                "duplicates.largestCluster")
            .count("Held in another", figures.path("contained").asLong(), "duplicates.contained")
            .figure(
                "Threshold",
                Cell.real(figures.path("threshold").asDouble()).shown(),
                SUMMARY,
                "duplicates.threshold")
            .share(
                "Recall at it",
                figures.path("expectedRecall").asDouble(),
                "duplicates.expectedRecall");
    curve(section, figures);
    clusters(section, audit);
    return List.of(section);
  }

  private static void curve(Section section, JsonNode figures) {
    Chart chart =
        Chart.curve(
                "curve-chart",
                "Chance that a pair is compared",
                "The S-curve: a pair of articles is compared with this probability, by their"
                    + " Jaccard similarity.",
                SUMMARY,
                "Jaccard similarity",
                "probability")
            .mark(figures.path("threshold").asDouble());
    chart.point(0, 0);
    for (JsonNode point : figures.path("curve")) {
      chart.point(point.path("jaccard").asDouble(), point.path("probability").asDouble());
    }
    section.chart(chart);
  }

  private static void clusters(Section section, AuditOutput audit) throws IOException {
    TopRows<Cluster> largest =
        new TopRows<>(
            LARGEST,
            Comparator.comparingLong((Cluster c) -> -c.members).thenComparing(c -> c.keeper));
    TreeMap<Integer, Long> sizes = new TreeMap<>();
    for (String shard : audit.shards("duplicates")) {
      for (Cluster cluster : read(audit, shard).values()) {
        largest.offer(cluster);
        int power = 63 - Long.numberOfLeadingZeros(cluster.members);
        sizes.merge(power, 1L, Long::sum);
      }
    }
    String file = SectionMaker.file(audit, "duplicates");
    List<String> names = new ArrayList<>();
    List<Double> counts = new ArrayList<>();
    Grid ofSizes =
        new Grid(
            "cluster-sizes",
            "Cluster sizes",
            file,
            "members",
            sizes.size(),
            "members",
            "#clusters");
    sizes.forEach(
        (power, count) -> {
          long from = 1L << power;
          String name = from + "–" + (2 * from - 1);
          names.add(name);
          counts.add((double) count);
          ofSizes.row(name, Cell.count(count));
        });
    section.chart(
        Chart.bars("sizes-chart", "bars", "Clusters by members", file, names)
            .series("clusters", counts));
    Grid grid =
        new Grid(
            "clusters-table",
            "Largest clusters",
            file,
            "members",
            largest.seen(),
            "kept article",
            "#members",
            "#exact",
            "#least similarity",
            "address",
            "a member");
    for (Cluster cluster : largest.inOrder()) {
      grid.row(
          cluster.keeper,
          Cell.count(cluster.members),
          Cell.count(cluster.exact),
          Cell.real(cluster.least),
          cluster.url,
          cluster.member);
    }
    section.grid(ofSizes).grid(grid);
  }

  private static Map<String, Cluster> read(AuditOutput audit, String shard) throws IOException {
    Map<String, Cluster> clusters = new HashMap<>();
    audit.readJson(
        shard,
        row -> {
          Cluster cluster =
              clusters.computeIfAbsent(row.path("cluster").asText(), c -> new Cluster());
          cluster.keeper = row.path("keeper").asText();
          cluster.members++;
          cluster.exact += row.path("kind").asText().equals("exact") ? 1 : 0;
          cluster.least = Math.min(cluster.least, row.path("similarity").asDouble());
          String id = row.path("id").asText();
          if (row.path("kept").asBoolean()) {
            cluster.url = row.path("url").asText();
          } else if (cluster.member.isEmpty() || id.compareTo(cluster.member) < 0) {
            cluster.member = id;
          }
          return true;
        });
    return clusters;
  }
}
