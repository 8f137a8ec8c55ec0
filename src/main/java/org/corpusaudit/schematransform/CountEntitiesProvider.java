package org.corpusaudit.schematransform;

import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PInput;
import org.apache.beam.sdk.values.Row;
import org.corpusaudit.library.CountEntities;

/** Provides {@link CountEntities} of files. */
public class CountEntitiesProvider extends StageProvider {
  /** Called by the service loader. */
  public CountEntitiesProvider() {
    this(Input.FILES);
  }

  private CountEntitiesProvider(Input input) {
    super("count_entities", input, "People, places and organisations with counts.");
  }

  /** Provides the same of rows. */
  public static final class OfRows extends CountEntitiesProvider {
    /** Called by the service loader. */
    public OfRows() {
      super(Input.ROWS);
    }
  }

  @Override
  PTransform<PInput, PCollection<Row>> stage(StageConfiguration configuration) {
    return configuration.stage(CountEntities::in, CountEntities::ofRows, CountEntities::with);
  }
}
