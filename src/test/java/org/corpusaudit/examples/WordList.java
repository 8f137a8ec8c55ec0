package org.corpusaudit.examples;

import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.Row;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.corpusaudit.library.CountTerms;

/** The frequent words of rows that the pipeline already has, as they stand. */
final class WordList {
  private WordList() {}

  static PCollection<String> addTo(PCollection<Row> articles, String temporary) {
    return articles
        .apply(
            CountTerms.ofRows(temporary)
                .with("boilerplate", "false")
                .with("duplicates", "false")
                .with("terms.minimumCount", "2"))
        .apply(
            MapElements.into(TypeDescriptors.strings())
                .via(row -> row.getString("term") + " " + row.getInt64("count")));
  }
}
