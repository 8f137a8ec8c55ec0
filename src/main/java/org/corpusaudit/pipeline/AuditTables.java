package org.corpusaudit.pipeline;

import java.util.List;
import java.util.stream.Stream;
import org.corpusaudit.corpus.CorpusTables;
import org.corpusaudit.entity.counting.EntityTables;
import org.corpusaudit.entity.learning.NameRows;
import org.corpusaudit.export.ExportTables;
import org.corpusaudit.neardup.IndexRecord;
import org.corpusaudit.neardup.SyndicationTables;
import org.corpusaudit.output.Table;

/** Every table that an audit may write: those of {@link RowTable}, and others. */
final class AuditTables {
  /** Those whose rows no other pipeline is given. */
  private static final List<Table> WRITTEN_ONLY =
      List.of(
          CorpusTables.REMOVED,
          SyndicationTables.SYNDICATION,
          EntityTables.MENTIONS,
          NameRows.NAMES,
          ExportTables.VERTICAL,
          ExportTables.CONLLU,
          IndexRecord.INDEX);

  static final List<Table> ALL =
      Stream.concat(Stream.of(RowTable.values()).map(RowTable::table), WRITTEN_ONLY.stream())
          .toList();

  private AuditTables() {}
}
