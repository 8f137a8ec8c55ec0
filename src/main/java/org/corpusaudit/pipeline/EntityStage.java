package org.corpusaudit.pipeline;

import static org.corpusaudit.page.RoutedPages.route;

import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.corpusaudit.cooccurrence.PairMerge;
import org.corpusaudit.cooccurrence.PairSettings;
import org.corpusaudit.cooccurrence.PairStep;
import org.corpusaudit.cooccurrence.PairTables;
import org.corpusaudit.cooccurrence.UnitMerge;
import org.corpusaudit.cooccurrence.UnitStep;
import org.corpusaudit.entity.counting.EntityMerge;
import org.corpusaudit.entity.counting.EntityStep;
import org.corpusaudit.entity.counting.EntityTables;
import org.corpusaudit.entity.counting.TopEntitiesMerge;
import org.corpusaudit.entity.learning.LearnedNamesMerge;
import org.corpusaudit.entity.learning.NameMerge;
import org.corpusaudit.entity.recognition.HarvestStep;
import org.corpusaudit.graph.AuditGraph;
import org.corpusaudit.output.OutputDirectory;
import org.corpusaudit.page.Broadcast;

/** Entities of the kept articles and their pairs. */
final class EntityStage {
  private final AuditSettings settings;
  private final OutputDirectory directory;
  private final AuditGraph graph;

  EntityStage(AuditSettings settings, OutputDirectory directory, AuditGraph graph) {
    this.settings = settings;
    this.directory = directory;
    this.graph = graph;
  }

  /**
   * Adds the tables; takes the outputs of {@link CountPass} and what it knew of each block.
   *
   * @return the shards of mentions
   */
  PCollection<KV<Integer, byte[]>> count(
      PCollectionTuple counted, PCollectionList<KV<Integer, byte[]>> decided) {
    EntityOptions options = settings.entities();
    RecognizePass pass = new RecognizePass(options, directory);
    PCollectionTuple recognized =
        options.learn()
            ? graph.visit("Entities", learned(counted), settings.reading(), pass, decided)
            : graph.visit("Entities", settings.reading(), pass, decided);
    PCollectionTuple entities =
        graph.merge(
            "Merge entities",
            new EntityMerge(options.counting()),
            PCollectionList.of(route(recognized, EntityStep.COUNTS)));
    graph.table(EntityTables.ENTITIES, route(entities, EntityMerge.ROWS));
    if (options.counting().facets()) {
      graph.table(EntityTables.FACETS, route(entities, EntityMerge.FACET_ROWS));
    }
    PCollectionTuple top =
        graph.merge(
            "Top entities",
            new TopEntitiesMerge(options.counting().vocabulary()),
            PCollectionList.of(route(entities, EntityMerge.TOP))
                .and(route(recognized, EntityStep.UNITS)));
    if (options.countPairs()) {
      pairs(
          Broadcast.of("Share entities", route(top, TopEntitiesMerge.VOCABULARY)),
          route(recognized, UnitStep.UNIT_ITEMS));
    }
    return route(recognized, RecognizePass.SHARDS);
  }

  /** The names that the corpus shows. */
  private PCollectionView<Iterable<KV<Integer, byte[]>>> learned(PCollectionTuple counted) {
    PCollectionTuple names =
        graph.merge(
            "Names", new NameMerge(), PCollectionList.of(route(counted, HarvestStep.NAMES)));
    PCollectionTuple learned =
        graph.merge(
            "Learned names",
            new LearnedNamesMerge(),
            PCollectionList.of(route(names, NameMerge.LEARNED)));
    return Broadcast.of("Share names", route(learned, LearnedNamesMerge.LEARNED));
  }

  private void pairs(
      PCollectionView<Iterable<KV<Integer, byte[]>>> vocabulary,
      PCollection<KV<Integer, byte[]>> units) {
    PairSettings wanted = settings.entities().pairs();
    PCollectionTuple counted =
        graph.merge(
            "Entity pairs", vocabulary, new UnitMerge(wanted.scope()), PCollectionList.of(units));
    PCollectionTuple pairs =
        graph.merge(
            "Merge entity pairs",
            vocabulary,
            new PairMerge(wanted, "entities.pairs"),
            PCollectionList.of(route(counted, PairStep.PAIRS)));
    graph.table(PairTables.ENTITIES, route(pairs, PairMerge.ROWS));
  }
}
