package org.corpusaudit.examples;

import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.schemas.transforms.Filter;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.Row;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.corpusaudit.library.CountEntities;

/** The entities of one type, with their counts. */
final class EntitiesOfType {
  private EntitiesOfType() {}

  static PCollection<String> addTo(Pipeline pipeline, String files, String type) {
    return pipeline
        .apply(CountEntities.in(files).with("entities.minimumCount", "3"))
        .apply(Filter.<Row>create().<String>whereFieldName("type", type::equals))
        .apply(
            MapElements.into(TypeDescriptors.strings())
                .via(row -> row.getString("entity") + " " + row.getInt64("count")));
  }
}
