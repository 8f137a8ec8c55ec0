package org.corpusaudit.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.corpusaudit.corpus.formats.InputFile;
import org.corpusaudit.pipeline.AuditSettings;
import org.corpusaudit.settings.RecordedPipeline;

/** Beam's options: of the pipeline file, over them the command line's, over both what follows. */
final class EngineOptions {
  private static final int MOST_FOLDER_CHARS = 30;
  private static final DateTimeFormatter NAMED_TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

  private final Map<String, String> given;
  private final boolean runnerGiven;

  private EngineOptions(Map<String, String> given) {
    this.given = given;
    this.runnerGiven = given.containsKey("runner");
  }

  /** The options that a file and a command line give. */
  static EngineOptions of(Map<String, String> ofFile, List<String> arguments)
      throws RefusedException {
    Map<String, String> merged = new LinkedHashMap<>(ofFile);
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      if (!argument.startsWith("--")) {
        throw new RefusedException(argument + " is no option: write --NAME=VALUE");
      }
      merged.put(
          argument.substring(2, equals < 0 ? argument.length() : equals),
          equals < 0 ? "true" : argument.substring(equals + 1));
    }
    return new EngineOptions(merged);
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

  private static PipelineOptions parse(Map<String, String> options) throws RefusedException {
    String[] flags =
        options.entrySet().stream()
            .map(option -> "--" + option.getKey() + "=" + option.getValue())
            .toArray(String[]::new);
    try {
      return PipelineOptionsFactory.fromArgs(flags).create();
    } catch (IllegalArgumentException e) {
      String message = String.valueOf(e.getMessage());
      int end = message.indexOf('\n');
      throw new RefusedException(
          "Beam refuses an option: "
              + RecordedPipeline.message(end < 0 ? message : message.substring(0, end), options));
    }
  }
}
