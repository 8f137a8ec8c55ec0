package org.corpusaudit.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.corpusaudit.pipeline.PipelineFile;
import org.corpusaudit.settings.BadPipelineException;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The arguments that say which pipeline is meant, the same for every command that takes one. */
final class PipelineArguments {
  @Parameters(
      arity = "0..1",
      paramLabel = "PIPELINE.json",
      description = "The pipeline file. Without one: pipelines/audit.json beside the launcher.")
  private Optional<Path> file;

  @Option(
      names = "--input",
      split = ",",
      paramLabel = "GLOB",
      description = "Files to read, instead of input.files.")
  private List<String> input = new ArrayList<>();

  @Option(
      names = "--output",
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
    try {
      PipelineFile pipeline = file.isPresent() ? PipelineFile.read(file.get()) : packagedDefault();
      JsonNodeFactory json = JsonNodeFactory.instance;
      for (String assignment : assignments) {
        pipeline.set(assignment);
      }
      if (!input.isEmpty()) {
        ArrayNode files = json.arrayNode();
        input.forEach(files::add);
        pipeline.set(List.of("input", "files"), files);
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
      return pipeline;
    } catch (BadPipelineException e) {
      throw new RefusedException(e.getMessage());
    }
  }

  /** The launcher says where it stands; without it the working directory is tried. */
  private PipelineFile packagedDefault() throws BadPipelineException {
    String home = System.getProperty("corpusaudit.home", ".");
    Path standard = Path.of(home, "pipelines", "audit.json");
    PipelineFile pipeline =
        Files.exists(standard) ? PipelineFile.read(standard) : PipelineFile.empty();
    if (input.isEmpty() && !".".equals(home)) {
      ArrayNode sample = JsonNodeFactory.instance.arrayNode();
      sample.add(Path.of(home, "sample-data", "articles", "*").toString());
      pipeline.set(List.of("input", "files"), sample);
    }
    return pipeline;
  }
}
