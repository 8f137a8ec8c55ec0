package org.corpusaudit.schematransform;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.schemas.Schema;
import org.apache.beam.sdk.schemas.Schema.Field;
import org.apache.beam.sdk.schemas.Schema.FieldType;
import org.apache.beam.sdk.schemas.transforms.SchemaTransform;
import org.apache.beam.sdk.schemas.transforms.SchemaTransformProvider;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionRowTuple;
import org.apache.beam.sdk.values.PInput;
import org.apache.beam.sdk.values.Row;

/** What the providers of the stages have in common: a name, and how the stage is made. */
abstract class StageProvider implements SchemaTransformProvider {
  private static final String INPUT = "input";
  private static final String OUTPUT = "output";

  private static final Schema CONFIGURATION =
      Schema.of(
          optional("files", FieldType.array(FieldType.STRING))
              .withDescription("Patterns of the input files; none where rows are the input."),
          optional("temporary", FieldType.STRING)
              .withDescription("Folder that input rows are stored in."),
          optional("output", FieldType.STRING)
              .withDescription("Directory of the audit; for AuditCorpus alone."),
          optional("settings", FieldType.map(FieldType.STRING, FieldType.STRING))
              .withDescription("Keys of a pipeline file, such as duplicates.threshold: \"0.7\"."));

  /** What a provided stage reads. Beam YAML wants to know before it has the configuration. */
  enum Input {
    FILES,
    ROWS
  }

  private final String name;
  private final Input input;
  private final String description;

  StageProvider(String name, Input input, String description) {
    this.name = input == Input.ROWS ? name + "_of_rows" : name;
    this.input = input;
    this.description = description;
  }

  /** The stage as it is configured. */
  abstract PTransform<PInput, PCollection<Row>> stage(StageConfiguration configuration);

  @Override
  public final String identifier() {
    return "beam:schematransform:org.corpusaudit:" + name + ":v1";
  }

  @Override
  public final String description() {
    return description;
  }

  @Override
  public final Schema configurationSchema() {
    return CONFIGURATION;
  }

  @Override
  public final List<String> inputCollectionNames() {
    return input == Input.ROWS ? List.of(INPUT) : List.of();
  }

  @Override
  public final List<String> outputCollectionNames() {
    return List.of(OUTPUT);
  }

  @Override
  public final SchemaTransform from(Row configuration) {
    Collection<String> files = configuration.getArray("files");
    Map<String, String> settings = configuration.getMap("settings");
    String temporary = configuration.getString("temporary");
    String output = configuration.getString("output");
    return new StageTransform(
        stage(
            new StageConfiguration(
                files == null ? List.of() : List.copyOf(files),
                temporary == null ? "" : temporary,
                output == null ? "" : output,
                settings == null ? Map.of() : Map.copyOf(settings))));
  }

  private static Field optional(String field, FieldType type) {
    return Field.nullable(field, type);
  }

  private static final class StageTransform extends SchemaTransform {
    private final PTransform<PInput, PCollection<Row>> stage;

    StageTransform(PTransform<PInput, PCollection<Row>> stage) {
      this.stage = stage;
    }

    @Override
    public PCollectionRowTuple expand(PCollectionRowTuple inputs) {
      PInput input =
          inputs.getAll().isEmpty() ? inputs.getPipeline().begin() : inputs.getSinglePCollection();
      return PCollectionRowTuple.of(OUTPUT, Pipeline.applyTransform("Stage", input, stage));
    }
  }
}
