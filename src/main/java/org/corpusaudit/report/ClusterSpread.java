package org.corpusaudit.report;

import static org.corpusaudit.report.layout.Finding.isolated;
import static org.corpusaudit.report.layout.Message.say;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.corpusaudit.neardup.DuplicateTables;
import org.corpusaudit.output.AuditOutput;
import org.corpusaudit.report.comparison.TopRows;
import org.corpusaudit.report.layout.Cell;
import org.corpusaudit.report.layout.Finding;
import org.corpusaudit.report.layout.Grid;
import org.corpusaudit.report.layout.Message;

/**
 * How the largest clusters of several sites spread: first here, then there. Rows of one cluster
 * stand in one shard, so the clusters of a shard are in memory at a time, with up to {@value
 * #STEPS} sites each.
 */
final class ClusterSpread {
  private static final int CLUSTERS = 100;
  private static final int STEPS = 12;

  private record Step(String site, long lag) {}

  private static final Comparator<Step> EARLIEST =
      Comparator.comparingLong(Step::lag).thenComparing(Step::site);

  private final String keeper;
  private final List<Step> steps = new ArrayList<>();
  private final Set<String> undated = new HashSet<>();
  private long members;
  private String published = "";

  private ClusterSpread(String keeper) {
    this.keeper = keeper;
  }

  /** The table. */
  static Grid grid(AuditOutput audit) throws IOException {
    TopRows<ClusterSpread> largest =
        new TopRows<>(
            CLUSTERS,
            Comparator.comparingLong((ClusterSpread c) -> -c.members).thenComparing(c -> c.keeper));
    for (String shard : audit.shards("duplicates")) {
      Map<String, ClusterSpread> clusters = new HashMap<>();
      audit.readJson(
          shard,
          row -> {
            clusters
                .computeIfAbsent(
                    row.path("cluster").asText(),
                    name -> new ClusterSpread(row.path("keeper").asText()))
                .add(row);
            return true;
          });
      clusters.values().stream().filter(ClusterSpread::hasSeveralSites).forEach(largest::offer);
    }
    Grid grid =
        new Grid(
                "spread",
                say("First here, then there: the largest clusters of several sites"),
                SectionMaker.file(audit, "duplicates"),
                say("clusters"),
                largest.seen(),
                "kept article",
                "#articles",
                "first",
                "on",
                "then",
                "of unknown date")
            .means("kept article", DuplicateTables.DUPLICATES.columns(), "keeper")
            .means("articles", say("articles of the cluster"))
            .means("first", say("sites that published it first"))
            .means("on", say("when that was, in UTC"))
            .means("then", say("sites that followed, and how long after the first"))
            .means("of unknown date", say("sites that have it without a date"));
    for (ClusterSpread cluster : largest.inOrder()) {
      cluster.row(grid);
    }
    return grid;
  }

  private void add(JsonNode row) {
    members++;
    String site = SyndicationSection.name(row.path("site").asText());
    if (!row.hasNonNull("lagSeconds")) {
      if (undated.size() < STEPS) {
        undated.add(site);
      }
      return;
    }
    long lag = row.path("lagSeconds").asLong();
    if (lag == 0) {
      published = row.path("published").asText();
    }
    int known = -1;
    for (int i = 0; i < steps.size(); i++) {
      known = steps.get(i).site.equals(site) ? i : known;
    }
    if (known >= 0) {
      steps.set(known, new Step(site, Math.min(lag, steps.get(known).lag)));
      return;
    }
    steps.add(new Step(site, lag));
    if (steps.size() > STEPS) {
      steps.remove(steps.stream().max(EARLIEST).orElseThrow());
    }
  }

  private boolean hasSeveralSites() {
    Set<String> sites = new HashSet<>(undated);
    steps.forEach(step -> sites.add(step.site));
    return sites.size() > 1;
  }

  private void row(Grid grid) {
    steps.sort(EARLIEST);
    grid.row(
        keeper,
        Cell.count(members),
        steps.stream()
            .filter(step -> step.lag == 0)
            .map(step -> isolated(step.site))
            .collect(Collectors.joining(", ")),
        published.replace("T", " ").replace("Z", ""),
        Message.joined(
            ", ",
            steps.stream()
                .filter(step -> step.lag > 0)
                .map(step -> say("%s +%s", isolated(step.site), SyndicationSection.lag(step.lag)))
                .toList()),
        undated.stream().sorted().map(Finding::isolated).collect(Collectors.joining(", ")));
  }
}
