package org.corpusaudit.schematransform;

import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PInput;
import org.apache.beam.sdk.values.Row;
import org.corpusaudit.library.StripBoilerplate;

/** Provides {@link StripBoilerplate} of files. */
public class StripBoilerplateProvider extends StageProvider {
  /** Called by the service loader. */
  public StripBoilerplateProvider() {
    this(Input.FILES);
  }

  private StripBoilerplateProvider(Input input) {
    super("strip_boilerplate", input, "The spans of repeated navigation text in each article.");
  }

  /** Provides the same of rows. */
  public static final class OfRows extends StripBoilerplateProvider {
    /** Called by the service loader. */
    public OfRows() {
      super(Input.ROWS);
    }
  }

  @Override
  PTransform<PInput, PCollection<Row>> stage(StageConfiguration configuration) {
    return configuration.stage(
        StripBoilerplate::in, StripBoilerplate::ofRows, StripBoilerplate::with);
  }
}
