package org.corpusaudit.pipeline;

import java.util.List;
import org.corpusaudit.boilerplate.BoilerplateTables;
import org.corpusaudit.cooccurrence.PairTables;
import org.corpusaudit.corpus.CorpusTables;
import org.corpusaudit.count.TermTables;
import org.corpusaudit.entity.counting.EntityTables;
import org.corpusaudit.entity.learning.NameRows;
import org.corpusaudit.export.ExportTables;
import org.corpusaudit.neardup.DuplicateTables;
import org.corpusaudit.neardup.IndexRecord;
import org.corpusaudit.neardup.SyndicationTables;
import org.corpusaudit.output.Table;
import org.corpusaudit.site.SiteTables;

/** Every table that an audit may write. */
final class AuditTables {
  static final List<Table> ALL =
      List.of(
          CorpusTables.DOCUMENTS,
          CorpusTables.REMOVED,
          DuplicateTables.DUPLICATES,
          DuplicateTables.PAIRS,
          DuplicateTables.CONTAINED,
          SyndicationTables.SYNDICATION,
          SiteTables.SITES,
          BoilerplateTables.SEGMENTS,
          BoilerplateTables.SPANS,
          TermTables.TERMS,
          TermTables.NGRAMS,
          TermTables.FACETS,
          PairTables.TERMS,
          EntityTables.ENTITIES,
          EntityTables.FACETS,
          PairTables.ENTITIES,
          EntityTables.MENTIONS,
          NameRows.NAMES,
          ExportTables.VERTICAL,
          ExportTables.CONLLU,
          CorpusTables.REJECTED,
          IndexRecord.INDEX);

  private AuditTables() {}
}
