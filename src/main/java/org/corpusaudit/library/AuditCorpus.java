package org.corpusaudit.library;

import java.util.UUID;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.schemas.Schema;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.SimpleFunction;
import org.apache.beam.sdk.transforms.display.DisplayData;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PInput;
import org.apache.beam.sdk.values.Row;
import org.corpusaudit.output.JsonRow;
import org.corpusaudit.pipeline.Audit;

/**
 * The whole audit, written to a directory as the command writes it; one that holds anything is
 * refused as the job starts, unless {@code output.overwrite} is set. Gives one row {@code
 * directory, summary} (the JSON of {@code summary.json}) once everything stands there under its
 * final name.
 */
public final class AuditCorpus extends PTransform<PInput, PCollection<Row>> {
  /** The type of the row. */
  public static final Schema SCHEMA =
      Schema.builder().addStringField("directory").addStringField("summary").build();

  private final Stage stage;

  private AuditCorpus(Stage stage) {
    this.stage = stage;
  }

  /** Of the files that patterns name; applied to the pipeline. */
  public static AuditCorpus in(String... patterns) {
    return new AuditCorpus(Stage.in(patterns));
  }

  /** Of rows with a {@code text}, stored under a folder first; applied to the rows. */
  public static AuditCorpus ofRows(String temporaryFolder) {
    return new AuditCorpus(Stage.ofRows(temporaryFolder));
  }

  /** The same into a directory. */
  public AuditCorpus to(String directory) {
    return with("output.directory", JsonRow.quoted(directory == null ? "" : directory));
  }

  /** The same with a key of a pipeline file set, such as {@code duplicates.threshold}. */
  public AuditCorpus with(String key, String value) {
    return new AuditCorpus(stage.with(key, value));
  }

  @Override
  public void populateDisplayData(DisplayData.Builder builder) {
    super.populateDisplayData(builder);
    stage.show(builder);
  }

  @Override
  public PCollection<Row> expand(PInput input) {
    Audit audit =
        new Audit(stage.settings(), UUID.randomUUID().toString(), System.currentTimeMillis());
    return Pipeline.applyTransform("Audit", stage.articles(input), audit)
        .apply("Row", MapElements.via(new ToRow(stage.settings().directory())))
        .setRowSchema(SCHEMA);
  }

  private static final class ToRow extends SimpleFunction<String, Row> {
    private final String directory;

    ToRow(String directory) {
      this.directory = directory;
    }

    @Override
    public Row apply(String summary) {
      return Row.withSchema(SCHEMA).addValues(directory, summary).build();
    }
  }
}
