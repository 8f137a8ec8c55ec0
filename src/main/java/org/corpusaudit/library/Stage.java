package org.corpusaudit.library;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.display.DisplayData;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PInput;
import org.apache.beam.sdk.values.Row;
import org.corpusaudit.corpus.ReadSettings;
import org.corpusaudit.output.OutputPlace;
import org.corpusaudit.pipeline.AuditRows;
import org.corpusaudit.pipeline.RowTable;
import org.corpusaudit.plan.AuditSettings;
import org.corpusaudit.plan.PipelineFile;
import org.corpusaudit.settings.BadPipelineException;

/**
 * What every stage has: its input and its settings.
 *
 * @param files patterns of the input files; empty where rows are the input
 * @param temporary folder for the files that rows are stored in; empty where files are the input
 * @param assignments {@code SECTION.KEY=VALUE}, later ones winning
 */
record Stage(List<String> files, String temporary, List<String> assignments)
    implements Serializable {
  /** The input is files. */
  static Stage in(String... patterns) {
    if (patterns == null || patterns.length == 0) {
      throw new IllegalArgumentException("no files: name at least one pattern");
    }
    for (String pattern : patterns) {
      require(pattern, "a pattern of files is empty: name files, as in news/*.jsonl.gz");
    }
    return new Stage(new ArrayList<>(List.of(patterns)), "", new ArrayList<>());
  }

  /** The input is rows. */
  static Stage ofRows(String temporary) {
    require(
        temporary,
        "the folder that rows are stored in is empty: name one that every worker can write to");
    Optional<String> fault = OutputPlace.fault(temporary);
    if (fault.isPresent()) {
      throw new IllegalArgumentException(
          fault.get().replace("output directory", "folder that rows are stored in"));
    }
    return new Stage(new ArrayList<>(), temporary, new ArrayList<>());
  }

  /** The same with one more setting; a bad one is refused here. */
  Stage with(String key, String value) {
    require(key, "a setting has no name: write SECTION.KEY");
    if (value == null) {
      throw new IllegalArgumentException("the setting " + key + " has no value: write one");
    }
    List<String> longer = new ArrayList<>(assignments);
    longer.add(key + "=" + value);
    Stage stage = new Stage(files, temporary, longer);
    ReadSettings reading = stage.settings().reading();
    if (!files.isEmpty() && (key + ".").startsWith("input.files.")) {
      throw new IllegalArgumentException("the files are those of in(…): name them there");
    }
    if (files.isEmpty() && !reading.fields().equals(ReadSettings.FieldNames.defaults())) {
      throw new IllegalArgumentException(
          key + " is for files: select the rows' fields under the names of an article");
    }
    if (files.isEmpty() && !reading.format().equals(ReadSettings.AUTO)) {
      throw new IllegalArgumentException(key + " is for files: leave it out where rows are read");
    }
    return stage;
  }

  private static void require(String text, String sentence) {
    if (text == null || text.isBlank()) {
      throw new IllegalArgumentException(sentence);
    }
  }

  /** Every setting, defaults filled in. */
  AuditSettings settings() {
    try {
      PipelineFile file = PipelineFile.empty();
      for (String assignment : assignments) {
        file.set(assignment);
      }
      file.setFiles(files);
      return file.settings();
    } catch (BadPipelineException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  /** Shows a runner's page the input and each setting that is not a default. */
  void show(DisplayData.Builder builder) {
    builder.addIfNotDefault(
        DisplayData.item("files", String.join(",", files)).withLabel("Input files"), "");
    builder.addIfNotDefault(
        DisplayData.item("temporary", temporary).withLabel("Folder of stored rows"), "");
    Map<String, String> last = new TreeMap<>();
    for (String assignment : assignments) {
      int equals = assignment.indexOf('=');
      if (!assignment.startsWith("beam.")) { // A runner's options may hold secrets.
        last.put(assignment.substring(0, equals), assignment.substring(equals + 1));
      }
    }
    last.forEach((key, value) -> builder.add(DisplayData.item(key, value)));
  }

  /** The rows of a table that the stage makes. */
  PCollection<Row> rows(PInput input, RowTable table) {
    return Pipeline.applyTransform("Audit", articles(input), new AuditRows(settings(), table));
  }

  /** The input as the passes take it. */
  PInput articles(PInput input) {
    if (input instanceof PBegin) {
      if (files.isEmpty()) {
        throw new IllegalArgumentException("a transform of rows is applied to rows");
      }
      return input;
    }
    if (temporary.isEmpty()) {
      throw new IllegalArgumentException("a transform of files is applied to the pipeline");
    }
    @SuppressWarnings("unchecked") // No other input has been let in.
    PCollection<Row> rows = (PCollection<Row>) input;
    return rows.apply("Store articles", new StoreArticles(temporary, UUID.randomUUID().toString()));
  }
}
