package org.corpusaudit.boilerplate;

import org.corpusaudit.output.Table;
import org.corpusaudit.table.Column;
import org.corpusaudit.table.Columns;

/** The tables of repeated and stripped text; {@code docs/boilerplate.md} says how it is found. */
public final class BoilerplateTables {
  static final Column.Text SITE = Column.text("site", "the site that repeats it; empty for none");
  static final Column.Text TEXT =
      Column.text("text", "the piece as it stands on one page, at most 4,000 characters");
  static final Column.Count DOCUMENTS = Column.count("documents", "pages of the site that have it");
  static final Column.Count CONTENTS =
      Column.count("contents", "different articles among those pages");
  static final Column.Count CHARS = Column.count("chars", "UTF-16 code units of the whole piece");

  /** The table of repeated pieces, the largest first. */
  public static final Table SEGMENTS =
      Table.jsonLines(
              "boilerplate/segments",
              "a piece of text that a site repeats, those that take most characters first",
              Columns.of(SITE, TEXT, DOCUMENTS, CONTENTS, CHARS))
          .sortedBy(Long.BYTES)
          .distinctRows();

  static final Column.Text ID = Column.text("id", "the article");
  static final Column.Count START =
      Column.count("start", "first UTF-16 code unit in the original text");
  static final Column.Count END = Column.count("end", "the unit after its last");
  static final Column.Text REASON = Column.text("reason", "why it is stripped");
  static final Column.Count SPAN_DOCUMENTS =
      Column.count("documents", "pages that have it, where repetition is the reason").orNull();
  static final Column.Count SPAN_CONTENTS =
      Column.count("contents", "different articles among them").orNull();
  static final Column.Text OWNER =
      Column.text("owner", "id of the article that an embedded one belongs to").orNull();
  static final Column.Items STRIPPED =
      Column.items(
          "spans",
          "what is stripped of it, in order: the cleaned text is the rest",
          Columns.of(START, END, REASON, SPAN_DOCUMENTS, SPAN_CONTENTS, OWNER));

  static final Column.Text WITHHELD =
      Column.text("withheld", "why nothing was stripped although rules would: own-text, all-text")
          .orNull();

  /** The table of stripped spans. */
  public static final Table SPANS =
      Table.jsonLines(
          "boilerplate/spans", "an article that was stripped", Columns.of(ID, STRIPPED, WITHHELD));

  private BoilerplateTables() {}
}
