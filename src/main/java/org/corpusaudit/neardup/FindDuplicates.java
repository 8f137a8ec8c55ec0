package org.corpusaudit.neardup;

import static org.corpusaudit.page.RoutedPages.route;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.PInput;
import org.apache.beam.sdk.values.POutput;
import org.corpusaudit.corpus.ReadSettings;
import org.corpusaudit.corpus.VisitBlocks;
import org.corpusaudit.output.Table;
import org.corpusaudit.page.MergePartitions;
import org.corpusaudit.page.Partitioning;
import org.corpusaudit.page.Routes;

/**
 * Finds exact and near-duplicates: candidates by banded sketches, every candidate compared by its
 * exact Jaccard similarity, clusters that are the exact connected components of the similar pairs,
 * one keeper for each.
 *
 * <p>Eight shuffles: bands, wanted shingles, shingles, forest, contents, clusters, and two more for
 * members that were not compared with their keeper. What is shuffled is bounded by articles, not by
 * text. Results are the same for any runner, parallelism and input order.
 */
public final class FindDuplicates {
  /** The table of cluster members. */
  public static final Table DUPLICATES = Table.jsonLines("duplicates");

  /** The table of similar pairs. */
  public static final Table PAIRS = Table.jsonLines("pairs");

  /**
   * What is looked for.
   *
   * @param threshold least Jaccard similarity of a pair, 0 to 1
   * @param recall wanted share of the pairs at the threshold that become candidates
   * @param shingleSize words in a shingle
   * @param keeper which article of a cluster is kept
   * @param writePairs whether the rows of {@link #PAIRS} are made
   */
  public record Settings(
      double threshold, double recall, int shingleSize, KeeperPolicy keeper, boolean writePairs)
      implements Serializable {
    /** The bands that the threshold and the recall need. */
    public BandPlan bands() {
      return BandPlan.solve(threshold, recall);
    }
  }

  /**
   * What was found.
   *
   * @param decisions to the blocks: CLUSTER entries for the members of clusters
   * @param rows of {@link #DUPLICATES}, keyed by shard
   * @param pairs of {@link #PAIRS}, keyed by shard
   * @param figures the stage's figures
   */
  public record Found(
      PCollection<KV<Integer, byte[]>> decisions,
      PCollectionList<KV<Integer, byte[]>> rows,
      PCollection<KV<Integer, byte[]>> pairs,
      List<PCollection<KV<Integer, byte[]>>> figures) {}

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

  /**
   * Adds the stage to a pipeline.
   *
   * @param blocks the blocks' own entries and the spans to strip
   * @param contents what {@link SketchStep} sent as content entries
   * @param bands what it sent as band entries
   */
  public Found apply(
      PCollectionList<KV<Integer, byte[]>> blocks,
      PCollection<KV<Integer, byte[]>> contents,
      PCollection<KV<Integer, byte[]>> bands) {
    List<PCollection<KV<Integer, byte[]>>> figures = new ArrayList<>();

    PCollectionTuple buckets = merge("Pair buckets", new BucketMerge(), PCollectionList.of(bands));
    PCollectionTuple shingles =
        shingle("Read candidates", blocks.and(route(buckets, BucketMerge.WANTED)));
    PCollectionTuple verified =
        merge(
            "Verify pairs",
            new VerifyMerge(settings.threshold()),
            PCollectionList.of(route(buckets, BucketMerge.PAIRS))
                .and(route(shingles, ShinglePass.SHINGLES)));
    PCollectionTuple labels =
        merge(
            "Connect", new ForestMerge(), PCollectionList.of(route(verified, VerifyMerge.FOREST)));
    PCollectionTuple labelled =
        merge(
            "Label contents",
            new LabelMerge(settings.keeper()),
            PCollectionList.of(contents)
                .and(route(labels, ForestMerge.LABELS))
                .and(route(verified, VerifyMerge.EDGES)));
    PCollectionTuple clusters =
        merge(
            "Close clusters",
            new ClusterMerge(settings.writePairs()),
            PCollectionList.of(route(labelled, LabelMerge.CLUSTERS)));
    PCollectionTuple memberShingles =
        shingle("Read members", blocks.and(route(clusters, ClusterMerge.WANTED)));
    PCollectionTuple measured =
        merge(
            "Measure members",
            new KeeperMerge(),
            PCollectionList.of(route(clusters, ClusterMerge.PAIRS))
                .and(route(memberShingles, ShinglePass.SHINGLES)));

    for (PCollectionTuple step :
        List.of(
            buckets, shingles, verified, labels, labelled, clusters, memberShingles, measured)) {
      figures.add(route(step, Routes.FIGURES));
    }
    return new Found(
        route(clusters, ClusterMerge.DECISIONS),
        PCollectionList.of(route(clusters, ClusterMerge.ROWS))
            .and(route(measured, KeeperMerge.ROWS)),
        route(clusters, ClusterMerge.PAIR_ROWS),
        figures);
  }

  private PCollectionTuple merge(
      String name,
      org.corpusaudit.page.PartitionMerge kernel,
      PCollectionList<KV<Integer, byte[]>> pages) {
    return apply(name, pages, MergePartitions.with(kernel, partitioning));
  }

  private PCollectionTuple shingle(String name, PCollectionList<KV<Integer, byte[]>> entries) {
    return apply(
        name,
        entries,
        VisitBlocks.with(
            new ShinglePass(settings.shingleSize()), reading.withoutLanguage(), partitioning));
  }

  private static <I extends PInput, O extends POutput> O apply(
      String name, I input, PTransform<? super I, O> transform) {
    return org.apache.beam.sdk.Pipeline.applyTransform(name, input, transform);
  }
}
