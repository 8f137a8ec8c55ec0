package org.corpusaudit.pipeline;

import static org.corpusaudit.page.RoutedPages.route;

import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.corpusaudit.cooccurrence.PairMerge;
import org.corpusaudit.cooccurrence.PairStep;
import org.corpusaudit.cooccurrence.PairTables;
import org.corpusaudit.count.NgramMargins;
import org.corpusaudit.count.NgramMerge;
import org.corpusaudit.count.NgramScores;
import org.corpusaudit.count.TermMerge;
import org.corpusaudit.count.TermStep;
import org.corpusaudit.count.TermTables;
import org.corpusaudit.count.TopTermsMerge;
import org.corpusaudit.count.TotalsMerge;
import org.corpusaudit.graph.AuditGraph;
import org.corpusaudit.page.Broadcast;

/** Terms, n-grams, facets and pairs of terms of the kept articles. */
final class TermStage {
  private final AuditSettings settings;
  private final AuditGraph graph;

  TermStage(AuditSettings settings, AuditGraph graph) {
    this.settings = settings;
    this.graph = graph;
  }

  /** Adds the tables; takes the outputs of {@link CountPass} and what it knew of each block. */
  void count(PCollectionTuple counted, PCollectionList<KV<Integer, byte[]>> decided) {
    PCollectionTuple totals =
        graph.merge(
            "Totals", new TotalsMerge(), PCollectionList.of(route(counted, TermStep.TOTALS)));
    PCollectionView<Iterable<KV<Integer, byte[]>>> shared =
        Broadcast.of("Share totals", route(totals, TotalsMerge.TOTALS));
    PCollectionTuple terms =
        graph.merge(
            "Terms",
            shared,
            new TermMerge(settings.terms()),
            PCollectionList.of(route(counted, TermStep.TERMS)));
    if (settings.writeTerms()) {
      graph.table(TermTables.TERMS, route(terms, TermMerge.ROWS));
    }
    if (settings.terms().facets()) {
      graph.table(TermTables.FACETS, route(terms, TermMerge.FACET_ROWS));
    }
    if (!settings.terms().ngrams().isEmpty()) {
      ngrams(counted, shared);
    }
    PCollectionTuple top =
        graph.merge(
            "Top terms",
            new TopTermsMerge(settings.terms().vocabulary(), settings.terms().scope().scale()),
            PCollectionList.of(route(terms, TermMerge.TOP)).and(route(counted, TermStep.EVENTS)));
    if (settings.countPairs()) {
      pairs(Broadcast.of("Share vocabulary", route(top, TopTermsMerge.VOCABULARY)), decided);
    }
  }

  private void ngrams(
      PCollectionTuple counted, PCollectionView<Iterable<KV<Integer, byte[]>>> totals) {
    PCollectionTuple ngrams =
        graph.merge(
            "N-grams",
            totals,
            new NgramMerge(settings.terms()),
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

  private void pairs(
      PCollectionView<Iterable<KV<Integer, byte[]>>> vocabulary,
      PCollectionList<KV<Integer, byte[]>> decided) {
    PCollectionTuple visited =
        graph.visit(
            "Pairs", vocabulary, settings.reading(), new PairPass(settings.terms()), decided);
    PCollectionTuple pairs =
        graph.merge(
            "Merge pairs",
            vocabulary,
            new PairMerge(settings.pairs(), "cooccurrences"),
            PCollectionList.of(route(visited, PairStep.PAIRS)));
    graph.table(PairTables.TERMS, route(pairs, PairMerge.ROWS));
  }
}
