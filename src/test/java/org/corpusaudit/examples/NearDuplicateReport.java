package org.corpusaudit.examples;

import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.schemas.transforms.Filter;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.Row;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.corpusaudit.library.FindDuplicates;

/** The articles of a corpus that repeat another of the same site. */
final class NearDuplicateReport {
  private NearDuplicateReport() {}

  static PCollection<String> addTo(Pipeline pipeline, String files) {
    return pipeline
        .apply(FindDuplicates.in(files).withThreshold(0.7).with("duplicates.keeper", "longest"))
        .apply(Filter.<Row>create().<Boolean>whereFieldName("kept", kept -> !kept))
        .apply(
            MapElements.into(TypeDescriptors.strings())
                .via(row -> row.getString("id") + " repeats " + row.getString("keeper")));
  }
}
