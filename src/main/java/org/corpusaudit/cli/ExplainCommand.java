package org.corpusaudit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.corpusaudit.corpus.blocks.VisitBlocks;
import org.corpusaudit.explain.Explanation;
import org.corpusaudit.output.AuditOutput;
import org.corpusaudit.pipeline.PipelineFile;
import org.corpusaudit.settings.BadPipelineException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what became of one article. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = "Says why an article was kept, dropped or stripped.",
    footer = {
      "",
      "Reads the article in the input files that the audit's manifest names.",
      "",
      "Example:  corpus-audit explain build/audit a0012"
    })
final class ExplainCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "OUTPUT", description = "The output directory of an audit.")
  private String output;

  @Parameters(index = "1", paramLabel = "ID", description = "The article's id.")
  private String id;

  @Option(
      names = "--color",
      negatable = true,
      description = "Marks stripped text by colour; default: on a terminal.")
  private Optional<Boolean> color;

  @Option(
      names = "--width",
      defaultValue = "100",
      description = "Columns of the terminal; default: ${DEFAULT-VALUE}.")
  private int width;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Writes a page instead, with the duplicates side by side.")
  private Optional<Path> html;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws RefusedException, IOException {
    Logging.configure();
    AuditOutput audit = Audits.named(output);
    Explanation explanation;
    try {
      PipelineFile pipeline = PipelineFile.of(audit.manifest().path("pipeline"));
      explanation = Explanation.of(audit, VisitBlocks.reader(pipeline.settings().reading()), id);
    } catch (BadPipelineException e) {
      throw new RefusedException("the manifest of " + output + ": " + e.getMessage());
    }
    if (!explanation.isKnown()) {
      String nearest = explanation.nearest();
      throw new RefusedException(
          "no article of "
              + output
              + " has the id "
              + id
              + (nearest.isEmpty() ? "" : "; did you mean " + nearest + "?"));
    }
    PrintWriter out = spec.commandLine().getOut();
    if (html.isPresent()) {
      Files.writeString(html.get(), explanation.html());
      out.println(html.get());
    } else {
      // Its colours are ours, and the texts between them are shown by it.
      ShownWriter.raw(out).print(explanation.text(color.orElse(Ansi.AUTO.enabled()), width));
    }
    out.flush();
    return 0;
  }
}
