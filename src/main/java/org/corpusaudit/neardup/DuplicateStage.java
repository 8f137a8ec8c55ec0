package org.corpusaudit.neardup;

import static org.corpusaudit.page.RoutedPages.route;

import java.util.List;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.corpusaudit.graph.AuditGraph;
import org.corpusaudit.page.Broadcast;

/**
 * Finds exact and near-duplicates: candidates by banded sketches, every candidate compared,
 * clusters that are the exact connected components of the similar pairs, one keeper for each; and
 * articles that stand inside others.
 *
 * <p>Nine shuffles: buckets, wanted shingles, what is compared, forest, contents, clusters, pairs
 * of sites, and two more for members that were not compared with their keeper and for containers.
 * What is shuffled is bounded by articles, not by text. Results are the same for any runner,
 * parallelism and input order.
 */
public final class DuplicateStage {
  private final DuplicateSettings settings;
  private final boolean against;
  private final AuditGraph graph;

  /**
   * The stage.
   *
   * @param against whether new articles are matched to those of earlier audits
   */
  public DuplicateStage(DuplicateSettings settings, boolean against, AuditGraph graph) {
    this.settings = settings;
    this.against = against;
    this.graph = graph;
  }

  /**
   * Finds the duplicates and adds their tables.
   *
   * @param known the blocks' own entries and the spans to strip, keyed by block
   * @param sketched what {@link SketchStep} sent in a pass over the cleaned articles
   * @return a decision for each member of a cluster, sent to its block
   */
  public PCollectionList<KV<Integer, byte[]>> decisions(
      PCollectionList<KV<Integer, byte[]>> known, PCollectionTuple sketched) {
    return graph.within(
        "Find duplicates",
        known.and(route(sketched, SketchStep.CONTENTS)).and(route(sketched, SketchStep.BUCKETS)),
        () -> find(known, sketched));
  }

  private PCollectionList<KV<Integer, byte[]>> find(
      PCollectionList<KV<Integer, byte[]>> known, PCollectionTuple sketched) {
    PCollectionList<KV<Integer, byte[]>> blocks = known;
    PCollectionList<KV<Integer, byte[]>> filled =
        PCollectionList.of(route(sketched, SketchStep.BUCKETS));
    PCollectionList<KV<Integer, byte[]>> contents =
        PCollectionList.of(route(sketched, SketchStep.CONTENTS));
    if (against) {
      PCollection<KV<Integer, byte[]>> indexes = graph.indexBlocks();
      PCollectionTuple read = graph.visit(new IndexPass(settings), PCollectionList.of(indexes));
      blocks = blocks.and(indexes);
      filled = filled.and(route(read, SketchStep.BUCKETS));
      contents = contents.and(route(read, SketchStep.CONTENTS));
    }
    PCollectionTuple buckets = graph.merge("Fill buckets", new BucketMerge(), filled);
    PCollectionTuple candidates =
        graph.visit(new ComparePass(settings), blocks.and(route(buckets, BucketMerge.WANTED)));
    PCollectionTuple verified =
        graph.merge(
            "Verify pairs",
            new VerifyMerge(settings.verify(), settings.threshold()),
            PCollectionList.of(route(candidates, ComparePass.COMPARED)));
    PCollectionTuple labels =
        graph.merge(
            "Connect", new ForestMerge(), PCollectionList.of(route(verified, VerifyMerge.FOREST)));
    PCollectionTuple labelled =
        graph.merge(
            "Label contents",
            new LabelMerge(settings),
            contents
                .and(route(labels, ForestMerge.LABELS))
                .and(route(verified, VerifyMerge.EDGES)));
    PCollectionTuple clusters =
        graph.merge(
            "Close clusters",
            new ClusterMerge(settings),
            PCollectionList.of(route(labelled, LabelMerge.CLUSTERS)));
    PCollectionTuple members =
        graph.visit(
            new MeasurePass(settings),
            blocks
                .and(route(clusters, ClusterMerge.WANTED))
                .and(route(candidates, ComparePass.CONTAINED)));
    PCollectionTuple measured =
        graph.merge(
            "Similarity to keepers",
            new KeeperMerge(settings),
            PCollectionList.of(route(members, MeasurePass.COMPARED)));

    if (settings.checkRecall()) {
      checkRecall(blocks, sketched, verified);
    }
    PCollectionTuple taken =
        graph.merge(
            "Syndication",
            new SyndicationMerge(),
            PCollectionList.of(route(clusters, SyndicationEntry.TAKEN))
                .and(route(members, SyndicationEntry.TAKEN)));
    graph.table(SyndicationTables.SYNDICATION, route(taken, SyndicationMerge.ROWS));
    for (PCollectionTuple step : List.of(clusters, measured)) {
      graph.table(DuplicateTables.DUPLICATES, route(step, DuplicateRow.ROWS));
    }
    if (settings.writePairs()) {
      graph.table(DuplicateTables.PAIRS, route(clusters, ClusterPairs.ROWS));
    }
    if (settings.findContained()) {
      graph.table(DuplicateTables.CONTAINED, route(members, MeasurePass.CONTAINED_ROWS));
    }
    return PCollectionList.of(route(clusters, DuplicateRow.DECISIONS))
        .and(route(measured, DuplicateRow.DECISIONS))
        .and(route(members, MeasurePass.DECISIONS));
  }

  /** Compares a sample with every article, and counts what of its similar pairs was found. */
  private void checkRecall(
      PCollectionList<KV<Integer, byte[]>> blocks,
      PCollectionTuple sketched,
      PCollectionTuple verified) {
    PCollectionTuple sample =
        graph.merge(
            "Sample contents",
            new RecallSampleMerge(),
            PCollectionList.of(route(sketched, SketchStep.SAMPLED)));
    PCollectionTuple similar =
        graph.visit(
            Broadcast.of("Share sample", route(sample, RecallSampleMerge.SAMPLE)),
            new RecallPass(settings),
            blocks);
    PCollectionTuple told =
        graph.merge(
            "Check pairs",
            new RecallPairsMerge(),
            PCollectionList.of(route(verified, VerifyMerge.EDGES))
                .and(route(similar, RecallPass.PAIRS)));
    graph.merge(
        "Measure recall",
        new RecallMerge(settings),
        PCollectionList.of(route(told, RecallPairsMerge.TOLD)));
  }
}
