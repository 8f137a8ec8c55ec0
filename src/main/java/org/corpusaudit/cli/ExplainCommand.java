package org.corpusaudit.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.corpusaudit.corpus.VisitBlocks;
import org.corpusaudit.explain.Explanation;
import org.corpusaudit.output.AuditOutput;
import org.corpusaudit.pipeline.BadPipelineException;
import org.corpusaudit.pipeline.PipelineFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
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

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws RefusedException, IOException {
    Logging.configure();
    AuditOutput audit = Audits.open(output);
    String explanation;
    try {
      PipelineFile pipeline = PipelineFile.of(audit.manifest().path("pipeline"));
      explanation =
          new Explanation(
                  audit,
                  VisitBlocks.reader(pipeline.settings().reading().withoutLanguage()),
                  Ansi.AUTO.enabled())
              .of(id);
    } catch (BadPipelineException e) {
      throw new RefusedException("the manifest of " + output + ": " + e.getMessage());
    }
    if (explanation.isEmpty()) {
      throw new RefusedException("no article of " + output + " has the id " + id);
    }
    spec.commandLine().getOut().print(explanation);
    spec.commandLine().getOut().flush();
    return 0;
  }
}
