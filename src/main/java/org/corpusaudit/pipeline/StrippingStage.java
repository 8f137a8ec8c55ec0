package org.corpusaudit.pipeline;

import static org.corpusaudit.page.RoutedPages.route;

import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.corpusaudit.boilerplate.BoilerplateTables;
import org.corpusaudit.boilerplate.EvidenceMerge;
import org.corpusaudit.boilerplate.EvidencePass;
import org.corpusaudit.boilerplate.EvidenceStep;
import org.corpusaudit.boilerplate.RepeatMerge;
import org.corpusaudit.boilerplate.ScanStep;
import org.corpusaudit.boilerplate.StripStep;
import org.corpusaudit.corpus.CorpusTables;
import org.corpusaudit.corpus.ReadSettings;
import org.corpusaudit.corpus.RejectedRows;
import org.corpusaudit.corpus.blocks.IdEntry;
import org.corpusaudit.graph.AuditGraph;
import org.corpusaudit.output.OutputDirectory;

/** The first passes: which records are sound, what of their text is furniture, their sketches. */
final class StrippingStage {
  private final AuditSettings settings;
  private final OutputDirectory directory;
  private final AuditGraph graph;
  private final ReadSettings reading;

  StrippingStage(AuditSettings settings, OutputDirectory directory, AuditGraph graph) {
    this.settings = settings;
    this.directory = directory;
    this.graph = graph;
    this.reading = settings.reading();
  }

  /** The outputs of {@link CleanPass}. */
  PCollectionTuple clean() {
    PCollectionTuple scanned =
        graph.visit(
            "Scan",
            reading,
            new ScanPass(settings.boilerplate()),
            PCollectionList.of(graph.blocks()));
    PCollectionTuple ids =
        graph.merge(
            "Repeated ids", new IdEntry.Merge(), PCollectionList.of(route(scanned, IdEntry.IDS)));
    PCollectionList<KV<Integer, byte[]>> known =
        PCollectionList.of(graph.blocks()).and(route(ids, IdEntry.Merge.DECISIONS));
    if (settings.boilerplate()) {
      known = known.and(evidence(scanned, known));
    }

    PCollectionTuple cleaned =
        graph.visit(
            "Clean",
            reading,
            new CleanPass(
                reading.detectLanguage(),
                settings.boilerplate(),
                settings.stripping(),
                settings.findDuplicates(),
                settings.duplicates(),
                directory),
            known);
    graph.table(CorpusTables.REJECTED, route(scanned, RejectedRows.ROWS));
    graph.table(CorpusTables.REJECTED, route(cleaned, RejectedRows.ROWS));
    if (settings.boilerplate()) {
      graph.table(BoilerplateTables.SEGMENTS, route(cleaned, StripStep.SEGMENT_ROWS));
      graph.table(BoilerplateTables.SPANS, route(cleaned, StripStep.SPAN_ROWS));
    }
    return cleaned;
  }

  /** What is known of each repeated piece, sent to the blocks that have it. */
  private PCollection<KV<Integer, byte[]>> evidence(
      PCollectionTuple scanned, PCollectionList<KV<Integer, byte[]>> known) {
    PCollectionTuple repeats =
        graph.merge(
            "Repeated pieces",
            new RepeatMerge(),
            PCollectionList.of(route(scanned, ScanStep.KEYS)));
    PCollectionTuple gathered =
        graph.visit(
            "Gather evidence",
            reading,
            new EvidencePass(),
            known.and(route(repeats, RepeatMerge.DECISIONS)));
    PCollectionTuple evidence =
        graph.merge(
            "Evidence",
            new EvidenceMerge(),
            PCollectionList.of(route(gathered, EvidenceStep.EVIDENCE)));
    return route(evidence, EvidenceMerge.DECISIONS);
  }
}
