package org.corpusaudit.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.corpusaudit.output.AuditOutput;
import org.corpusaudit.report.Expectations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks the expectations of an audit again, or proposes some. */
@Command(
    name = "expect",
    mixinStandardHelpOptions = true,
    description =
        "Checks the expectations that an audit was made with, or proposes some from its figures.")
final class ExpectCommand implements Callable<Integer> {
  @Parameters(paramLabel = "OUTPUT", description = "The output directory of an audit.")
  private String output;

  @Option(
      names = "--suggest",
      description = "Prints an expectations section that audits like this one meet.")
  private boolean suggest;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws RefusedException, IOException {
    Logging.configure();
    AuditOutput audit = Audits.open(output);
    PrintWriter out = spec.commandLine().getOut();
    if (suggest) {
      ObjectNode section = new ObjectMapper().createObjectNode();
      section.set("expectations", Expectations.suggest(audit.summary()));
      out.println(section.toPrettyString());
      out.flush();
      return 0;
    }
    ObjectNode outcome =
        Expectations.check(audit.manifest().path("pipeline").path("expectations"), audit);
    out.println(outcome.toPrettyString());
    out.flush();
    return outcome.path("passed").asBoolean() ? 0 : CorpusAudit.UNEXPECTED;
  }
}
