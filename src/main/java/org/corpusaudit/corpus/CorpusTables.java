package org.corpusaudit.corpus;

import org.corpusaudit.output.Table;
import org.corpusaudit.signals.Signal;
import org.corpusaudit.table.Column;
import org.corpusaudit.table.Columns;

/** The tables of articles as they leave the audit, and of records that never entered it. */
public final class CorpusTables {
  static final Column.Text ID =
      Column.text("id", "the input's, or where it has none file and ordinal");
  static final Column.Text URL = Column.text("url", "the input's").orNull();
  static final Column.Text SITE = Column.text("site", "the input's").orNull();
  static final Column.Text TITLE = Column.text("title", "the input's").orNull();
  static final Column.Text TEXT = Column.text("text", "the cleaned text");
  static final Column.Text PUBLISHED = Column.text("published", "the input's").orNull();
  static final Column.Text LANGUAGE = Column.text("language", "the input's").orNull();

  static final Column.Text AUDIT_LANGUAGE =
      Column.text("language", "BCP 47, as the input says or detected; und for unknown");
  static final Column.Text AUDIT_SITE =
      Column.text("site", "as the input says or the domain of its address; empty for none");
  static final Column.Text CLUSTER =
      Column.text("cluster", "name of its cluster in `duplicates/`").orNull();
  static final Column.Text DUPLICATE_OF =
      Column.text(
              "duplicateOf", "id of the keeper that it is a copy of, with `duplicates.drop` none")
          .orNull();
  static final Column.Measure SIMILARITY =
      Column.measure("similarity", "Jaccard similarity to that keeper, 0 to 1").orNull();
  static final Column.Text AGENCY =
      Column.text("agency", "the news agency that it is credited to").orNull();
  static final Column.Text STRIPPING =
      Column.text("stripping", "`withheld` where rules would have emptied it").orNull();
  static final Column.Text STRIPPING_REASON =
      Column.text("strippingReason", "what nearly all of would have gone: own-text, all-text")
          .orNull();
  static final Column.Count STRIPPED_CHARS =
      Column.count("strippedChars", "UTF-16 code units of the original that were stripped");
  static final Column.Count TOKENS =
      Column.count("tokens", "tokens of the cleaned text; null where terms are not counted")
          .orNull();
  static final Column.Group SIGNALS =
      Column.group(
              "signals", "numbers that tell what kind of text it is, on request", Signal.columns())
          .orNull();
  static final Column.Group AUDIT =
      Column.group(
          "audit",
          "what the audit says of it",
          Columns.of(
              AUDIT_LANGUAGE,
              AUDIT_SITE,
              CLUSTER,
              DUPLICATE_OF,
              SIMILARITY,
              AGENCY,
              STRIPPING,
              STRIPPING_REASON,
              STRIPPED_CHARS,
              TOKENS,
              SIGNALS));

  static final Column.Rest FIELDS =
      Column.rest("fields", "the record's other fields, which pass through as they are");

  /** The fields of the input that have a meaning, under the names of the output. */
  static final Columns OF_INPUT = Columns.of(ID, URL, SITE, TITLE, TEXT, PUBLISHED, LANGUAGE);

  /** The table of kept articles; the fields of a row stand in the order of its record. */
  public static final Table DOCUMENTS =
      Table.jsonLines("documents", "a kept article, cleaned", OF_INPUT.and(AUDIT, FIELDS));

  static final Column.Text WHY =
      Column.text(
          "reason",
          "exact where its text or its folded words are the keeper's, same-id where it has the"
              + " keeper's id and another text, filter where a signal is outside its bound, else"
              + " near");
  static final Column.Text KEEPER =
      Column.text(
              "keeper",
              "id of the article that stands for its cluster; null where a filter removed it")
          .orNull();
  static final Column.Measure REMOVED_SIMILARITY =
      Column.measure(
              "similarity",
              "Jaccard similarity to the keeper, 0 to 1; null where a record repeats an id and was"
                  + " not measured, and where there is no keeper")
          .orNull();
  static final Column.Text FILTER =
      Column.text("filter", "the first signal outside its bound; null of copies").orNull();

  /** What a row of a dropped article has beside its own fields. */
  static final Columns OF_REMOVAL = Columns.of(WHY, KEEPER, REMOVED_SIMILARITY, FILTER);

  /** The table of dropped articles, otherwise like that of the kept ones. */
  public static final Table REMOVED =
      Table.jsonLines(
          "removed",
          "a dropped article, cleaned, with `output.removed`",
          OF_INPUT.and(OF_REMOVAL).and(AUDIT, FIELDS));

  static final Column.Text FILE = Column.text("file", "path of the input file");
  static final Column.Count POSITION =
      Column.count(
          "position", "first byte of the record, decompressed; of Parquet the row's number");
  static final Column.Text REASON = Column.text("reason", "why, in a word");
  static final Column.Text MESSAGE = Column.text("message", "the same in a sentence");
  static final Column.Text RECORD =
      Column.text("record", "its first 64 KiB; bytes that are no UTF-8 as U+FFFD");

  /** The table of rejected records. */
  public static final Table REJECTED =
      Table.jsonLines(
          "rejected",
          "a record that cannot be audited",
          Columns.of(FILE, POSITION, REASON, MESSAGE, RECORD));

  private CorpusTables() {}
}
