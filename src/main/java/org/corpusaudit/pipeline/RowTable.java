package org.corpusaudit.pipeline;

import java.util.List;
import org.apache.beam.sdk.schemas.Schema;
import org.apache.beam.sdk.schemas.Schema.Field;
import org.apache.beam.sdk.schemas.Schema.FieldType;
import org.corpusaudit.boilerplate.StripStep;
import org.corpusaudit.count.NgramScores;
import org.corpusaudit.count.TermMerge;
import org.corpusaudit.entity.counting.EntityMerge;
import org.corpusaudit.neardup.FindDuplicates;
import org.corpusaudit.output.Table;

/**
 * The tables of an audit as Beam rows. A row's fields are those of the table's files, under the
 * same names; {@code docs/library.md} lists them with their types.
 */
public enum RowTable {
  /** Kept articles, cleaned; {@code json} is the whole line, with the fields that pass through. */
  DOCUMENTS(
      CountPass.DOCUMENTS,
      text("id")
          .addFields(optional("url"), optional("title"), optional("published"))
          .addStringField("text")
          .addStringField("site")
          .addStringField("language")
          .addFields(optional("cluster"))
          .addInt64Field("strippedChars")
          .addStringField("json")
          .build()),
  /** Members of clusters. */
  DUPLICATES(
      FindDuplicates.DUPLICATES,
      text("cluster", "id", "url", "site")
          .addBooleanField("kept")
          .addStringField("kind")
          .addDoubleField("similarity")
          .addStringField("keeper")
          .build()),
  /** Verified pairs. */
  PAIRS(
      FindDuplicates.PAIRS,
      text("a", "b").addDoubleField("similarity").addStringField("kind").build()),
  /** Articles that stand in others. */
  CONTAINED(
      FindDuplicates.CONTAINED,
      text("id", "container")
          .addDoubleField("containment")
          .addInt64Field("start")
          .addInt64Field("end")
          .build()),
  /** Each site's repeated text. */
  SEGMENTS(
      StripStep.SEGMENTS,
      text("site", "text")
          .addInt64Field("documents")
          .addInt64Field("contents")
          .addInt64Field("chars")
          .build()),
  /** What is stripped from each article, in UTF-16 offsets. */
  SPANS(
      StripStep.SPANS,
      text("id")
          .addArrayField(
              "spans",
              FieldType.row(
                  Schema.builder()
                      .addInt64Field("start")
                      .addInt64Field("end")
                      .addStringField("reason")
                      .addFields(optional("owner"))
                      .build()))
          .build()),
  /** Terms. */
  TERMS(
      TermMerge.TERMS,
      columns(
          TermMerge.TERMS,
          "term normalized language class first_month last_month top_sites key_site stem spellings",
          "count documents count_raw count_stripped parts")),
  /** Runs of terms. */
  NGRAMS(
      NgramScores.NGRAMS,
      columns(
          NgramScores.NGRAMS,
          "term language first_month last_month top_sites key_site",
          "n count documents count_raw count_stripped parts")),
  /** Terms by site, month and language. */
  FACETS(TermMerge.FACETS, columns(TermMerge.FACETS, "facet value term", "count documents")),
  /** Pairs of terms; counts are real numbers, since pairs may be weighted. */
  TERM_PAIRS(TermStage.PAIRS, columns(TermStage.PAIRS, "a b", "")),
  /** Entities. */
  ENTITIES(
      EntityMerge.ENTITIES,
      columns(
          EntityMerge.ENTITIES,
          "entity type aliases evidence top_sites first_month last_month",
          "count documents count_raw forms sites")),
  /** Entities by site and month. */
  ENTITY_FACETS(
      EntityMerge.FACETS,
      columns(EntityMerge.FACETS, "facet value entity type", "count documents")),
  /** Pairs of entities. */
  ENTITY_PAIRS(EntityStage.PAIRS, columns(EntityStage.PAIRS, "a b", ""));

  @SuppressWarnings("ImmutableEnumChecker") // A record of values.
  private final transient Table table;

  @SuppressWarnings("ImmutableEnumChecker") // Built once, never changed.
  private final transient Schema schema;

  RowTable(Table table, Schema schema) {
    this.table = table;
    this.schema = schema;
  }

  /** The table whose rows these are. */
  Table table() {
    return table;
  }

  /** The type of its rows. */
  public Schema schema() {
    return schema;
  }

  private static Schema.Builder text(String... names) {
    Schema.Builder builder = Schema.builder();
    for (String name : names) {
      builder.addStringField(name);
    }
    return builder;
  }

  private static Field optional(String name) {
    return Field.nullable(name, FieldType.STRING);
  }

  /** The header's columns: texts, integers, and all others real numbers that may be missing. */
  private static Schema columns(Table table, String texts, String integers) {
    List<String> textColumns = List.of(texts.split(" ", -1));
    List<String> integerColumns = List.of(integers.split(" ", -1));
    Schema.Builder builder = Schema.builder();
    for (String column : table.header().split("\t", -1)) {
      if (textColumns.contains(column)) {
        builder.addStringField(column);
      } else if (integerColumns.contains(column)) {
        builder.addInt64Field(column);
      } else {
        builder.addField(Field.nullable(column, FieldType.DOUBLE));
      }
    }
    return builder.build();
  }
}
