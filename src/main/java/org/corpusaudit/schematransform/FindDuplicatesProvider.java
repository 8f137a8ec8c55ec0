package org.corpusaudit.schematransform;

import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PInput;
import org.apache.beam.sdk.values.Row;
import org.corpusaudit.library.FindDuplicates;

/** Provides {@link FindDuplicates} of files. */
public class FindDuplicatesProvider extends StageProvider {
  /** Called by the service loader. */
  public FindDuplicatesProvider() {
    this(Input.FILES);
  }

  private FindDuplicatesProvider(Input input) {
    super("find_duplicates", input, "Exact and near-duplicate articles, with their keepers.");
  }

  /** Provides the same of rows. */
  public static final class OfRows extends FindDuplicatesProvider {
    /** Called by the service loader. */
    public OfRows() {
      super(Input.ROWS);
    }
  }

  @Override
  PTransform<PInput, PCollection<Row>> stage(StageConfiguration configuration) {
    return configuration.stage(FindDuplicates::in, FindDuplicates::ofRows, FindDuplicates::with);
  }
}
