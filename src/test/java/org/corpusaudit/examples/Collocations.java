package org.corpusaudit.examples;

import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.schemas.transforms.Filter;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.Row;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.corpusaudit.library.CountPairs;

/** Pairs of terms that stand together far more often than chance has it. */
final class Collocations {
  private Collocations() {}

  static PCollection<String> addTo(Pipeline pipeline, String files, double least) {
    return pipeline
        .apply(CountPairs.in(files))
        .apply(
            Filter.<Row>create()
                .<Double>whereFieldName("log_dice", score -> score != null && score >= least))
        .apply(
            MapElements.into(TypeDescriptors.strings())
                .via(row -> row.getString("a") + " " + row.getString("b")));
  }
}
