package org.corpusaudit.cli;

/** Runs the command in this JVM, for tests of other packages. */
public final class CommandRun {
  private CommandRun() {}

  /** The exit status of a command line. */
  public static int run(String... arguments) {
    return CorpusAudit.commandLine().execute(arguments);
  }
}
