package org.corpusaudit.examples;

import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.corpusaudit.library.AuditCorpus;

/** The whole audit into a directory; what follows starts when all of it stands there. */
final class AuditThenTell {
  private AuditThenTell() {}

  static PCollection<String> addTo(Pipeline pipeline, String files, String directory) {
    return pipeline
        .apply(AuditCorpus.in(files).to(directory).with("duplicates.writePairs", "true"))
        .apply(
            MapElements.into(TypeDescriptors.strings())
                .via(row -> row.getString("directory") + ": " + row.getString("summary")));
  }
}
