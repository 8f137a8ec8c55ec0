package org.corpusaudit.report;

import static org.corpusaudit.report.layout.Message.say;
import static org.corpusaudit.report.layout.Message.verbatim;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.corpusaudit.corpus.formats.BlockReader;
import org.corpusaudit.output.AuditOutput;
import org.corpusaudit.report.expectations.Expectations;
import org.corpusaudit.report.layout.Finding;
import org.corpusaudit.report.layout.Message;
import org.corpusaudit.report.layout.Page;
import org.corpusaudit.report.layout.PageLanguage;
import org.corpusaudit.report.layout.PageTemplate;
import org.corpusaudit.report.layout.Section;

/**
 * The page {@code report.html} of an audit: one file, at most a few megabytes whatever the corpus,
 * since every table holds the first rows and links to the whole. Reads each table that it shows
 * once or twice, never {@code documents/}, and of the input at most {@link ClusterExamples}' bound.
 * Memory: the rows shown, and the clusters of one shard.
 */
public final class AuditReport {
  /** The page's name under the output directory. */
  public static final String FILE = "report.html";

  private AuditReport() {}

  /** The page's HTML, without texts of articles: they stand in the input alone. */
  public static String html(AuditOutput audit) throws IOException {
    return html(audit, audit.json(Expectations.FILE), Optional.empty(), PageLanguage.of(audit));
  }

  /**
   * The page's HTML.
   *
   * @param input a reader of the audit's input files with the audit's own settings: what duplicates
   *     differ in is shown where the files are still there
   */
  public static String html(AuditOutput audit, BlockReader input) throws IOException {
    return html(audit, input, PageLanguage.of(audit));
  }

  /** The same in a language of the reader's. */
  public static String html(AuditOutput audit, BlockReader input, PageLanguage language)
      throws IOException {
    return html(audit, audit.json(Expectations.FILE), Optional.of(input), language);
  }

  /** The page's HTML, with the outcome of {@link Expectations#check}. */
  public static String html(AuditOutput audit, JsonNode expectations, BlockReader input)
      throws IOException {
    return html(audit, expectations, Optional.of(input), PageLanguage.of(audit));
  }

  private static String html(
      AuditOutput audit, JsonNode expectations, Optional<BlockReader> input, PageLanguage language)
      throws IOException {
    List<SectionMaker> makers =
        List.of(
            new CorpusSections(),
            new DuplicateSection(input),
            new SyndicationSection(),
            new BoilerplateSection(),
            new SignalSection(),
            new RejectedSection(),
            new TermSections(),
            new EntitySection(),
            new CooccurrenceSections(),
            new StageSection());
    List<Section> sections = new ArrayList<>(ExpectationSection.of(expectations));
    for (SectionMaker maker : makers) {
      sections.addAll(maker.of(audit));
    }
    List<Message> facts =
        List.of(
            verbatim(audit.path()),
            say(
                "begun %s",
                audit.manifest().path("started").asText().replaceFirst("\\.\\d+Z$", "Z")),
            verbatim("corpus-audit " + audit.manifest().at("/versions/corpusAudit").asText()));
    List<Finding> findings = StandsOut.of(audit.summary(), audit.manifest(), sections);
    return PageTemplate.render(new Page(say("Corpus audit"), facts, findings, sections), language);
  }
}
