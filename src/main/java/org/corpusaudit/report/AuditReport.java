package org.corpusaudit.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.corpusaudit.output.AuditOutput;

/**
 * The page {@code report.html} of an audit: one file, at most a few megabytes whatever the corpus,
 * since every table holds the first rows and links to the whole. Reads each table that it shows
 * once, and never {@code documents/}. Memory: the rows shown, and the clusters of one shard.
 */
public final class AuditReport {
  /** The page's name under the output directory. */
  public static final String FILE = "report.html";

  private static final List<SectionMaker> MAKERS =
      List.of(
          new CorpusSections(),
          new DuplicateSection(),
          new BoilerplateSection(),
          new TermSections(),
          new EntitySection(),
          new CooccurrenceSections(),
          new StageSection());

  private AuditReport() {}

  /** The page's HTML. */
  public static String html(AuditOutput audit) throws IOException {
    return html(audit, audit.json(Expectations.FILE));
  }

  /** The page's HTML, with the outcome of {@link Expectations#check}. */
  public static String html(AuditOutput audit, JsonNode expectations) throws IOException {
    List<Section> sections = new ArrayList<>(ExpectationSection.of(expectations));
    for (SectionMaker maker : MAKERS) {
      sections.addAll(maker.of(audit));
    }
    List<String> facts =
        List.of(
            audit.path(),
            audit.manifest().path("started").asText(),
            "corpus-audit " + audit.manifest().at("/versions/corpusAudit").asText());
    return PageTemplate.render(new Page("Corpus audit", facts, sections));
  }
}
