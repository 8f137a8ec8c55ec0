package org.corpusaudit.schematransform;

import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PInput;
import org.apache.beam.sdk.values.Row;
import org.corpusaudit.library.FindDuplicates;

/** Provides {@link FindDuplicates#pairs()} of files. */
public class FindPairsProvider extends StageProvider {
  /** Called by the service loader. */
  public FindPairsProvider() {
    this(Input.FILES);
  }

  private FindPairsProvider(Input input) {
    super("find_pairs", input, "Verified pairs of similar articles.");
  }

  /** Provides the same of rows. */
  public static final class OfRows extends FindPairsProvider {
    /** Called by the service loader. */
    public OfRows() {
      super(Input.ROWS);
    }
  }

  @Override
  PTransform<PInput, PCollection<Row>> stage(StageConfiguration configuration) {
    return configuration
        .stage(FindDuplicates::in, FindDuplicates::ofRows, FindDuplicates::with)
        .pairs();
  }
}
