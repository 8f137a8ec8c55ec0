package org.corpusaudit.boilerplate;

import static org.corpusaudit.page.RoutedPages.route;

import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.corpusaudit.graph.AuditGraph;

/**
 * Finds which pieces of text repeat among the articles of a site, and what is known of each: two
 * shuffles and a pass over the pages that have some. A pass of the job's own scans before it
 * ({@link ScanStep}), another strips behind it ({@link StripStep}).
 */
public final class BoilerplateStage {
  private final AuditGraph graph;

  /** The stage. */
  public BoilerplateStage(AuditGraph graph) {
    this.graph = graph;
  }

  /**
   * What is known of each repeated piece, sent to the blocks that have it.
   *
   * @param known the blocks' own entries, and which articles are rejected
   * @param scanned what {@link ScanStep} sent
   */
  public PCollectionList<KV<Integer, byte[]>> evidence(
      PCollectionList<KV<Integer, byte[]>> known, PCollectionTuple scanned) {
    return graph.within(
        "Find boilerplate", known.and(route(scanned, ScanStep.KEYS)), () -> gather(known, scanned));
  }

  private PCollectionList<KV<Integer, byte[]>> gather(
      PCollectionList<KV<Integer, byte[]>> known, PCollectionTuple scanned) {
    PCollectionTuple repeats =
        graph.merge(
            "Repeated pieces",
            new RepeatMerge(),
            PCollectionList.of(route(scanned, ScanStep.KEYS)));
    PCollectionTuple gathered =
        graph.visit(new EvidencePass(), known.and(route(repeats, RepeatMerge.DECISIONS)));
    PCollectionTuple evidence =
        graph.merge(
            "Merge evidence",
            new EvidenceMerge(),
            PCollectionList.of(route(gathered, EvidenceStep.EVIDENCE)));
    return PCollectionList.of(route(gathered, EvidenceMerge.DECISIONS))
        .and(route(evidence, EvidenceMerge.DECISIONS));
  }

  /** Adds the tables of what {@link StripStep} sent. */
  public void tables(PCollectionTuple stripped) {
    graph.table(BoilerplateTables.SEGMENTS, route(stripped, StripStep.SEGMENT_ROWS));
    graph.table(BoilerplateTables.SPANS, route(stripped, StripStep.SPAN_ROWS));
  }
}
