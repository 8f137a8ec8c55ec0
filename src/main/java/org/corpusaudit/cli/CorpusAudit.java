package org.corpusaudit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.corpusaudit.corpus.formats.BadInputException;
import org.corpusaudit.output.BadAuditException;
import org.corpusaudit.page.TemporaryFolder;
import org.corpusaudit.text.Shown;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code corpus-audit}. */
@Command(
    name = "corpus-audit",
    mixinStandardHelpOptions = true,
    versionProvider = CorpusAudit.Version.class,
    description = "Audits a corpus of scraped articles: duplicates, navigation text, terms.",
    footer = {
      "",
      "Try it on the sample:  corpus-audit run",
      "On your own articles:  corpus-audit run -i 'articles/*.jsonl.gz' -o audit",
      "",
      "Exit status: 0 done, 1 the job failed, 2 bad arguments, pipeline file or input,",
      "3 done, but an expectation is not met, 130 interrupted."
    })
public final class CorpusAudit {
  /** Exit status of a job that failed. */
  static final int FAILED = 1;

  /** Exit status of arguments, a pipeline file or an input that is refused. */
  static final int REFUSED = 2;

  /** Exit status of an audit that is done but does not meet an expectation. */
  static final int UNEXPECTED = 3;

  /** Exit status of a process that Ctrl-C has ended: that of the signal, as shells count. */
  static final int INTERRUPTED = 130;

  private static final List<Class<?>> COMMANDS =
      List.of(
          RunCommand.class,
          ReportCommand.class,
          DiffCommand.class,
          TrainEntitiesCommand.class,
          ExplainCommand.class,
          ConcordanceCommand.class,
          CollocatesCommand.class,
          KeynessCommand.class,
          TrendCommand.class,
          WordListCommand.class,
          ExpectCommand.class,
          ValidateCommand.class,
          SchemaCommand.class,
          CommandLine.HelpCommand.class);

  /** Columns of the help: a narrower one breaks names of files and keys at their dots. */
  private static final int USAGE_COLUMNS = 100;

  private CorpusAudit() {}

  /** Runs the command and exits with its status. */
  public static void main(String[] args) {
    PrivateFolder.use();
    Thread.setDefaultUncaughtExceptionHandler(CorpusAudit::ended);
    System.exit(commandLine(args).execute(args));
  }

  /** A thread that a full heap ended is no news of its own: the command's one sentence tells it. */
  private static void ended(Thread thread, Throwable fault) {
    if (!(fault instanceof OutOfMemoryError)) {
      System.err.print("Exception in thread \"" + Shown.line(thread.getName()) + "\" ");
      fault.printStackTrace();
    }
  }

  /**
   * The command line, ready to execute these arguments. It has the command alone that they begin
   * with: what the others take is not read.
   */
  static CommandLine commandLine(String... args) {
    String wanted = args.length == 0 ? "" : args[0];
    List<Class<?>> named =
        COMMANDS.stream()
            .filter(command -> command != CommandLine.HelpCommand.class)
            .filter(command -> command.getAnnotation(Command.class).name().equals(wanted))
            .toList();
    CommandLine line = new CommandLine(new CorpusAudit());
    (named.isEmpty() ? COMMANDS : named).forEach(line::addSubcommand);
    return line.setUsageHelpWidth(USAGE_COLUMNS)
        .setUnmatchedOptionsAllowedAsOptionParameters(false)
        .setExecutionStrategy(CorpusAudit::execute)
        .setParameterExceptionHandler((fault, arguments) -> refuse(fault))
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> {
              PrintWriter err = command.getErr();
              String message = Shown.line(String.valueOf(failure.getMessage()));
              if (failure instanceof RefusedException
                  || failure instanceof BadAuditException
                  || failure instanceof BadInputException) {
                err.println("corpus-audit: " + message);
                return REFUSED;
              }
              err.println("corpus-audit: the job failed: " + message);
              return FAILED;
            });
  }

  /** Help is our own text; all else that is printed may hold what others wrote. */
  private static int execute(CommandLine.ParseResult parsed) {
    Integer helped = CommandLine.executeHelpRequest(parsed);
    if (helped != null) {
      return helped;
    }
    CommandLine whole = parsed.commandSpec().commandLine();
    refuseSingleDashes(parsed);
    whole.setOut(ShownWriter.over(whole.getOut())).setErr(ShownWriter.over(whole.getErr()));
    try {
      return new CommandLine.RunLast().execute(parsed);
    } catch (LinkageError | OutOfMemoryError e) { // picocli lets errors of Java's pass.
      IOException told = told(e);
      throw new CommandLine.ExecutionException(whole, told.getMessage(), told);
    }
  }

  /** An error of Java's as a sentence: Zstandard unpacks its native library as it is first used. */
  static IOException told(Error error) {
    return error instanceof OutOfMemoryError
        ? new IOException(
            "Java ran out of memory: give it more, for example with JAVA_OPTS=-Xmx8g", error)
        : TemporaryFolder.failure(
            new IOException("a part of the program could not be loaded, " + error, error));
  }

  private static void refuseSingleDashes(CommandLine.ParseResult parsed) {
    CommandLine.Model.CommandSpec command =
        parsed.hasSubcommand() ? parsed.subcommand().commandSpec() : parsed.commandSpec();
    for (String argument : parsed.originalArgs()) {
      Optional<String> refusal = KnownOptions.singleDash(argument, command);
      if (refusal.isPresent()) {
        throw new CommandLine.ParameterException(command.commandLine(), refusal.get());
      }
    }
  }

  private static int refuse(CommandLine.ParameterException fault) {
    CommandLine command = fault.getCommandLine();
    PrintWriter err = ShownWriter.over(command.getErr());
    err.println("corpus-audit: " + Shown.line(String.valueOf(fault.getMessage())));
    CommandLine.UnmatchedArgumentException.printSuggestions(fault, err);
    err.printf(
        Locale.ROOT,
        "Try '%s --help' for more information.%n",
        command.getCommandSpec().qualifiedName());
    err.flush();
    return REFUSED;
  }

  /** The version and the commit that the jar's manifest tells. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = CorpusAudit.class.getPackage().getImplementationVersion();
      String commit = Build.commit();
      return new String[] {
        "corpus-audit "
            + (version == null ? "development" : version)
            + (commit.isEmpty() ? "" : " (" + commit + ")")
      };
    }
  }
}
