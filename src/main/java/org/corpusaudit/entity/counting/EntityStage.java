package org.corpusaudit.entity.counting;

import static org.corpusaudit.page.RoutedPages.route;

import java.util.Optional;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.corpusaudit.entity.learning.LearnedNamesMerge;
import org.corpusaudit.entity.learning.NameMerge;
import org.corpusaudit.entity.learning.NameRows;
import org.corpusaudit.entity.recognition.HarvestStep;
import org.corpusaudit.graph.AuditGraph;
import org.corpusaudit.page.Broadcast;
import org.corpusaudit.text.VocabularyChoice;

/**
 * Entities of the kept articles: learns the names that the corpus shows, and counts what a pass of
 * the job's own then finds ({@link EntityStep}).
 */
public final class EntityStage {
  private final EntityOptions options;
  private final AuditGraph graph;

  /** The stage. */
  public EntityStage(EntityOptions options, AuditGraph graph) {
    this.options = options;
    this.graph = graph;
  }

  /**
   * The names that the corpus shows, for every worker; none where they are not learned.
   *
   * @param harvested what {@link HarvestStep} sent
   */
  public Optional<PCollectionView<Iterable<KV<Integer, byte[]>>>> learned(
      PCollectionTuple harvested) {
    if (!options.learn()) {
      return Optional.empty();
    }
    PCollection<KV<Integer, byte[]>> names = route(harvested, HarvestStep.NAMES);
    PCollectionList<KV<Integer, byte[]>> chosen =
        graph.within(
            "Learn names",
            PCollectionList.of(names),
            () -> {
              PCollectionTuple merged =
                  graph.merge("Names", new NameMerge(), PCollectionList.of(names));
              PCollectionTuple taken =
                  graph.merge(
                      "Learned names",
                      new LearnedNamesMerge(),
                      PCollectionList.of(route(merged, NameMerge.LEARNED)));
              return PCollectionList.of(route(taken, LearnedNamesMerge.LEARNED))
                  .and(route(taken, NameRows.ROWS));
            });
    PCollection<KV<Integer, byte[]>> learned = chosen.get(0);
    graph.table(NameRows.NAMES, chosen.get(1));
    return Optional.of(Broadcast.of("Share names", learned));
  }

  /**
   * Adds the tables.
   *
   * @param recognized what {@link EntityStep} sent
   * @return the most mentioned entities, packed as a {@link org.corpusaudit.text.Vocabulary}
   */
  public PCollection<KV<Integer, byte[]>> count(PCollectionTuple recognized) {
    return graph
        .within(
            "Count entities",
            PCollectionList.of(route(recognized, EntityStep.COUNTS))
                .and(route(recognized, EntityStep.UNITS))
                .and(route(recognized, EntityStep.LANGUAGES)),
            () -> PCollectionList.of(merge(recognized)))
        .get(0);
  }

  private PCollection<KV<Integer, byte[]>> merge(PCollectionTuple recognized) {
    PCollectionTuple main =
        graph.merge(
            "Main language",
            new MainLanguageMerge(),
            PCollectionList.of(route(recognized, EntityStep.LANGUAGES)));
    PCollectionTuple entities =
        graph.merge(
            "Merge entities",
            route(main, MainLanguageMerge.MAIN),
            new EntityMerge(options.counting()),
            PCollectionList.of(route(recognized, EntityStep.COUNTS)));
    graph.table(EntityTables.entities(options.counting()), route(entities, EntityMerge.ROWS));
    if (options.counting().facets()) {
      graph.table(EntityTables.FACETS, route(entities, EntityMerge.FACET_ROWS));
    }
    PCollectionTuple top =
        graph.merge(
            "Top entities",
            new TopEntitiesMerge(options.counting().vocabulary()),
            PCollectionList.of(route(entities, EntityMerge.TOP))
                .and(route(recognized, EntityStep.UNITS)));
    return route(top, VocabularyChoice.VOCABULARY);
  }
}
