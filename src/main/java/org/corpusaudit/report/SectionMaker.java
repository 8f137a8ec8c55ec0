package org.corpusaudit.report;

import java.io.IOException;
import java.util.List;
import org.corpusaudit.output.AuditOutput;
import org.corpusaudit.report.layout.Section;

/** Makes sections of a page from an audit: none when the audit did not write what they show. */
@FunctionalInterface
interface SectionMaker {
  List<Section> of(AuditOutput audit) throws IOException;

  /** The first shard of a table, which a page links to; its folder when there is none. */
  static String file(AuditOutput audit, String folder) {
    List<String> shards = audit.shards(folder);
    return shards.isEmpty() ? folder + "/" : shards.get(0);
  }
}
