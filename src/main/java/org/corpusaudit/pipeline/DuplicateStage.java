package org.corpusaudit.pipeline;

import static org.corpusaudit.page.RoutedPages.route;

import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.corpusaudit.graph.AuditGraph;
import org.corpusaudit.neardup.DuplicateTables;
import org.corpusaudit.neardup.FindDuplicates;
import org.corpusaudit.neardup.SketchStep;
import org.corpusaudit.page.GroupPages;

/** Which articles are copies of others. */
final class DuplicateStage {
  private final AuditSettings settings;
  private final AuditGraph graph;

  DuplicateStage(AuditSettings settings, AuditGraph graph) {
    this.settings = settings;
    this.graph = graph;
  }

  /** The decision for each article, sent to its block. */
  PCollection<KV<Integer, byte[]>> decisions(
      PCollectionList<KV<Integer, byte[]>> known, PCollectionTuple cleaned) {
    FindDuplicates.Settings wanted = settings.duplicates();
    PCollectionTuple input =
        PCollectionTuple.of(
                FindDuplicates.BLOCKS,
                known
                    .apply("Blocks and spans", Flatten.pCollections())
                    .setCoder(GroupPages.coder()))
            .and(FindDuplicates.CONTENTS, route(cleaned, SketchStep.CONTENTS))
            .and(FindDuplicates.BUCKETS, route(cleaned, SketchStep.BUCKETS));
    if (!settings.against().isEmpty()) {
      input = input.and(FindDuplicates.INDEX_BLOCKS, graph.indexBlocks());
    }
    PCollectionTuple found =
        input.apply(
            "Find duplicates",
            new FindDuplicates(wanted, settings.reading(), graph.partitioning()));
    graph.figures(found.get(FindDuplicates.FIGURES));
    graph.table(DuplicateTables.DUPLICATES, found.get(FindDuplicates.ROWS));
    if (wanted.writePairs()) {
      graph.table(DuplicateTables.PAIRS, found.get(FindDuplicates.PAIR_ROWS));
    }
    if (wanted.findContained()) {
      graph.table(DuplicateTables.CONTAINED, found.get(FindDuplicates.CONTAINED_ROWS));
    }
    return found.get(FindDuplicates.DECISIONS);
  }
}
