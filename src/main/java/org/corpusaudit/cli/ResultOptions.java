package org.corpusaudit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.corpusaudit.output.AuditOutput;
import org.corpusaudit.output.SpreadsheetWriter;
import org.corpusaudit.report.layout.RenderedPage;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The options that say where what a command has read goes: a page, a table, or the terminal. */
final class ResultOptions {
  @ArgGroup private final Form form = new Form();

  /** One of them, or none for the terminal. */
  private static final class Form {
    @Option(names = "--tsv", description = "Prints tab-separated values, with every column.")
    private boolean tsv;

    @Option(names = "--html", paramLabel = "FILE", description = "Writes a page instead.")
    private Optional<Path> html = Optional.empty();
  }

  /** A page. */
  @FunctionalInterface
  interface Html {
    /** Makes it. */
    RenderedPage make() throws IOException;
  }

  /** A text for a terminal. */
  @FunctionalInterface
  interface Text {
    /** Makes it. */
    String make() throws IOException;
  }

  /** A header and rows. */
  @FunctionalInterface
  interface Rows {
    /** Writes them, cells parted by tabs. */
    void write(PrintWriter cells) throws IOException;
  }

  /** Refuses a page that cannot be written, before what it shows is looked for. */
  void require() throws RefusedException {
    if (isPage()) {
      PageFile.require(form.html.get(), "--html");
    }
  }

  /** Whether a table is asked for. */
  boolean isTable() {
    return form.tsv;
  }

  /** Whether a page is asked for. */
  boolean isPage() {
    return form.html.isPresent();
  }

  /**
   * Shows a result in the form that is asked for; the others are not made.
   *
   * @param audit whose settings say how cells are written
   * @param terminal a text whose isolates and bold letters are ours, and others' texts are shown
   * @return the page, where that is asked for: it may show fewer rows than there are
   */
  Optional<RenderedPage> show(
      AuditOutput audit, PrintWriter out, Html page, Rows table, Text terminal)
      throws RefusedException, IOException {
    if (isPage()) {
      RenderedPage made = page.make();
      PageFile.write(form.html.get(), "--html", made.html());
      out.println(form.html.get());
      return Optional.of(made);
    } else if (isTable()) {
      try (PrintWriter cells = SpreadsheetWriter.of(audit, out)) {
        table.write(cells);
      }
    } else {
      ShownWriter.raw(out).print(terminal.make());
    }
    return Optional.empty();
  }
}
