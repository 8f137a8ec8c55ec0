package org.corpusaudit.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.corpusaudit.corpus.blocks.VisitBlocks;
import org.corpusaudit.output.AuditOutput;
import org.corpusaudit.plan.PipelineFile;
import org.corpusaudit.report.AuditReport;
import org.corpusaudit.settings.BadPipelineException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the report of an audit again. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = "Writes report.html again from the files of an audit.")
final class ReportCommand implements Callable<Integer> {
  @Parameters(paramLabel = "OUTPUT", description = "The output directory of an audit.")
  private String output;

  @Mixin private PageLanguageOption language = new PageLanguageOption();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws RefusedException, IOException {
    Logging.configure();
    AuditOutput audit = Audits.named(output);
    try {
      PipelineFile pipeline = PipelineFile.of(audit.manifest().path("pipeline"));
      audit.write(
          AuditReport.FILE,
          AuditReport.html(
              audit, VisitBlocks.reader(pipeline.settings().reading()), language.of(audit)));
    } catch (BadPipelineException e) {
      throw new RefusedException("the manifest of " + output + ": " + e.getMessage());
    }
    spec.commandLine().getOut().println(output + "/" + AuditReport.FILE);
    spec.commandLine().getOut().flush();
    return 0;
  }
}
