package org.corpusaudit.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Runs the command in this JVM, for tests of other packages. */
public final class CommandRun {
  private CommandRun() {}

  /** The exit status of a command line. */
  public static int run(String... arguments) {
    return CorpusAudit.commandLine().execute(arguments);
  }

  /** The exit status of a command line, whose messages go to a writer. */
  public static int run(PrintWriter err, String... arguments) {
    return CorpusAudit.commandLine().setErr(err).execute(arguments);
  }

  /** What a command line writes to standard output. */
  public static String output(String... arguments) {
    StringWriter out = new StringWriter();
    CorpusAudit.commandLine().setOut(new PrintWriter(out)).execute(arguments);
    return out.toString();
  }
}
