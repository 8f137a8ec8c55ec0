package org.corpusaudit.neardup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.corpusaudit.corpus.ReadingFigures;
import org.corpusaudit.figure.Computed;
import org.corpusaudit.figure.Counted;
import org.corpusaudit.figure.Counter;
import org.corpusaudit.figure.Series;
import org.corpusaudit.figure.SummarySection;
import org.corpusaudit.table.Column;
import org.corpusaudit.table.Columns;

/** The figures of duplicates. */
public final class DuplicateFigures {
  /** The section of the summary. */
  public static final SummarySection<DuplicateSettings> SECTION =
      SummarySection.named("duplicates");

  private static final SummarySection<DuplicateSettings> OF_MANIFEST = SECTION.ofManifest();
  private static final double MILLION = 1e6;

  /** Dropped copies. */
  public static final Counter EXACT =
      SECTION.sum("exact", "articles", "dropped whose folded words are the keeper's");

  /** Dropped near-duplicates. */
  public static final Counter NEAR =
      SECTION.sum("near", "articles", "dropped that are similar to the keeper");

  /** Dropped other versions. */
  public static final Counter SAME_ID =
      SECTION.sum("sameId", "articles", "dropped that have the keeper's id and another text");

  /** All dropped articles. */
  public static final Counter DROPPED =
      SECTION.sum("dropped", "articles", "dropped as duplicates of a kept one");

  /** The share of those. */
  public static final Computed SHARE =
      SECTION.share("share", "of all articles that was dropped", DROPPED, ReadingFigures.SOUND);

  /** Clusters. */
  public static final Counter CLUSTERS =
      SECTION.sum("clusters", "clusters", "of two articles or more");

  /** Members of the largest cluster. */
  public static final Counter LARGEST_CLUSTER =
      SECTION.largest("largestCluster", "articles", "of the largest cluster");

  static final Counter LARGEST_BUCKET =
      SECTION.largest("largestBucket", "articles", "that share one band of their sketches");
  static final Counter CANDIDATES =
      SECTION.sum("candidates", "pairs", "of a bucket's article with its first");
  static final Counter COMPARED = SECTION.sum("compared", "pairs", "that were compared");
  static final Counter NOT_KEPT_IN_GROUPS =
      SECTION.sum(
          "notKeptInGroups",
          "articles",
          "of one group that a full group could not hold for others");
  static final Counter CHAINED_CLUSTERS =
      SECTION.sum(
          "chainedClusters",
          "clusters",
          "with a member less similar to its keeper than the threshold");
  static final Counter LEAST_SIMILARITY =
      OF_MANIFEST.least("leastSimilarityPpm", "millionths", "least similarity to a keeper");

  /** The least similarity of a member to its keeper. */
  public static final Computed LEAST_SIMILARITY_TO_KEEPER =
      SECTION.real(
          "leastSimilarityToKeeper",
          "Jaccard",
          "of the members that hang on a cluster through others; 1 where there are none",
          run -> LEAST_SIMILARITY.of(run.counted(), (long) MILLION) / MILLION);

  /** Articles that stand in others. */
  public static final Counter CONTAINED =
      SECTION.sum("contained", "articles", "that stand inside another: rows of `contained/`");

  static final Counter SHUFFLED =
      OF_MANIFEST.sum("shuffledBytes", "bytes", "sent between workers to find duplicates");
  static final Computed SHUFFLED_PER_ARTICLE =
      SECTION.real(
          "shuffledBytesPerArticle",
          "bytes",
          "sent between workers to find duplicates, for each article",
          run -> Counted.share(SHUFFLED.of(run.counted()), ReadingFigures.SOUND.of(run.counted())));

  /** The threshold. */
  public static final Computed THRESHOLD =
      SECTION.real(
          "threshold", "Jaccard", "of near-duplicates, as set", run -> run.settings().threshold());

  static final Computed BANDS =
      SECTION.whole(
          "bands", "bands", "of a sketch, solved from it", run -> run.settings().bands().bands());
  static final Computed ROWS =
      SECTION.whole("rows", "values", "of a band", run -> run.settings().bands().rows());

  /** The chance that a pair at the threshold is compared. */
  public static final Computed EXPECTED_RECALL =
      SECTION.real(
          "expectedRecall",
          "share",
          "of the pairs at the threshold that are compared, by the S-curve",
          run -> run.settings().bands().probability(run.settings().threshold()));

  private static final SummarySection<DuplicateSettings> CHECK =
      SECTION.when(run -> run.settings().checkRecall());

  static final Counter CHECKED =
      CHECK.sum("recall.sample", "contents", "that were compared with all others to check recall");
  static final Counter CHECKED_PAIRS =
      CHECK.sum("recall.pairs", "pairs", "of these with others that truly reach the threshold");
  static final Counter CHECKED_FOUND =
      CHECK.sum("recall.found", "pairs", "of these that the run found");
  static final Counter CHECKED_SQUARES =
      OF_MANIFEST.sum(
          "recall.squares", "pairs squared", "summed over the sample, for the interval");
  static final Counter CHECKED_PROMISED =
      OF_MANIFEST.sum(
          "recall.promisedPpm", "millionths", "chances of these pairs by the S-curve, summed");

  /** The measured recall. */
  public static final Computed RECALL =
      CHECK.real(
          "recall.measured",
          "share",
          "of these pairs that was found; 1 where there are none",
          run -> recall(run).recall());

  /** The lower end of its interval. */
  public static final Computed RECALL_LOW =
      CHECK.real("recall.low", "share", "lower end of its 95 % interval", run -> recall(run).low());

  /** The upper end of it. */
  public static final Computed RECALL_HIGH =
      CHECK.real(
          "recall.high", "share", "upper end of its 95 % interval", run -> recall(run).high());

  /** What the S-curve promises. */
  public static final Computed RECALL_PROMISED =
      CHECK.real(
          "recall.promised",
          "share",
          "of these pairs that the S-curve promises, by the similarity of each",
          run ->
              CHECKED_PAIRS.of(run.counted()) == 0
                  ? 1
                  : CHECKED_PROMISED.of(run.counted()) / MILLION / CHECKED_PAIRS.of(run.counted()));

  private static RecallInterval recall(SummarySection.Run<DuplicateSettings> run) {
    return RecallInterval.of(
        CHECKED_PAIRS.of(run.counted()),
        CHECKED_FOUND.of(run.counted()),
        CHECKED_SQUARES.of(run.counted()));
  }

  /** The S-curve. */
  public static final Series CURVE =
      SECTION.series(
          "curve",
          "",
          "the S-curve: the chance that a pair is compared",
          Columns.of(
              Column.measure("jaccard", "similarity of the pair"),
              Column.measure("probability", "that it is compared")),
          run -> curve(run.settings().bands()));

  static final Counter EARLIER =
      OF_MANIFEST.sum("earlier", "articles", "of earlier audits that new ones are matched to");
  static final Counter MEASURED_AGAIN =
      OF_MANIFEST.sum("measuredAgain", "articles", "compared with their keeper in one more pass");
  static final Counter CONTAINMENT_CANDIDATES =
      OF_MANIFEST.sum("containmentCandidates", "pairs", "looked at for containment");
  static final Counter PAIRS = OF_MANIFEST.sum("pairs", "pairs", "written to `pairs/`");
  static final Counter PAIRS_NOT_WRITTEN =
      OF_MANIFEST.sum("pairsNotWritten", "pairs", "of clusters with too many to write all");

  private DuplicateFigures() {}

  private static List<Map<String, Number>> curve(BandPlan plan) {
    List<Map<String, Number>> points = new ArrayList<>();
    for (int percent = 2; percent <= 100; percent += 2) {
      points.add(
          Map.of("jaccard", percent / 100.0, "probability", plan.probability(percent / 100.0)));
    }
    return points;
  }
}
