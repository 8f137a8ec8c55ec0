package org.corpusaudit.cli;

import java.io.IOException;
import java.util.Optional;
import org.corpusaudit.output.AuditOutput;
import org.corpusaudit.report.layout.PageLanguage;
import picocli.CommandLine.Option;

/** The option that names a page's language. */
final class PageLanguageOption {
  @Option(
      names = "--language",
      paramLabel = "CODE",
      description = "The page's language, en or ar; default: the audit's report.language.")
  private Optional<String> code = Optional.empty();

  /** The language that is asked for, else the audit's. */
  PageLanguage of(AuditOutput audit) throws IOException, RefusedException {
    if (code.isEmpty()) {
      return PageLanguage.of(audit);
    }
    try {
      return PageLanguage.of(code.get());
    } catch (IllegalArgumentException e) {
      throw new RefusedException("--language " + code.get() + ": pages are in en or ar");
    }
  }
}
