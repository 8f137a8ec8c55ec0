package org.corpusaudit.report;

import static org.corpusaudit.report.layout.Message.say;
import static org.corpusaudit.report.layout.Section.SUMMARY;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.corpusaudit.corpus.formats.BlockReader;
import org.corpusaudit.neardup.DuplicateFigures;
import org.corpusaudit.neardup.DuplicateTables;
import org.corpusaudit.output.AuditOutput;
import org.corpusaudit.report.comparison.TopRows;
import org.corpusaudit.report.layout.Cell;
import org.corpusaudit.report.layout.Chart;
import org.corpusaudit.report.layout.Grid;
import org.corpusaudit.report.layout.Message;
import org.corpusaudit.report.layout.MonthAxis;
import org.corpusaudit.report.layout.Opening;
import org.corpusaudit.report.layout.Section;
import org.corpusaudit.signals.SignalFigures;

/**
 * Duplicates: shares, cluster sizes, the largest clusters, the S-curve. Rows of one cluster stand
 * in one shard, so the clusters of a shard are in memory at a time.
 */
final class DuplicateSection implements SectionMaker {
  private static final int LARGEST = 100;
  private static final int EXAMPLES = 8;
  private static final int BARS = 12;

  private final Optional<BlockReader> input;

  /** The section; with a reader of the input, some differences are shown. */
  DuplicateSection(Optional<BlockReader> input) {
    this.input = input;
  }

  private static final class Cluster {
    private final String name;
    private String keeper = "";
    private String url = "";
    private String member = "";
    private String memberUrl = "";
    private long members;
    private long exact;
    private double least = 1;

    Cluster(String name) {
      this.name = name;
    }
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
                say("Duplicates"),
                say(
                    "Articles whose cleaned text equals another's (exact) or whose word runs overlap by"
                        + " the threshold or more (near). One article of each cluster is kept, unless"
                        + " duplicates.drop says otherwise."))
            .share(say("Articles dropped"), audit.summary(), DuplicateFigures.SHARE)
            .count(say("Exact"), audit.summary(), DuplicateFigures.EXACT)
            .count(say("Near"), audit.summary(), DuplicateFigures.NEAR)
            .count(say("Clusters"), audit.summary(), DuplicateFigures.CLUSTERS)
            .count(say("Largest cluster"), audit.summary(), DuplicateFigures.LARGEST_CLUSTER)
            .count(say("Held in another"), audit.summary(), DuplicateFigures.CONTAINED)
            .real(say("Threshold"), audit.summary(), DuplicateFigures.THRESHOLD)
            .share(say("Recall at it"), audit.summary(), DuplicateFigures.EXPECTED_RECALL);
    if (figures.has("recall")) {
      section
          .share(say("Measured recall"), audit.summary(), DuplicateFigures.RECALL)
          .share(say("At least (95 %)"), audit.summary(), DuplicateFigures.RECALL_LOW)
          .share(say("At most"), audit.summary(), DuplicateFigures.RECALL_HIGH)
          .share(say("Promised for its pairs"), audit.summary(), DuplicateFigures.RECALL_PROMISED);
    }
    sites(section, audit.summary());
    months(section, audit.summary());
    curve(section, figures);
    List<Cluster> largest = clusters(section, audit);
    if (input.isPresent()) {
      examples(section, audit, largest);
    }
    return List.of(section);
  }

  /** The sites with the most dropped articles. */
  private static void sites(Section section, JsonNode summary) {
    List<JsonNode> shown = new ArrayList<>();
    summary.path("sites").forEach(shown::add);
    shown.sort(
        Comparator.comparingLong(
                (JsonNode g) -> g.path("kept").asLong() - g.path("articles").asLong())
            .thenComparing(g -> g.path("name").asText()));
    shown = shown.subList(0, Math.min(BARS, shown.size()));
    shown.sort(
        Comparator.comparingDouble((JsonNode g) -> -g.path("duplicateShare").asDouble())
            .thenComparing(g -> g.path("name").asText()));
    if (!shown.isEmpty()) {
      section.chart(
          Chart.bars(
                  "duplicates-sites",
                  "ranked",
                  say("%s, sites that have most", title(summary)),
                  SUMMARY,
                  shown.stream().map(CorpusSections::name).toList())
              .series(
                  say("duplicates"),
                  shown.stream().map(g -> g.path("duplicateShare").asDouble()).toList())
              .shares()
              .beside("sites-table"));
    }
  }

  private static void months(Section section, JsonNode summary) {
    MonthAxis axis = CorpusSections.axis(summary);
    if (axis.isEmpty()) {
      return;
    }
    JsonNode months = summary.path("months");
    section.chart(
        Chart.byMonth("duplicates-months", title(summary), SUMMARY, axis, say("articles"))
            .series(
                say("duplicates"),
                axis.shares(
                    CorpusSections.byName(
                        months,
                        g -> g.path("articles").asDouble() * g.path("duplicateShare").asDouble()),
                    CorpusSections.byName(months, g -> g.path("articles").asDouble())))
            .shares()
            .beside("months-table"));
  }

  private static Message title(JsonNode summary) {
    return SignalFigures.FILTERED.in(summary).asLong() > 0
        ? say("Share of duplicates and of what filters removed")
        : say("Share of duplicates");
  }

  private void examples(Section section, AuditOutput audit, List<Cluster> largest)
      throws IOException {
    List<String> names =
        largest.stream()
            .filter(cluster -> cluster.exact < cluster.members) // Exact ones differ in nothing.
            .limit(EXAMPLES)
            .map(cluster -> cluster.name)
            .toList();
    try {
      ClusterExamples.of(audit, input.orElseThrow(), names).forEach(section::comparison);
    } catch (FileNotFoundException e) {
      // The audit outlives its input: the section does without examples, as the page says.
      return;
    }
  }

  private static void curve(Section section, JsonNode figures) {
    Chart chart =
        Chart.curve(
                "curve-chart",
                say("Chance that a pair is compared"),
                say(
                    "The S-curve: a pair of articles is compared with this probability, by their"
                        + " Jaccard similarity."),
                SUMMARY,
                say("Jaccard similarity"),
                say("probability"))
            .mark(figures.path("threshold").asDouble());
    chart.point(0, 0);
    for (JsonNode point : figures.path("curve")) {
      chart.point(point.path("jaccard").asDouble(), point.path("probability").asDouble());
    }
    section.chart(chart);
  }

  private static List<Cluster> clusters(Section section, AuditOutput audit) throws IOException {
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
                say("Cluster sizes"),
                file,
                say("members"),
                sizes.size(),
                "members",
                "#clusters")
            .means("members", say("articles of a cluster, the kept one among them"))
            .means("clusters", say("clusters of that size"));
    sizes.forEach(
        (power, count) -> {
          long from = 1L << power;
          String name = from + "–" + (2 * from - 1);
          names.add(name);
          counts.add((double) count);
          ofSizes.row(name, Cell.count(count));
        });
    section.chart(
        Chart.bars("sizes-chart", "bars", say("Clusters by members"), file, names)
            .series(say("clusters"), counts)
            .beside("cluster-sizes"));
    Grid grid =
        new Grid(
                "clusters-table",
                say("Largest clusters"),
                file,
                say("members"),
                largest.seen(),
                "!kept article",
                "#members",
                "#exact",
                "#least similarity",
                "@address",
                "!a member")
            .means("kept article", DuplicateTables.DUPLICATES.columns(), "keeper")
            .means("members", say("articles of the cluster, the kept one among them"))
            .means("exact", say("members with the folded words of another"))
            .means(
                "least similarity",
                say(
                    "the least Jaccard similarity of a member's word runs to the kept article's, 0 to"
                        + " 1"))
            .means("address", say("the kept article's address; empty for none"))
            .means("a member", say("id of another member"));
    for (Cluster cluster : largest.inOrder()) {
      grid.row(
          Opening.article(audit, cluster.keeper, cluster.keeper, cluster.url),
          Cell.count(cluster.members),
          Cell.count(cluster.exact),
          Cell.real(cluster.least),
          cluster.url,
          Opening.article(audit, cluster.member, cluster.member, cluster.memberUrl));
    }
    section.grid(ofSizes).grid(grid);
    return largest.inOrder();
  }

  private static Map<String, Cluster> read(AuditOutput audit, String shard) throws IOException {
    Map<String, Cluster> clusters = new HashMap<>();
    audit.readJson(
        shard,
        row -> {
          Cluster cluster = clusters.computeIfAbsent(row.path("cluster").asText(), Cluster::new);
          cluster.keeper = row.path("keeper").asText();
          cluster.members++;
          cluster.exact += row.path("kind").asText().equals("exact") ? 1 : 0;
          cluster.least = Math.min(cluster.least, row.path("similarity").asDouble());
          String id = row.path("id").asText();
          if (id.equals(cluster.keeper)) {
            cluster.url = row.path("url").asText();
          } else if (cluster.member.isEmpty() || id.compareTo(cluster.member) < 0) {
            cluster.member = id;
            cluster.memberUrl = row.path("url").asText();
          }
          return true;
        });
    return clusters;
  }
}
