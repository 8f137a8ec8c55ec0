package org.corpusaudit.schematransform;

import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PInput;
import org.apache.beam.sdk.values.Row;
import org.corpusaudit.library.KeepArticles;

/** Provides {@link KeepArticles} of files. */
public class KeepArticlesProvider extends StageProvider {
  /** Called by the service loader. */
  public KeepArticlesProvider() {
    this(Input.FILES);
  }

  private KeepArticlesProvider(Input input) {
    super("keep_articles", input, "Articles without navigation text and without duplicates.");
  }

  /** Provides the same of rows. */
  public static final class OfRows extends KeepArticlesProvider {
    /** Called by the service loader. */
    public OfRows() {
      super(Input.ROWS);
    }
  }

  @Override
  PTransform<PInput, PCollection<Row>> stage(StageConfiguration configuration) {
    return configuration.stage(KeepArticles::in, KeepArticles::ofRows, KeepArticles::with);
  }
}
