package org.corpusaudit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The main class of the Dataflow flex template: the template's parameters, which come as {@code
 * --NAME=VALUE}, made into the arguments of {@code run}. It submits the job and does not wait,
 * which templates forbid; the job's last step writes manifest, summary and report.
 */
public final class FlexTemplate {
  private static final String PIPELINE = "--pipeline=";
  private static final String OVERWRITE = "--overwrite=";

  private FlexTemplate() {}

  /** Submits the job. */
  public static void main(String[] parameters) throws IOException {
    int status = CorpusAudit.commandLine().execute(command(parameters));
    if (status != 0) {
      System.exit(status);
    }
  }

  /** The arguments for a template's parameters. */
  static String[] command(String... parameters) throws IOException {
    List<String> command = new ArrayList<>(List.of("run", "--detach", "--quiet"));
    boolean runnerGiven = false;
    for (String parameter : parameters) {
      runnerGiven |= parameter.startsWith("--runner=");
      if (parameter.startsWith(PIPELINE)) {
        Path file = Files.createTempFile("pipeline", ".json");
        command.add(Files.writeString(file, parameter.substring(PIPELINE.length())).toString());
      } else if (parameter.startsWith(OVERWRITE)) {
        if (Boolean.parseBoolean(parameter.substring(OVERWRITE.length()))) {
          command.add("--overwrite");
        }
      } else {
        command.add(parameter);
      }
    }
    if (!runnerGiven) {
      command.add("--runner=DataflowRunner");
    }
    return command.toArray(new String[0]);
  }
}
