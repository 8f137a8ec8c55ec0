package org.corpusaudit.schematransform;

import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PInput;
import org.apache.beam.sdk.values.Row;
import org.corpusaudit.library.CountPairs;

/** Provides {@link CountPairs} of files. */
public class CountPairsProvider extends StageProvider {
  /** Called by the service loader. */
  public CountPairsProvider() {
    this(Input.FILES);
  }

  private CountPairsProvider(Input input) {
    super("count_pairs", input, "Pairs of terms with measures of association.");
  }

  /** Provides the same of rows. */
  public static final class OfRows extends CountPairsProvider {
    /** Called by the service loader. */
    public OfRows() {
      super(Input.ROWS);
    }
  }

  @Override
  PTransform<PInput, PCollection<Row>> stage(StageConfiguration configuration) {
    return configuration.stage(CountPairs::in, CountPairs::ofRows, CountPairs::with);
  }
}
