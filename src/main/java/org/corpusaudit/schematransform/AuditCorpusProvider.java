package org.corpusaudit.schematransform;

import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PInput;
import org.apache.beam.sdk.values.Row;
import org.corpusaudit.library.AuditCorpus;

/** Provides {@link AuditCorpus} of files. */
public class AuditCorpusProvider extends StageProvider {
  /** Called by the service loader. */
  public AuditCorpusProvider() {
    this(Input.FILES);
  }

  private AuditCorpusProvider(Input input) {
    super("audit_corpus", input, "Audits a corpus and writes the audit to a directory.");
  }

  /** Provides the same of rows. */
  public static final class OfRows extends AuditCorpusProvider {
    /** Called by the service loader. */
    public OfRows() {
      super(Input.ROWS);
    }
  }

  @Override
  PTransform<PInput, PCollection<Row>> stage(StageConfiguration configuration) {
    if (configuration.output().isEmpty()) {
      throw new IllegalArgumentException("the audit needs a directory: write output");
    }
    return configuration
        .stage(AuditCorpus::in, AuditCorpus::ofRows, AuditCorpus::with)
        .to(configuration.output());
  }
}
