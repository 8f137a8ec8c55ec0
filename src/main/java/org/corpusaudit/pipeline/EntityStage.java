package org.corpusaudit.pipeline;

import static org.corpusaudit.page.RoutedPages.route;

import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.corpusaudit.cooccurrence.PairMerge;
import org.corpusaudit.cooccurrence.PairSettings;
import org.corpusaudit.cooccurrence.UnitMerge;
import org.corpusaudit.entity.counting.EntityMerge;
import org.corpusaudit.entity.counting.TopEntitiesMerge;
import org.corpusaudit.entity.learning.LearnedNamesMerge;
import org.corpusaudit.entity.learning.NameMerge;
import org.corpusaudit.graph.AuditGraph;
import org.corpusaudit.output.OutputDirectory;
import org.corpusaudit.output.Table;
import org.corpusaudit.page.Broadcast;

/** Entities of the kept articles and their pairs. */
final class EntityStage {
  /** The table of pairs of entities. */
  static final Table PAIRS = PairMerge.table("cooccurrences/entities");

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
            PCollectionList.of(route(recognized, RecognizePass.COUNTS)));
    graph.table(EntityMerge.ENTITIES, route(entities, EntityMerge.ROWS));
    if (options.counting().facets()) {
      graph.table(EntityMerge.FACETS, route(entities, EntityMerge.FACET_ROWS));
    }
    PCollectionTuple top =
        graph.merge(
            "Top entities",
            new TopEntitiesMerge(options.counting().vocabulary()),
            PCollectionList.of(route(entities, EntityMerge.TOP))
                .and(route(recognized, RecognizePass.TOP)));
    if (options.countPairs()) {
      pairs(
          Broadcast.of("Share entities", route(top, TopEntitiesMerge.VOCABULARY)),
          route(recognized, RecognizePass.UNITS));
    }
    return route(recognized, RecognizePass.SHARDS);
  }

  /** The names that the corpus shows. */
  private PCollectionView<Iterable<KV<Integer, byte[]>>> learned(PCollectionTuple counted) {
    PCollectionTuple names =
        graph.merge("Names", new NameMerge(), PCollectionList.of(route(counted, CountPass.NAMES)));
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
            PCollectionList.of(route(counted, UnitMerge.PAIRS)));
    graph.table(PAIRS, route(pairs, PairMerge.ROWS));
  }
}
