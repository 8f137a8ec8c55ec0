package org.corpusaudit.site;

import static org.corpusaudit.page.RoutedPages.route;

import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.corpusaudit.graph.AuditGraph;

/** The table of sites, of what {@link SiteStep} sent in a pass. */
public final class SiteStage {
  private final boolean counting;
  private final boolean comparing;
  private final AuditGraph graph;

  /**
   * The stage.
   *
   * @param counting whether tokens were counted
   * @param comparing whether duplicates were looked for
   */
  public SiteStage(boolean counting, boolean comparing, AuditGraph graph) {
    this.counting = counting;
    this.comparing = comparing;
    this.graph = graph;
  }

  /** Adds the table. */
  public void count(PCollectionTuple counted) {
    PCollection<KV<Integer, byte[]>> sent = route(counted, SiteStep.SITES);
    PCollectionTuple sums = graph.merge("Sites", new SiteMerge(), PCollectionList.of(sent));
    PCollectionTuple ranked =
        graph.merge(
            "Rank sites",
            new SiteRankMerge(counting, comparing),
            PCollectionList.of(route(sums, SiteMerge.SITES)));
    graph.table(SiteTables.SITES, route(ranked, SiteRankMerge.ROWS));
  }
}
