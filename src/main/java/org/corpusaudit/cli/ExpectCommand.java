package org.corpusaudit.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.corpusaudit.output.AuditOutput;
import org.corpusaudit.plan.PipelineFile;
import org.corpusaudit.report.expectations.Expectations;
import org.corpusaudit.report.expectations.SuggestedExpectations;
import org.corpusaudit.settings.BadPipelineException;
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
  @Parameters(
      arity = "1..*",
      paramLabel = "OUTPUT",
      description = "The output directory of an audit; for --suggest of several, the latest last.")
  private List<String> outputs;

  @Option(
      names = "--suggest",
      description = "Prints an expectations section that audits like these meet.")
  private boolean suggest;

  @Option(
      names = "--pipeline",
      paramLabel = "FILE",
      description = "Checks the expectations of this pipeline file instead.")
  private Optional<Path> pipeline;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws RefusedException, IOException {
    Logging.configure();
    List<AuditOutput> audits = new ArrayList<>();
    for (String output : outputs) {
      audits.add(Audits.named(output));
    }
    ObjectNode answer =
        suggest
            ? new ObjectMapper()
                .createObjectNode()
                .set("expectations", SuggestedExpectations.of(audits))
            : check(audits);
    PrintWriter out = spec.commandLine().getOut();
    out.println(answer.toPrettyString());
    out.flush();
    return answer.path("passed").asBoolean(true) ? 0 : CorpusAudit.UNEXPECTED;
  }

  private ObjectNode check(List<AuditOutput> audits) throws RefusedException, IOException {
    if (audits.size() > 1) {
      throw new RefusedException("expect checks one audit: name one, or write --suggest");
    }
    AuditOutput audit = audits.get(0);
    JsonNode ofAudit = audit.manifest().path("pipeline");
    JsonNode bounds = ofAudit.path("expectations");
    if (pipeline.isPresent()) {
      try {
        PipelineFile file = PipelineFile.read(pipeline.get());
        file.settings();
        bounds = file.effective().path("expectations");
      } catch (BadPipelineException e) {
        throw new RefusedException(e.getMessage());
      }
    }
    String against = bounds.path(Expectations.AGAINST).asText();
    if (!against.isEmpty()) {
      Audits.comparable(Audits.open(against).manifest().path("pipeline"), ofAudit);
    }
    return Expectations.check(bounds, audit);
  }
}
