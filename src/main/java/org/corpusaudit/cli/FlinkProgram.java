package org.corpusaudit.cli;

/**
 * The main class for {@code flink run -c}: the command, but a failure is an exception. Where Flink
 * runs a program inside a process of its own, ending that process would end the cluster.
 */
public final class FlinkProgram {
  private FlinkProgram() {}

  /** Runs the command. */
  public static void main(String[] arguments) {
    int status = CorpusAudit.commandLine(arguments).execute(arguments);
    if (status != 0) {
      throw new IllegalStateException("corpus-audit ended with exit status " + status);
    }
  }
}
