package org.corpusaudit.pipeline;

import static org.corpusaudit.page.RoutedPages.route;

import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.PInput;
import org.corpusaudit.boilerplate.EvidenceMerge;
import org.corpusaudit.boilerplate.RepeatMerge;
import org.corpusaudit.boilerplate.StripStep;
import org.corpusaudit.cooccurrence.PairMerge;
import org.corpusaudit.cooccurrence.PairSettings;
import org.corpusaudit.cooccurrence.UnitMerge;
import org.corpusaudit.corpus.ArticlePass;
import org.corpusaudit.corpus.IdEntry;
import org.corpusaudit.corpus.MatchInput;
import org.corpusaudit.corpus.ReadSettings;
import org.corpusaudit.corpus.RejectedRows;
import org.corpusaudit.corpus.VisitBlocks;
import org.corpusaudit.count.NgramMargins;
import org.corpusaudit.count.NgramMerge;
import org.corpusaudit.count.NgramScores;
import org.corpusaudit.count.TermMerge;
import org.corpusaudit.count.TopTermsMerge;
import org.corpusaudit.count.TotalsMerge;
import org.corpusaudit.entity.EntityMerge;
import org.corpusaudit.entity.LearnedNamesMerge;
import org.corpusaudit.entity.NameMerge;
import org.corpusaudit.entity.TopEntitiesMerge;
import org.corpusaudit.neardup.FindDuplicates;
import org.corpusaudit.output.OutputDirectory;
import org.corpusaudit.output.Table;
import org.corpusaudit.output.WriteTables;
import org.corpusaudit.page.Broadcast;
import org.corpusaudit.page.GroupPages;
import org.corpusaudit.page.MergePartitions;
import org.corpusaudit.page.PartitionMerge;
import org.corpusaudit.page.Partitioning;
import org.corpusaudit.page.Routes;

/**
 * The whole job: read, strip, find duplicates, count, write. Output: the summary, once everything
 * stands under its final name.
 */
public final class Audit extends PTransform<PInput, PCollection<String>> {
  /** The table of pairs of terms. */
  static final Table TERM_PAIRS = PairMerge.table("cooccurrences/terms");

  /** The table of pairs of entities. */
  static final Table ENTITY_PAIRS = PairMerge.table("cooccurrences/entities");

  private final AuditSettings settings;
  private final OutputDirectory directory;
  private final long startedMillis;

  /** The job with its settings; {@code run} names its temporary folder. */
  public Audit(AuditSettings settings, String run, long startedMillis) {
    this.settings = settings;
    this.directory = new OutputDirectory(settings.directory(), run, settings.compression());
    this.startedMillis = startedMillis;
  }

  @Override
  public PCollection<String> expand(PInput begin) {
    return graph(begin).build();
  }

  /** The rows of one table as pages, for another pipeline: nothing is written. */
  PCollection<KV<Integer, byte[]>> rows(PInput begin, Table wanted) {
    return graph(begin).rows(wanted);
  }

  private Graph graph(PInput begin) {
    PCollectionTuple input =
        Pipeline.applyTransform(
            "Match input",
            begin,
            MatchInput.of(
                    settings.files(),
                    settings.against(),
                    settings.blockBytes(),
                    settings.partitions(),
                    settings.shards())
                .reading(settings.reading()));
    PCollectionView<Partitioning> partitioning =
        input.get(MatchInput.PARTITIONING).apply("Partitioning", View.asSingleton());
    return new Graph(
        input.get(MatchInput.BLOCKS), input.get(MatchInput.INDEX_BLOCKS), partitioning);
  }

  /** The graph while it is put together. */
  private final class Graph {
    private final PCollection<KV<Integer, byte[]>> blocks;
    private final PCollection<KV<Integer, byte[]>> indexBlocks;
    private final PCollectionView<Partitioning> partitioning;
    private final List<PCollection<KV<Integer, byte[]>>> figures = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();
    private final List<PCollection<KV<Integer, byte[]>>> rows = new ArrayList<>();
    private PCollectionTuple cleaned;

    Graph(
        PCollection<KV<Integer, byte[]>> blocks,
        PCollection<KV<Integer, byte[]>> indexBlocks,
        PCollectionView<Partitioning> partitioning) {
      this.blocks = blocks;
      this.indexBlocks = indexBlocks;
      this.partitioning = partitioning;
    }

    PCollection<String> build() {
      PCollectionList<KV<Integer, byte[]>> decided = decide();
      PCollectionTuple counted = count(decided, CountPass.Documents.WRITTEN);
      PCollectionList<KV<Integer, byte[]>> shards =
          PCollectionList.of(route(counted, CountPass.SHARDS))
              .and(route(cleaned, CleanPass.INDEX_SHARDS));
      if (settings.findEntities()) {
        shards = shards.and(entities(counted, decided));
      }
      return publish(shards);
    }

    PCollection<KV<Integer, byte[]>> rows(Table wanted) {
      PCollectionList<KV<Integer, byte[]>> decided = decide();
      if (wanted.equals(CountPass.DOCUMENTS)) {
        return route(count(decided, CountPass.Documents.SENT), CountPass.DOCUMENT_ROWS);
      }
      if (!tables.contains(wanted)) {
        PCollectionTuple counted = count(decided, CountPass.Documents.COUNTED);
        if (settings.findEntities() && !tables.contains(wanted)) {
          entities(counted, decided);
        }
      }
      PCollectionList<KV<Integer, byte[]>> found = PCollectionList.empty(blocks.getPipeline());
      for (int i = 0; i < tables.size(); i++) {
        found = tables.get(i).equals(wanted) ? found.and(rows.get(i)) : found;
      }
      return found.apply("Rows", Flatten.pCollections()).setCoder(GroupPages.coder());
    }

    /** Everything before the last pass: what is stripped and which articles are kept. */
    private PCollectionList<KV<Integer, byte[]>> decide() {
      ReadSettings withoutLanguage = settings.reading().withoutLanguage();
      PCollectionTuple scanned =
          visit(
              "Scan",
              withoutLanguage,
              new ScanPass(settings.boilerplate()),
              PCollectionList.of(blocks));
      PCollectionTuple ids =
          merge(
              "Repeated ids",
              new IdEntry.Merge(),
              PCollectionList.of(route(scanned, ScanPass.IDS)));
      PCollectionList<KV<Integer, byte[]>> known =
          PCollectionList.of(blocks).and(route(ids, IdEntry.Merge.DECISIONS));
      if (settings.boilerplate()) {
        known = known.and(evidence(scanned, known, withoutLanguage));
      }

      cleaned =
          visit(
              "Clean",
              withoutLanguage,
              new CleanPass(
                  settings.boilerplate(),
                  settings.stripping(),
                  settings.findDuplicates(),
                  settings.duplicates(),
                  directory),
              known);
      table(RejectedRows.REJECTED, route(scanned, ScanPass.REJECTED));
      table(RejectedRows.REJECTED, route(cleaned, CleanPass.REJECTED));
      if (settings.boilerplate()) {
        table(StripStep.SEGMENTS, route(cleaned, CleanPass.SEGMENT_ROWS));
        table(StripStep.SPANS, route(cleaned, CleanPass.SPAN_ROWS));
      }

      PCollectionList<KV<Integer, byte[]>> decided =
          PCollectionList.of(blocks).and(route(cleaned, CleanPass.DECISIONS));
      if (settings.findDuplicates()) {
        decided = decided.and(duplicates(decided, cleaned));
      }
      return decided;
    }

    private PCollectionTuple count(
        PCollectionList<KV<Integer, byte[]>> decided, CountPass.Documents documents) {
      PCollectionTuple counted =
          visit(
              "Count",
              settings.reading(),
              new CountPass(
                  settings.countTerms(),
                  settings.terms(),
                  settings.findEntities() && settings.entities().learn(),
                  settings.entities().recognizers(),
                  settings.reading().fields(),
                  directory,
                  documents),
              decided);
      if (settings.countTerms()) {
        terms(counted, decided);
      }
      return counted;
    }

    /** What is known of each repeated piece, sent to the blocks that have it. */
    private PCollection<KV<Integer, byte[]>> evidence(
        PCollectionTuple scanned,
        PCollectionList<KV<Integer, byte[]>> known,
        ReadSettings reading) {
      PCollectionTuple repeats =
          merge(
              "Repeated pieces",
              new RepeatMerge(),
              PCollectionList.of(route(scanned, ScanPass.KEYS)));
      PCollectionTuple gathered =
          visit(
              "Gather evidence",
              reading,
              new EvidencePass(),
              known.and(route(repeats, RepeatMerge.DECISIONS)));
      PCollectionTuple evidence =
          merge(
              "Evidence",
              new EvidenceMerge(),
              PCollectionList.of(route(gathered, EvidencePass.EVIDENCE)));
      return route(evidence, EvidenceMerge.DECISIONS);
    }

    private void terms(PCollectionTuple counted, PCollectionList<KV<Integer, byte[]>> decided) {
      PCollectionTuple totals =
          merge("Totals", new TotalsMerge(), PCollectionList.of(route(counted, CountPass.TOTALS)));
      PCollectionView<KV<Integer, byte[]>> shared =
          Broadcast.of("Share totals", route(totals, TotalsMerge.TOTALS));
      PCollectionTuple terms =
          counted(
              PCollectionList.of(route(counted, CountPass.TERMS))
                  .apply(
                      "Terms",
                      MergePartitions.sharing(
                          shared, new TermMerge(settings.terms()), partitioning)));
      if (settings.writeTerms()) {
        table(TermMerge.TERMS, route(terms, TermMerge.ROWS));
      }
      if (settings.terms().facets()) {
        table(TermMerge.FACETS, route(terms, TermMerge.FACET_ROWS));
      }
      if (!settings.terms().ngrams().isEmpty()) {
        ngrams(counted, shared);
      }
      PCollectionTuple top =
          merge(
              "Top terms",
              new TopTermsMerge(settings.terms().vocabulary(), settings.terms().scope().scale()),
              PCollectionList.of(route(terms, TermMerge.TOP))
                  .and(route(counted, CountPass.EVENTS)));
      if (settings.countPairs()) {
        pairs(Broadcast.of("Share vocabulary", route(top, TopTermsMerge.VOCABULARY)), decided);
      }
    }

    private void ngrams(PCollectionTuple counted, PCollectionView<KV<Integer, byte[]>> totals) {
      PCollectionTuple ngrams =
          counted(
              PCollectionList.of(route(counted, CountPass.NGRAMS))
                  .apply(
                      "N-grams",
                      MergePartitions.sharing(
                          totals, new NgramMerge(settings.terms()), partitioning)));
      PCollectionTuple margins =
          merge(
              "N-gram margins",
              new NgramMargins(),
              PCollectionList.of(route(counted, CountPass.NGRAM_PLACES))
                  .and(route(ngrams, NgramMerge.WANTED)));
      PCollectionTuple scored =
          counted(
              PCollectionList.of(route(ngrams, NgramMerge.ROWS))
                  .and(route(margins, NgramMargins.MARGINS))
                  .apply(
                      "N-gram scores",
                      MergePartitions.sharing(totals, new NgramScores(), partitioning)));
      table(NgramScores.NGRAMS, route(scored, NgramScores.ROWS));
    }

    private void pairs(
        PCollectionView<KV<Integer, byte[]>> vocabulary,
        PCollectionList<KV<Integer, byte[]>> decided) {
      PCollectionTuple visited =
          counted(
              decided.apply(
                  "Pairs",
                  VisitBlocks.sharing(
                      vocabulary,
                      new PairPass(settings.terms()),
                      settings.reading(),
                      partitioning)));
      PCollectionTuple pairs =
          counted(
              PCollectionList.of(route(visited, PairPass.TERM_PAIRS))
                  .apply(
                      "Merge pairs",
                      MergePartitions.sharing(
                          vocabulary,
                          new PairMerge(settings.pairs(), "cooccurrences"),
                          partitioning)));
      table(TERM_PAIRS, route(pairs, PairMerge.ROWS));
    }

    /** Recognises and counts entities; returns the shards of mentions. */
    private PCollection<KV<Integer, byte[]>> entities(
        PCollectionTuple counted, PCollectionList<KV<Integer, byte[]>> decided) {
      EntityOptions options = settings.entities();
      RecognizePass pass = new RecognizePass(options, directory);
      PCollectionTuple recognized =
          options.learn()
              ? counted(
                  decided.apply(
                      "Entities",
                      VisitBlocks.sharing(
                          learnedNames(counted), pass, settings.reading(), partitioning)))
              : visit("Entities", settings.reading(), pass, decided);
      PCollectionTuple entities =
          merge(
              "Merge entities",
              new EntityMerge(options.counting()),
              PCollectionList.of(route(recognized, RecognizePass.COUNTS)));
      table(EntityMerge.ENTITIES, route(entities, EntityMerge.ROWS));
      if (options.counting().facets()) {
        table(EntityMerge.FACETS, route(entities, EntityMerge.FACET_ROWS));
      }
      PCollectionTuple top =
          merge(
              "Top entities",
              new TopEntitiesMerge(options.counting().vocabulary()),
              PCollectionList.of(route(entities, EntityMerge.TOP))
                  .and(route(recognized, RecognizePass.TOP)));
      if (options.countPairs()) {
        entityPairs(
            Broadcast.of("Share entities", route(top, TopEntitiesMerge.VOCABULARY)),
            route(recognized, RecognizePass.UNITS));
      }
      return route(recognized, RecognizePass.SHARDS);
    }

    private PCollectionView<KV<Integer, byte[]>> learnedNames(PCollectionTuple counted) {
      PCollectionTuple names =
          merge("Names", new NameMerge(), PCollectionList.of(route(counted, CountPass.NAMES)));
      PCollectionTuple learned =
          merge(
              "Learned names",
              new LearnedNamesMerge(),
              PCollectionList.of(route(names, NameMerge.LEARNED)));
      return Broadcast.of("Share names", route(learned, LearnedNamesMerge.LEARNED));
    }

    private void entityPairs(
        PCollectionView<KV<Integer, byte[]>> vocabulary, PCollection<KV<Integer, byte[]>> units) {
      PairSettings wanted = settings.entities().pairs();
      PCollectionTuple counted =
          counted(
              PCollectionList.of(units)
                  .apply(
                      "Entity pairs",
                      MergePartitions.sharing(
                          vocabulary, new UnitMerge(wanted.scope()), partitioning)));
      PCollectionTuple pairs =
          counted(
              PCollectionList.of(route(counted, UnitMerge.PAIRS))
                  .apply(
                      "Merge entity pairs",
                      MergePartitions.sharing(
                          vocabulary, new PairMerge(wanted, "entities.pairs"), partitioning)));
      table(ENTITY_PAIRS, route(pairs, PairMerge.ROWS));
    }

    private PCollection<KV<Integer, byte[]>> duplicates(
        PCollectionList<KV<Integer, byte[]>> decided, PCollectionTuple cleaned) {
      FindDuplicates.Settings wanted = settings.duplicates();
      PCollectionTuple input =
          PCollectionTuple.of(
                  FindDuplicates.BLOCKS,
                  decided
                      .apply("Blocks and spans", Flatten.pCollections())
                      .setCoder(GroupPages.coder()))
              .and(FindDuplicates.CONTENTS, route(cleaned, CleanPass.CONTENTS))
              .and(FindDuplicates.BUCKETS, route(cleaned, CleanPass.BUCKETS));
      if (!settings.against().isEmpty()) {
        input = input.and(FindDuplicates.INDEX_BLOCKS, indexBlocks);
      }
      PCollectionTuple found =
          input.apply(
              "Find duplicates", new FindDuplicates(wanted, settings.reading(), partitioning));
      figures.add(found.get(FindDuplicates.FIGURES));
      table(FindDuplicates.DUPLICATES, found.get(FindDuplicates.ROWS));
      if (wanted.writePairs()) {
        table(FindDuplicates.PAIRS, found.get(FindDuplicates.PAIR_ROWS));
      }
      if (wanted.findContained()) {
        table(FindDuplicates.CONTAINED, found.get(FindDuplicates.CONTAINED_ROWS));
      }
      return found.get(FindDuplicates.DECISIONS);
    }

    private PCollection<String> publish(PCollectionList<KV<Integer, byte[]>> shards) {
      PCollectionList<KV<Integer, byte[]>> allRows = PCollectionList.of(rows);
      PCollection<KV<Integer, byte[]>> written =
          allRows.apply(
              "Write tables",
              WriteTables.of(tables, partitioning, directory).withParquet(settings.parquet()));
      return PCollectionList.of(blocks)
          .and(shards.getAll())
          .and(written)
          .and(figures)
          .apply(
              "Publish", new PublishAudit(settings, directory, startedMillis, shards.size() + 1));
    }

    private void table(Table table, PCollection<KV<Integer, byte[]>> part) {
      tables.add(table);
      rows.add(part);
    }

    private PCollectionTuple visit(
        String name,
        ReadSettings reading,
        ArticlePass pass,
        PCollectionList<KV<Integer, byte[]>> entries) {
      return counted(entries.apply(name, VisitBlocks.with(pass, reading, partitioning)));
    }

    private PCollectionTuple merge(
        String name, PartitionMerge kernel, PCollectionList<KV<Integer, byte[]>> pages) {
      return counted(pages.apply(name, MergePartitions.with(kernel, partitioning)));
    }

    private PCollectionTuple counted(PCollectionTuple outputs) {
      figures.add(route(outputs, Routes.FIGURES));
      return outputs;
    }
  }

  /** Adds the job to a pipeline. */
  public static void addTo(Pipeline pipeline, AuditSettings settings, String run, long started) {
    pipeline.apply("Audit", new Audit(settings, run, started));
  }
}
