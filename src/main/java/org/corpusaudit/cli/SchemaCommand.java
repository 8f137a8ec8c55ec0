package org.corpusaudit.cli;

import java.util.concurrent.Callable;
import org.corpusaudit.plan.PipelineFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the schema of pipeline files. */
@Command(
    name = "schema",
    mixinStandardHelpOptions = true,
    description = "Prints the JSON Schema of pipeline files.")
final class SchemaCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine().getOut().print(PipelineFile.schema());
    spec.commandLine().getOut().flush();
    return 0;
  }
}
