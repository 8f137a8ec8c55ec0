package org.corpusaudit.examples;

import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.schemas.transforms.Filter;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.Row;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.corpusaudit.library.StripBoilerplate;

/** The pieces of furniture that most articles of a site have. */
final class MenusOfSites {
  private MenusOfSites() {}

  static PCollection<String> addTo(Pipeline pipeline, String files, long least) {
    return pipeline
        .apply(StripBoilerplate.in(files).segments())
        .apply(
            Filter.<Row>create().<Long>whereFieldName("documents", documents -> documents >= least))
        .apply(
            MapElements.into(TypeDescriptors.strings())
                .via(row -> row.getString("site") + ": " + row.getString("text")));
  }
}
