package org.corpusaudit.pipeline;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.corpusaudit.count.CountSummary;
import org.corpusaudit.entity.counting.EntitySummary;
import org.corpusaudit.neardup.BandPlan;
import org.corpusaudit.neardup.DuplicateSettings;

/** Makes {@code summary.json} of the figures that the passes counted. */
final class Summary {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final SortedMap<String, Long> figures;

  Summary(SortedMap<String, Long> figures) {
    this.figures = figures;
  }

  /** Records that were rejected. */
  long rejected() {
    return figure("records.rejected");
  }

  /** Records that were read. */
  long read() {
    return figure("records.read");
  }

  /** The reasons of rejections with their counts, most frequent first. */
  List<Map.Entry<String, Long>> reasons() {
    return byCount("rejected.");
  }

  /** All figures. */
  ObjectNode toJson(AuditSettings settings) {
    ObjectNode root = JSON.createObjectNode();
    ObjectNode articles = root.putObject("articles");
    articles.put("read", read());
    articles.put("rejected", rejected());
    articles.put("sound", figure("articles.sound"));
    articles.put("kept", figure("articles.kept"));
    counts(root.putObject("rejected"), reasons());
    InputLoss loss = new InputLoss(figures);
    if (loss.lostBytes() > 0) {
      ObjectNode lost = root.putObject("lost");
      lost.put("records", loss.lostRecords());
      lost.put("bytes", loss.lostBytes());
      lost.put("share", Math.round(1e6 * Math.max(loss.recordShare(), loss.byteShare())) / 1e6);
    }
    List<Map.Entry<String, Long>> skipped = byCount("skipped.");
    if (!skipped.isEmpty()) {
      counts(root.putObject("skipped"), skipped);
    }
    counts(root.putObject("languages"), byCount("languages."));
    if (settings.boilerplate()) {
      ObjectNode boilerplate = root.putObject("boilerplate");
      boilerplate.put("segments", figure("boilerplate.segments"));
      boilerplate.put("spans", figure("boilerplate.spans"));
      boilerplate.put("articles", figure("boilerplate.articles"));
      boilerplate.put("withheld", figure("boilerplate.withheld"));
      boilerplate.put("chars", figure("articles.chars"));
      boilerplate.put("strippedChars", figure("boilerplate.strippedChars"));
      boilerplate.put(
          "share", share(figure("boilerplate.strippedChars"), figure("articles.chars")));
    }
    if (settings.findDuplicates()) {
      duplicates(root.putObject("duplicates"), settings.duplicates());
    }
    if (settings.countTerms()) {
      CountSummary counts = new CountSummary(figures);
      counts.terms(root.putObject("terms"));
      counts.shares(root);
      if (settings.countPairs()) {
        counts.cooccurrences(root.putObject("cooccurrences"));
      }
    }
    if (settings.findEntities()) {
      new EntitySummary(figures).entities(root.putObject("entities"), settings.entities());
    }
    return root;
  }

  private void duplicates(ObjectNode node, DuplicateSettings settings) {
    node.put("exact", figure("duplicates.exact"));
    node.put("near", figure("duplicates.near"));
    node.put("dropped", figure("duplicates.dropped"));
    node.put("share", share(figure("duplicates.dropped"), figure("articles.sound")));
    node.put("clusters", figure("duplicates.clusters"));
    node.put("largestCluster", figure("duplicates.largestCluster"));
    node.put("largestBucket", figure("duplicates.largestBucket"));
    node.put("candidates", figure("duplicates.candidates"));
    node.put("compared", figure("duplicates.compared"));
    node.put("notKeptInGroups", figure("duplicates.unkept"));
    node.put("chainedClusters", figure("duplicates.chainedClusters"));
    node.put(
        "leastSimilarityToKeeper",
        figures.getOrDefault("duplicates.leastSimilarityPpm", 1_000_000L) / 1e6);
    node.put("contained", figure("duplicates.contained"));
    node.put(
        "shuffledBytesPerArticle",
        share(figure("duplicates.shuffledBytes"), figure("articles.sound")));
    BandPlan plan = settings.bands();
    node.put("threshold", settings.threshold());
    node.put("bands", plan.bands());
    node.put("rows", plan.rows());
    node.put("expectedRecall", plan.probability(settings.threshold()));
    ArrayNode curve = node.putArray("curve");
    for (int percent = 2; percent <= 100; percent += 2) {
      curve
          .addObject()
          .put("jaccard", percent / 100.0)
          .put("probability", plan.probability(percent / 100.0));
    }
  }

  private static void counts(ObjectNode node, List<Map.Entry<String, Long>> counts) {
    counts.forEach(count -> node.put(count.getKey(), count.getValue()));
  }

  private List<Map.Entry<String, Long>> byCount(String prefix) {
    return figures.tailMap(prefix).entrySet().stream()
        .filter(figure -> figure.getKey().startsWith(prefix))
        .map(figure -> Map.entry(figure.getKey().substring(prefix.length()), figure.getValue()))
        .sorted(
            Comparator.comparing((Map.Entry<String, Long> count) -> -count.getValue())
                .thenComparing(Map.Entry::getKey))
        .toList();
  }

  private long figure(String name) {
    return figures.getOrDefault(name, 0L);
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 0 : Math.round(1e6 * part / whole) / 1e6;
  }
}
