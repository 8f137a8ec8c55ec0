package org.corpusaudit.pipeline;

import static org.corpusaudit.page.RoutedPages.route;

import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PInput;
import org.corpusaudit.boilerplate.BoilerplateStage;
import org.corpusaudit.cooccurrence.PairStage;
import org.corpusaudit.corpus.CorpusTables;
import org.corpusaudit.corpus.RejectedRows;
import org.corpusaudit.corpus.blocks.IdEntry;
import org.corpusaudit.corpus.blocks.MatchInput;
import org.corpusaudit.count.TermStage;
import org.corpusaudit.entity.counting.EntityOptions;
import org.corpusaudit.entity.counting.EntityStage;
import org.corpusaudit.graph.AuditGraph;
import org.corpusaudit.loss.FirstRejected;
import org.corpusaudit.loss.RejectedBound;
import org.corpusaudit.neardup.DuplicateStage;
import org.corpusaudit.neardup.DuplicateTables;
import org.corpusaudit.neardup.RepeatedIdRows;
import org.corpusaudit.output.OutputDirectory;
import org.corpusaudit.output.Table;
import org.corpusaudit.plan.AuditSettings;
import org.corpusaudit.plan.RepeatedIds;
import org.corpusaudit.site.SiteStage;

/**
 * The whole job: read, strip, find duplicates, count, write. Output: the summary, once everything
 * stands under its final name.
 */
public final class Audit extends PTransform<PInput, PCollection<String>> {
  private final AuditSettings settings;
  private final OutputDirectory directory;
  private final String run;
  private final long startedMillis;

  /** The job with its settings; {@code run} names its temporary folder. */
  public Audit(AuditSettings settings, String run, long startedMillis) {
    this.settings = settings;
    this.run = run;
    this.directory =
        new OutputDirectory(
            settings.directory(),
            run,
            settings.compression(),
            settings.parquet(),
            settings.spreadsheetSafe());
    this.startedMillis = startedMillis;
  }

  /** Adds the job to a pipeline. */
  public static void addTo(Pipeline pipeline, AuditSettings settings, String run, long started) {
    pipeline.apply("Audit", new Audit(settings, run, started));
  }

  @Override
  public PCollection<String> expand(PInput begin) {
    MatchInput input = settings.input();
    AuditGraph graph = graph(settings.overwrite() ? input : input.into(directory), begin);
    PCollectionTuple scanned = scan(graph);
    PCollectionList.of(route(scanned, FirstRejected.BLOCKS))
        .apply(
            "First rejected",
            new FirstRejected(settings.maxRejectedShare(), directory, settings.overwrite()));
    PCollectionTuple cleaned = clean(graph, scanned);
    PCollectionList<KV<Integer, byte[]>> decided = decided(graph, cleaned);
    PCollectionTuple counted = count(graph, decided, CountPass.Documents.WRITTEN);
    PCollectionList<KV<Integer, byte[]>> shards =
        PCollectionList.of(route(counted, ArticleShards.SHARDS));
    if (settings.findEntities()) {
      shards = shards.and(entities(graph, counted, decided));
    }
    return publish(graph, shards);
  }

  /** The rows of one table as pages, for another pipeline: nothing is written. */
  PCollection<KV<Integer, byte[]>> rows(PInput begin, Table wanted) {
    AuditGraph graph = graph(settings.input(), begin);
    PCollectionTuple cleaned = clean(graph, scan(graph));
    if (wanted.equals(CorpusTables.REJECTED)) {
      return graph.rows(wanted);
    }
    PCollection<KV<Integer, byte[]>> rows = rows(graph, cleaned, wanted);
    PCollectionList.of(graph.figures())
        .apply("Bound", new RejectedBound(settings.maxRejectedShare()));
    return rows;
  }

  private PCollection<KV<Integer, byte[]>> rows(
      AuditGraph graph, PCollectionTuple cleaned, Table wanted) {
    PCollectionList<KV<Integer, byte[]>> decided = decided(graph, cleaned);
    if (wanted.equals(CorpusTables.DOCUMENTS)) {
      return route(count(graph, decided, CountPass.Documents.SENT), CountPass.DOCUMENT_ROWS);
    }
    if (!graph.has(wanted) || wanted.equals(DuplicateTables.DUPLICATES)) {
      PCollectionTuple counted = count(graph, decided, CountPass.Documents.COUNTED);
      if (settings.findEntities() && !graph.has(wanted)) {
        entities(graph, counted, decided);
      }
    }
    return graph.rows(wanted);
  }

  private AuditGraph graph(MatchInput input, PInput begin) {
    return AuditGraph.of(run, input, settings.reading(), begin);
  }

  /** The first pass: which records are sound, and what of their text repeats. */
  private PCollectionTuple scan(AuditGraph graph) {
    return graph.visit(
        new ScanPass(settings.boilerplate(), settings.repeatedIds(), settings.duplicates()),
        PCollectionList.of(graph.blocks()));
  }

  /** The passes after it: what of the records' text is stripped, their sketches. */
  private PCollectionTuple clean(AuditGraph graph, PCollectionTuple scanned) {
    PCollectionTuple ids =
        graph.merge(
            "Repeated ids", new IdEntry.Merge(), PCollectionList.of(route(scanned, IdEntry.IDS)));
    PCollectionList<KV<Integer, byte[]>> known =
        PCollectionList.of(graph.blocks()).and(route(ids, IdEntry.Merge.DECISIONS));
    BoilerplateStage boilerplate = new BoilerplateStage(graph);
    if (settings.boilerplate()) {
      known = known.and(boilerplate.evidence(known, scanned).getAll());
    }
    PCollectionTuple cleaned =
        graph.visit(
            new CleanPass(
                settings.repeatedIds(),
                settings.reading().detectLanguage(),
                settings.boilerplate(),
                settings.stripping(),
                settings.signals(),
                settings.filters(),
                settings.findDuplicates(),
                settings.duplicates(),
                settings.findEntities() && settings.entities().recognizers().builtIn()),
            known);
    graph.table(CorpusTables.REJECTED, route(scanned, RejectedRows.ROWS));
    graph.table(CorpusTables.REJECTED, route(cleaned, RejectedRows.ROWS));
    if (settings.boilerplate()) {
      boilerplate.tables(cleaned);
    }
    return cleaned;
  }

  /** What the last passes know of each block: what is stripped and which articles are kept. */
  private PCollectionList<KV<Integer, byte[]>> decided(AuditGraph graph, PCollectionTuple cleaned) {
    PCollectionList<KV<Integer, byte[]>> known =
        PCollectionList.of(graph.blocks()).and(route(cleaned, CleanPass.DECISIONS));
    if (!settings.findDuplicates()) {
      return known;
    }
    DuplicateStage stage =
        new DuplicateStage(settings.duplicates(), !settings.against().isEmpty(), graph);
    return known.and(stage.decisions(known, cleaned).getAll());
  }

  private PCollectionTuple count(
      AuditGraph graph,
      PCollectionList<KV<Integer, byte[]>> decided,
      CountPass.Documents documents) {
    PCollectionTuple counted = graph.visit(new CountPass(settings, directory, documents), decided);
    new SiteStage(settings.countTerms(), settings.findDuplicates(), graph).count(counted);
    if (settings.repeatedIds() == RepeatedIds.COPIES) {
      graph.table(DuplicateTables.DUPLICATES, route(counted, RepeatedIdRows.ROWS));
    }
    if (settings.countTerms()) {
      PCollection<KV<Integer, byte[]>> vocabulary =
          new TermStage(settings.terms(), settings.writeTerms(), graph).count(counted);
      if (settings.countPairs()) {
        new PairStage(settings.pairs(), graph)
            .ofTerms(settings.terms().form(), vocabulary, decided);
      }
    }
    return counted;
  }

  /** Adds the tables of entities and of their pairs; gives the shards of mentions. */
  private PCollection<KV<Integer, byte[]>> entities(
      AuditGraph graph, PCollectionTuple counted, PCollectionList<KV<Integer, byte[]>> decided) {
    EntityOptions options = settings.entities();
    EntityStage stage = new EntityStage(options, graph);
    boolean examplesOfPairs = options.countPairs() && settings.entityPairs().examples() > 0;
    RecognizePass pass = new RecognizePass(options, settings.exports(), directory, examplesOfPairs);
    PCollectionTuple recognized =
        stage
            .learned(counted)
            .map(names -> graph.visit(names, pass, decided))
            .orElseGet(() -> graph.visit(pass, decided));
    PCollection<KV<Integer, byte[]>> vocabulary = stage.count(recognized);
    if (options.countPairs()) {
      new PairStage(settings.entityPairs(), graph).ofEntities(vocabulary, recognized, decided);
    }
    return route(recognized, RecognizePass.SHARDS);
  }

  private PCollection<String> publish(
      AuditGraph graph, PCollectionList<KV<Integer, byte[]>> shards) {
    PCollection<KV<Integer, byte[]>> written = graph.write(directory);
    return PCollectionList.of(graph.blocks())
        .and(shards.getAll())
        .and(written)
        .and(graph.figures())
        .apply("Publish", new PublishAudit(settings, directory, startedMillis, shards.size() + 1));
  }
}
