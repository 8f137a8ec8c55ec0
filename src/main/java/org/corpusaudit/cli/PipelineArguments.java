package org.corpusaudit.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.corpusaudit.plan.PipelineFile;
import org.corpusaudit.settings.BadPipelineException;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The arguments that say which pipeline is meant, the same for every command that takes one. */
final class PipelineArguments {
  @Parameters(
      arity = "0..*",
      paramLabel = "PIPELINE.json",
      description = {
        "The pipeline file; without one,",
        "pipelines/audit.json beside the launcher."
      })
  private List<String> files = new ArrayList<>();

  @Option(
      names = {"-i", "--input"},
      paramLabel = "FILES",
      description = {
        "Files to read, instead of input.files: names, directories,",
        "patterns such as 'news/*.jsonl.gz', or - for JSON Lines from",
        "standard input."
      })
  private List<String> input = new ArrayList<>();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "Where the output goes, instead of output.directory.")
  private Optional<String> output;

  @Option(
      names = "--set",
      paramLabel = "SECTION.KEY=VALUE",
      description = "Overrides one key of the pipeline file; can be repeated.")
  private List<String> assignments = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "tsv|parquet",
      description = "How tables are written, instead of output.format.")
  private Optional<String> format;

  @Option(names = "--overwrite", description = "Replaces an earlier audit in the output directory.")
  private boolean overwrite;

  /** The pipeline file with what the arguments override. */
  PipelineFile pipeline() throws RefusedException {
    List<String> patterns = new ArrayList<>();
    input.forEach(value -> patterns.addAll(InputPatterns.of(value)));
    Optional<Path> file = file(patterns);
    try {
      PipelineFile pipeline =
          file.isPresent() ? PipelineFile.read(file.get()) : packagedDefault(patterns);
      JsonNodeFactory json = JsonNodeFactory.instance;
      for (String assignment : assignments) {
        pipeline.set(assignment);
      }
      if (!patterns.isEmpty()) {
        pipeline.setFiles(patterns);
      }
      if (output.isPresent()) {
        pipeline.set(List.of("output", "directory"), json.textNode(output.get()));
      }
      if (format.isPresent()) {
        pipeline.set(List.of("output", "format"), json.textNode(format.get()));
      }
      if (overwrite) {
        pipeline.set(List.of("output", "overwrite"), json.booleanNode(true));
      }
      pipeline.mapPaths(InputPatterns::atHome);
      return pipeline;
    } catch (BadPipelineException e) {
      throw new RefusedException(e.getMessage());
    }
  }

  /**
   * The pipeline file among the arguments that belong to no option. The others are input where
   * {@code --input} stands: a shell has made several names of a pattern that followed it.
   */
  private Optional<Path> file(List<String> patterns) throws RefusedException {
    List<String> pipelines = new ArrayList<>();
    for (String name : files) {
      if (input.isEmpty() || PipelineFile.seems(Path.of(name))) {
        pipelines.add(name);
      } else {
        patterns.add(name);
      }
    }
    if (pipelines.size() > 1) {
      throw new RefusedException(
          input.isEmpty()
              ? String.join(", ", pipelines)
                  + " cannot all be the pipeline file: write --input before files to read"
              : "two pipeline files are named, " + String.join(" and ", pipelines) + ": name one");
    }
    if (input.isEmpty() && !pipelines.isEmpty()) {
      String name = pipelines.get(0);
      if (Files.isDirectory(Path.of(name))
          || (Files.isRegularFile(Path.of(name)) && !PipelineFile.seems(Path.of(name)))) {
        throw new RefusedException(
            name + " is no pipeline file: write --input=" + name + " to read articles from it");
      }
    }
    return pipelines.stream().findFirst().map(Path::of);
  }

  /** The launcher says where it stands; without it the working directory is tried. */
  private static PipelineFile packagedDefault(List<String> patterns) throws BadPipelineException {
    String home = System.getProperty("corpusaudit.home", ".");
    Path standard = Path.of(home, "pipelines", "audit.json");
    PipelineFile pipeline =
        Files.exists(standard) ? PipelineFile.read(standard) : PipelineFile.empty();
    if (patterns.isEmpty() && !".".equals(home)) {
      ArrayNode sample = JsonNodeFactory.instance.arrayNode();
      sample.add(Path.of(home, "sample-data", "articles", "*").toString());
      pipeline.set(List.of("input", "files"), sample);
    }
    return pipeline;
  }
}
