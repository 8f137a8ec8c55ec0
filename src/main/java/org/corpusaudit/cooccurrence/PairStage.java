package org.corpusaudit.cooccurrence;

import static org.corpusaudit.page.RoutedPages.route;

import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.corpusaudit.corpus.blocks.SharingPass;
import org.corpusaudit.graph.AuditGraph;
import org.corpusaudit.page.Broadcast;
import org.corpusaudit.text.CountedForm;

/**
 * Pairs of the items of a vocabulary that stand near each other, with their association. Terms are
 * read again from the text ({@link PairsPass}), entities from what a pass noted ({@link UnitStep}).
 */
public final class PairStage {
  private final PairSettings settings;
  private final AuditGraph graph;

  /** The stage. */
  public PairStage(PairSettings settings, AuditGraph graph) {
    this.settings = settings;
    this.graph = graph;
  }

  /**
   * Adds the table of pairs of terms.
   *
   * @param rules what the form of a term is
   * @param vocabulary the terms whose pairs are counted, packed
   * @param known the blocks' own entries and every decision about their articles
   */
  public void ofTerms(
      CountedForm.Rules rules,
      PCollection<KV<Integer, byte[]>> vocabulary,
      PCollectionList<KV<Integer, byte[]>> known) {
    graph.within(
        "Count pairs",
        known.and(vocabulary),
        () -> {
          PCollectionView<Iterable<KV<Integer, byte[]>>> shared =
              Broadcast.of("Share vocabulary", vocabulary);
          PCollectionTuple visited =
              graph.visit(shared, new PairsPass(settings.scope(), rules), known);
          PCollectionTuple merged = merged(PairFigures.TERMS, vocabulary, visited);
          PCollection<KV<Integer, byte[]>> rows =
              withExamples(false, new PairExamplesPass(settings, rules), vocabulary, known, merged);
          graph.table(PairTables.terms(settings), rows);
          return PCollectionList.of(rows);
        });
  }

  /**
   * Adds the table of pairs of entities.
   *
   * @param vocabulary the entities whose pairs are counted, packed
   * @param noted what {@link UnitStep} sent, and where examples are wanted {@link UnitPlaces}
   * @param decided the blocks' own entries and every decision about their articles
   */
  public void ofEntities(
      PCollection<KV<Integer, byte[]>> vocabulary,
      PCollectionTuple noted,
      PCollectionList<KV<Integer, byte[]>> decided) {
    PCollection<KV<Integer, byte[]>> units = route(noted, UnitStep.UNIT_ITEMS);
    PCollectionList<KV<Integer, byte[]>> known =
        settings.examples() == 0 ? decided : decided.and(route(noted, UnitPlaces.PLACES));
    graph.within(
        "Count entity pairs",
        settings.examples() == 0
            ? PCollectionList.of(vocabulary).and(units)
            : known.and(vocabulary).and(units),
        () -> {
          PCollectionTuple counted =
              graph.merge(
                  "Pairs in units",
                  vocabulary,
                  new UnitMerge(settings.scope()),
                  PCollectionList.of(units));
          PCollection<KV<Integer, byte[]>> rows =
              withExamples(
                  true,
                  new UnitExamplesPass(settings),
                  vocabulary,
                  known,
                  merged(PairFigures.ENTITIES, vocabulary, counted));
          graph.table(PairTables.entities(settings), rows);
          return PCollectionList.of(rows);
        });
  }

  private PCollectionTuple merged(
      PairFigures figures, PCollection<KV<Integer, byte[]>> vocabulary, PCollectionTuple pairs) {
    return graph.merge(
        "Merge pairs",
        vocabulary,
        new PairMerge(settings, figures),
        PCollectionList.of(route(pairs, PairStep.PAIRS)));
  }

  /** The rows; with examples of the pairs, which one more pass finds once they are chosen. */
  private PCollection<KV<Integer, byte[]>> withExamples(
      boolean ofEntities,
      SharingPass looking,
      PCollection<KV<Integer, byte[]>> vocabulary,
      PCollectionList<KV<Integer, byte[]>> known,
      PCollectionTuple merged) {
    if (settings.examples() == 0) {
      return route(merged, PairMerge.ROWS);
    }
    PCollectionTuple chosen =
        graph.merge(
            "Chosen pairs",
            vocabulary,
            new ChosenPairs.Merge(),
            PCollectionList.of(route(merged, PairMerge.WANTED)));
    PCollectionTuple found =
        graph.visit(
            Broadcast.of("Share chosen pairs", route(chosen, ChosenPairs.Merge.CHOSEN)),
            looking,
            known);
    PCollectionTuple rows =
        graph.merge(
            "Examples of pairs",
            new PairExamplesMerge(settings, ofEntities),
            PCollectionList.of(route(merged, PairMerge.WAITING))
                .and(route(found, FoundExamples.EXAMPLES)));
    return route(rows, PairMerge.ROWS);
  }
}
