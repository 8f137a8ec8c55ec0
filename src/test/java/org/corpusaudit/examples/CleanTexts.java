package org.corpusaudit.examples;

import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.corpusaudit.library.KeepArticles;

/** The texts of a corpus for training a model: without furniture and copies. */
final class CleanTexts {
  private CleanTexts() {}

  static PCollection<String> addTo(Pipeline pipeline, String files) {
    return pipeline
        .apply(KeepArticles.in(files).withThreshold(0.8))
        .apply(MapElements.into(TypeDescriptors.strings()).via(row -> row.getString("text")));
  }
}
