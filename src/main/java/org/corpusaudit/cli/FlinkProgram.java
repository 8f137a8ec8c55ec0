package org.corpusaudit.cli;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.java.ExecutionEnvironment;
import org.apache.flink.configuration.DeploymentOptions;

/**
 * The main class for {@code flink run -c}: the command, but a failure is an exception. Where Flink
 * runs a program inside a process of its own, ending that process would end the cluster. Under
 * {@code flink run -d}, where Flink tells nothing of a job's end, {@code run} does not wait for it.
 */
public final class FlinkProgram {
  private static final String DETACH = "--detach";

  private FlinkProgram() {}

  /** Runs the command. */
  @SuppressWarnings("deprecation") // The environment that Beam's runner takes for batch jobs.
  public static void main(String[] arguments) {
    boolean attached =
        ExecutionEnvironment.getExecutionEnvironment()
            .getConfiguration()
            .getOptional(DeploymentOptions.ATTACHED)
            .orElse(true);
    String[] told = arguments(attached, arguments);
    if (told.length > arguments.length) {
      System.err.println(
          "corpus-audit: flink run -d does not wait, so the job is handed over as with --detach:"
              + " manifest.json, written last, tells that it has succeeded");
    }
    int status = CorpusAudit.commandLine(told).execute(told);
    if (status != 0) {
      throw new IllegalStateException("corpus-audit ended with exit status " + status);
    }
  }

  /** The arguments; with {@code --detach} where {@code run} could not be told how the job ends. */
  static String[] arguments(boolean attached, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    if (!attached && !all.isEmpty() && all.get(0).equals("run") && !all.contains(DETACH)) {
      all.add(1, DETACH);
    }
    return all.toArray(new String[0]);
  }
}
