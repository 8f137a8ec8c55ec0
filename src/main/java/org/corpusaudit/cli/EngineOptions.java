package org.corpusaudit.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.corpusaudit.corpus.formats.InputFile;
import org.corpusaudit.plan.AuditSettings;
import org.corpusaudit.settings.RecordedPipeline;
import picocli.CommandLine.Model.CommandSpec;

/** Beam's options: of the pipeline file, over them the command line's, over both what follows. */
final class EngineOptions {
  private static final int MOST_FOLDER_CHARS = 30;
  private static final DateTimeFormatter NAMED_TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

  /** How Beam says that it does not know a name. */
  private static final Pattern UNKNOWN = Pattern.compile("missing a property named '([^']*)'");

  private final Map<String, String> given;
  private final boolean runnerGiven;
  private final CommandSpec command;

  private EngineOptions(Map<String, String> given, CommandSpec command) {
    this.given = given;
    this.command = command;
    this.runnerGiven = given.containsKey("runner");
  }

  /** The options that a file and a command line give. */
  static EngineOptions of(Map<String, String> ofFile, List<String> arguments, CommandSpec command)
      throws RefusedException {
    Map<String, String> merged = new LinkedHashMap<>(ofFile);
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      if (!argument.startsWith("--")) {
        throw new RefusedException("there is no option " + argument + ": write --NAME=VALUE");
      }
      merged.put(
          argument.substring(2, equals < 0 ? argument.length() : equals),
          equals < 0 ? "true" : argument.substring(equals + 1));
    }
    return new EngineOptions(merged, command);
  }

  /** The options as they were given, for what comes before the job: the file systems. */
  PipelineOptions options() throws RefusedException {
    Map<String, String> options = new LinkedHashMap<>(given);
    options.putIfAbsent("runner", "DirectRunner");
    return parse(options);
  }

  /** The options of a job that reads these files; a runner that is chosen is told. */
  PipelineOptions forInput(
      List<InputFile> files, AuditSettings settings, boolean quiet, PrintWriter err)
      throws RefusedException {
    Map<String, String> options = new LinkedHashMap<>(given);
    options.putIfAbsent("jobName", jobName(settings.directory(), Instant.now()));
    if (!runnerGiven) {
      EngineChoice choice = EngineChoice.of(files, settings.reading());
      options.putAll(choice.options());
      if (!quiet) {
        err.println("corpus-audit: " + choice.sentence());
        err.flush();
      }
    }
    if (options.get("runner").equals("DirectRunner")) {
      // The checks cost five times the run; the tests keep them on.
      options.putIfAbsent("enforceImmutability", "false");
      options.putIfAbsent("enforceEncodability", "false");
    }
    if (options.get("runner").equals("FlinkRunner")
        && options.getOrDefault("flinkMaster", "[").indexOf('[') < 0) {
      options.putIfAbsent(
          "filesToStage", String.join(",", StagedFiles.of(System.getProperty("java.class.path"))));
    }
    return parse(options);
  }

  /** A name that every engine takes and that says which audit it is. */
  static String jobName(String directory, Instant now) {
    String last = directory.replaceAll("/+$", "");
    String folder =
        last.substring(last.lastIndexOf('/') + 1)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-+", "");
    String shortened = folder.substring(0, Math.min(MOST_FOLDER_CHARS, folder.length()));
    return ("corpus-audit-" + shortened).replaceAll("-+$", "")
        + "-"
        + NAMED_TIME.format(now.atOffset(ZoneOffset.UTC));
  }

  /** Whether the options leave the job in this process. */
  boolean mayBeLocal() {
    String runner = given.getOrDefault("runner", "DirectRunner");
    String master = given.getOrDefault("flinkMaster", "[auto]");
    return runner.equals("DirectRunner")
        || (runner.equals("FlinkRunner") && master.startsWith("["));
  }

  /** The name of an option that Beam does not know; empty where it knows all. */
  private static String unknown(String message) {
    Matcher matcher = UNKNOWN.matcher(message);
    return matcher.find() ? matcher.group(1) : "";
  }

  private PipelineOptions parse(Map<String, String> options) throws RefusedException {
    String[] flags =
        options.entrySet().stream()
            .map(option -> "--" + option.getKey() + "=" + option.getValue())
            .toArray(String[]::new);
    try {
      return PipelineOptionsFactory.fromArgs(flags).create();
    } catch (IllegalArgumentException e) {
      String message = String.valueOf(e.getMessage());
      String unknown = unknown(message);
      if (!unknown.isEmpty()) {
        throw new RefusedException(KnownOptions.refusal(unknown, command));
      }
      int end = message.indexOf('\n');
      throw new RefusedException(
          "Beam refuses an option: "
              + RecordedPipeline.message(end < 0 ? message : message.substring(0, end), options));
    }
  }
}
