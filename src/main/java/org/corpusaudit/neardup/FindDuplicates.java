package org.corpusaudit.neardup;

import static org.corpusaudit.page.RoutedPages.route;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTag;
import org.corpusaudit.corpus.ReadSettings;
import org.corpusaudit.corpus.blocks.ArticlePass;
import org.corpusaudit.corpus.blocks.VisitBlocks;
import org.corpusaudit.page.GroupPages;
import org.corpusaudit.page.MergePartitions;
import org.corpusaudit.page.PartitionMerge;
import org.corpusaudit.page.Partitioning;
import org.corpusaudit.page.Routes;

/**
 * Finds exact and near-duplicates: candidates by banded sketches, every candidate compared,
 * clusters that are the exact connected components of the similar pairs, one keeper for each; and
 * articles that stand inside others.
 *
 * <p>Input: {@link #BLOCKS}, {@link #CONTENTS}, {@link #BUCKETS}, and {@link #INDEX_BLOCKS} where
 * new articles are matched to earlier ones. Output: {@link #DECISIONS}, {@link #ROWS}, {@link
 * #PAIR_ROWS}, {@link #CONTAINED_ROWS}, {@link #FIGURES}.
 *
 * <p>Eight shuffles: buckets, wanted shingles, what is compared, forest, contents, clusters, and
 * two more for members that were not compared with their keeper and for containers. What is
 * shuffled is bounded by articles, not by text. Results are the same for any runner, parallelism
 * and input order.
 */
public final class FindDuplicates extends PTransform<PCollectionTuple, PCollectionTuple> {
  /** In: the blocks' own entries and the spans to strip, keyed by block. */
  public static final TupleTag<KV<Integer, byte[]>> BLOCKS = new TupleTag<>("blocks");

  /** In, where there are any: the blocks of earlier audits' indexes. */
  public static final TupleTag<KV<Integer, byte[]>> INDEX_BLOCKS = new TupleTag<>("index blocks");

  /** In: what {@link SketchStep} sent as content entries. */
  public static final TupleTag<KV<Integer, byte[]>> CONTENTS = new TupleTag<>("contents");

  /** In: what {@link SketchStep} sent as bucket entries. */
  public static final TupleTag<KV<Integer, byte[]>> BUCKETS = new TupleTag<>("buckets");

  /** Out, to the blocks: CLUSTER entries for the members of clusters. */
  public static final TupleTag<KV<Integer, byte[]>> DECISIONS = new TupleTag<>("decisions");

  /** Out: rows of {@link DuplicateTables#DUPLICATES}, keyed by shard. */
  public static final TupleTag<KV<Integer, byte[]>> ROWS = new TupleTag<>("rows");

  /** Out: rows of {@link DuplicateTables#PAIRS}, keyed by shard. */
  public static final TupleTag<KV<Integer, byte[]>> PAIR_ROWS = new TupleTag<>("pair rows");

  /** Out: rows of {@link DuplicateTables#CONTAINED}, keyed by shard. */
  public static final TupleTag<KV<Integer, byte[]>> CONTAINED_ROWS =
      new TupleTag<>("contained rows");

  /** Out: the stage's figures. */
  public static final TupleTag<KV<Integer, byte[]>> FIGURES = new TupleTag<>("figures");

  /**
   * What is looked for.
   *
   * @param threshold least Jaccard similarity of a pair, 0 to 1
   * @param recall wanted share of the pairs at the threshold that become candidates
   * @param unit what shingles are runs of
   * @param shingleSize units in a shingle
   * @param verify how candidates are compared
   * @param containment least share of an article's shingles that stand in another for a row of
   *     {@link DuplicateTables#CONTAINED}; above 1 none are looked for
   * @param keeperClusters whether only articles that are themselves similar to the keeper are
   *     dropped, not every member of the keeper's component
   * @param keeper which article of a cluster is kept
   * @param siteOrder sites whose articles are kept before others', the first before all; only for
   *     {@link KeeperPolicy#SITES}
   * @param writeIndex whether {@link SketchStep} gives what later runs can be compared with
   * @param writePairs whether the rows of {@link DuplicateTables#PAIRS} are made
   */
  public record Settings(
      double threshold,
      double recall,
      ShingleUnit unit,
      int shingleSize,
      Verification verify,
      double containment,
      boolean keeperClusters,
      KeeperPolicy keeper,
      List<String> siteOrder,
      boolean writeIndex,
      boolean writePairs)
      implements Serializable {
    /** The bands that the threshold and the recall need. */
    public BandPlan bands() {
      return BandPlan.solve(threshold, recall);
    }

    /** Whether articles that stand in others are looked for. */
    public boolean findContained() {
      return containment <= 1;
    }
  }

  private final Settings settings;
  private final ReadSettings reading;
  private final PCollectionView<Partitioning> partitioning;

  /** A finder with its settings; the reading's must be the same as in every other pass. */
  public FindDuplicates(
      Settings settings, ReadSettings reading, PCollectionView<Partitioning> partitioning) {
    this.settings = settings;
    this.reading = reading;
    this.partitioning = partitioning;
  }

  @Override
  public PCollectionTuple expand(PCollectionTuple input) {
    PCollectionList<KV<Integer, byte[]>> blocks = PCollectionList.of(input.get(BLOCKS));
    PCollectionList<KV<Integer, byte[]>> sketched = PCollectionList.of(input.get(BUCKETS));
    PCollectionList<KV<Integer, byte[]>> contents = PCollectionList.of(input.get(CONTENTS));
    List<PCollection<KV<Integer, byte[]>>> figures = new ArrayList<>();
    if (input.has(INDEX_BLOCKS)) {
      PCollection<KV<Integer, byte[]>> indexes = input.get(INDEX_BLOCKS);
      PCollectionTuple read =
          visit("Read indexes", new IndexPass(settings), PCollectionList.of(indexes));
      blocks = blocks.and(indexes);
      sketched = sketched.and(route(read, SketchStep.BUCKETS));
      contents = contents.and(route(read, SketchStep.CONTENTS));
      figures.add(route(read, Routes.FIGURES));
    }
    PCollectionTuple buckets = merge("Fill buckets", new BucketMerge(), sketched);
    PCollectionTuple candidates =
        visit(
            "Read candidates",
            new CandidatePass(settings),
            blocks.and(route(buckets, BucketMerge.WANTED)));
    PCollectionTuple verified =
        merge(
            "Verify pairs",
            new VerifyMerge(settings.verify(), settings.threshold()),
            PCollectionList.of(route(candidates, CandidatePass.COMPARED)));
    PCollectionTuple labels =
        merge(
            "Connect", new ForestMerge(), PCollectionList.of(route(verified, VerifyMerge.FOREST)));
    PCollectionTuple labelled =
        merge(
            "Label contents",
            new LabelMerge(settings),
            contents
                .and(route(labels, ForestMerge.LABELS))
                .and(route(verified, VerifyMerge.EDGES)));
    PCollectionTuple clusters =
        merge(
            "Close clusters",
            new ClusterMerge(settings),
            PCollectionList.of(route(labelled, LabelMerge.CLUSTERS)));
    PCollectionTuple members =
        visit(
            "Read members",
            new MemberPass(settings),
            blocks
                .and(route(clusters, ClusterMerge.WANTED))
                .and(route(candidates, CandidatePass.CONTAINED)));
    PCollectionTuple measured =
        merge(
            "Measure members",
            new KeeperMerge(settings),
            PCollectionList.of(route(members, MemberPass.COMPARED)));

    for (PCollectionTuple step :
        List.of(buckets, candidates, verified, labels, labelled, clusters, members, measured)) {
      figures.add(route(step, Routes.FIGURES));
    }
    return PCollectionTuple.of(
            DECISIONS,
            all(
                "Decisions",
                route(clusters, DuplicateRow.DECISIONS),
                route(measured, DuplicateRow.DECISIONS)))
        .and(
            ROWS,
            all("Rows", route(clusters, DuplicateRow.ROWS), route(measured, DuplicateRow.ROWS)))
        .and(PAIR_ROWS, route(clusters, ClusterMerge.PAIR_ROWS))
        .and(CONTAINED_ROWS, route(members, MemberPass.CONTAINED_ROWS))
        .and(FIGURES, all("Figures", figures));
  }

  private PCollectionTuple merge(
      String name, PartitionMerge kernel, PCollectionList<KV<Integer, byte[]>> pages) {
    return pages.apply(name, MergePartitions.with(kernel, partitioning));
  }

  private PCollectionTuple visit(
      String name, ArticlePass pass, PCollectionList<KV<Integer, byte[]>> entries) {
    return entries.apply(name, VisitBlocks.with(pass, reading, partitioning));
  }

  private static PCollection<KV<Integer, byte[]>> all(
      String name, PCollection<KV<Integer, byte[]>> a, PCollection<KV<Integer, byte[]>> b) {
    return all(name, List.of(a, b));
  }

  private static PCollection<KV<Integer, byte[]>> all(
      String name, List<PCollection<KV<Integer, byte[]>>> parts) {
    return PCollectionList.of(parts)
        .apply(name, Flatten.pCollections())
        .setCoder(GroupPages.coder());
  }
}
