package org.corpusaudit.schematransform;

import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PInput;
import org.apache.beam.sdk.values.Row;
import org.corpusaudit.library.CountTerms;

/** Provides {@link CountTerms} of files. */
public class CountTermsProvider extends StageProvider {
  /** Called by the service loader. */
  public CountTermsProvider() {
    this(Input.FILES);
  }

  private CountTermsProvider(Input input) {
    super("count_terms", input, "Terms with counts, dispersion and keyness.");
  }

  /** Provides the same of rows. */
  public static final class OfRows extends CountTermsProvider {
    /** Called by the service loader. */
    public OfRows() {
      super(Input.ROWS);
    }
  }

  @Override
  PTransform<PInput, PCollection<Row>> stage(StageConfiguration configuration) {
    return configuration.stage(CountTerms::in, CountTerms::ofRows, CountTerms::with);
  }
}
