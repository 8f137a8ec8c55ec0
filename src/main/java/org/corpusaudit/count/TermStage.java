package org.corpusaudit.count;

import static org.corpusaudit.page.RoutedPages.route;

import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.corpusaudit.graph.AuditGraph;
import org.corpusaudit.text.VocabularyChoice;

/** Terms, n-grams and facets of the kept articles, of what {@link TermStep} sent in a pass. */
public final class TermStage {
  private final TermSettings settings;
  private final boolean rows;
  private final AuditGraph graph;

  /**
   * The stage.
   *
   * @param rows whether terms are written, or only counted to choose a vocabulary
   */
  public TermStage(TermSettings settings, boolean rows, AuditGraph graph) {
    this.settings = settings;
    this.rows = rows;
    this.graph = graph;
  }

  /**
   * Adds the tables.
   *
   * @return the most frequent terms, packed as a {@link org.corpusaudit.text.Vocabulary}
   */
  public PCollection<KV<Integer, byte[]>> count(PCollectionTuple counted) {
    return graph
        .within(
            "Count terms",
            TermStep.ROUTES.stream()
                .map(sent -> route(counted, sent))
                .reduce(
                    PCollectionList.empty(counted.getPipeline()),
                    PCollectionList::and,
                    (a, b) -> b),
            () -> PCollectionList.of(merge(counted)))
        .get(0);
  }

  private PCollection<KV<Integer, byte[]>> merge(PCollectionTuple counted) {
    PCollectionTuple totals =
        graph.merge(
            "Totals", new TotalsMerge(), PCollectionList.of(route(counted, TermStep.TOTALS)));
    PCollection<KV<Integer, byte[]>> shared = route(totals, TotalsMerge.TOTALS);
    PCollectionTuple terms =
        graph.merge(
            "Terms",
            shared,
            new TermMerge(settings),
            PCollectionList.of(route(counted, TermStep.TERMS)));
    if (rows) {
      graph.table(TermTables.terms(settings), route(terms, TermMerge.ROWS));
    }
    if (settings.facets()) {
      graph.table(TermTables.FACETS, route(terms, TermMerge.FACET_ROWS));
    }
    if (!settings.ngrams().isEmpty()) {
      ngrams(counted, shared);
    }
    PCollectionTuple top =
        graph.merge(
            "Top terms",
            new TopTermsMerge(settings.vocabulary(), settings.scope().scale()),
            PCollectionList.of(route(terms, TermMerge.TOP)).and(route(counted, TermStep.EVENTS)));
    return route(top, VocabularyChoice.VOCABULARY);
  }

  private void ngrams(PCollectionTuple counted, PCollection<KV<Integer, byte[]>> totals) {
    PCollectionTuple ngrams =
        graph.merge(
            "N-grams",
            totals,
            new NgramMerge(settings),
            PCollectionList.of(route(counted, TermStep.NGRAMS)));
    PCollectionTuple margins =
        graph.merge(
            "N-gram margins",
            new NgramMargins(),
            PCollectionList.of(route(counted, TermStep.NGRAM_PLACES))
                .and(route(ngrams, NgramMerge.WANTED)));
    PCollectionTuple scored =
        graph.merge(
            "N-gram scores",
            totals,
            new NgramScores(),
            PCollectionList.of(route(ngrams, NgramMerge.ROWS))
                .and(route(margins, NgramMargins.MARGINS)));
    graph.table(TermTables.NGRAMS, route(scored, NgramScores.ROWS));
  }
}
