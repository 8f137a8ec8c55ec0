package org.corpusaudit.site;

import org.corpusaudit.output.Table;
import org.corpusaudit.table.Column;
import org.corpusaudit.table.Columns;

/** The table of sites; {@code docs/syndication.md} says how its shares are told. */
public final class SiteTables {
  static final Column.Text SITE = Column.text("site", "the site; empty where none is stated");
  static final Column.Count RANK =
      Column.count("rank", "1 for the site with the most characters; equal ones share a rank");
  static final Column.Count ARTICLES = Column.count("articles", "articles that were read");
  static final Column.Count KEPT = Column.count("kept", "of these, those in `documents/`");
  static final Column.Count EXACT =
      Column.count("exact", "copies of a keeper, with its folded words");
  static final Column.Count NEAR = Column.count("near", "near-duplicates of a keeper");
  static final Column.Count SAME_ID =
      Column.count("same_id", "records with the id of a keeper and another text");
  static final Column.Count CONTAINED =
      Column.count("contained", "articles that stand inside another, of any site");
  static final Column.Count FILTERED =
      Column.count("filtered", "articles that a filter removed, which are in no cluster");
  static final Column.Count CHARS =
      Column.count("chars", "UTF-16 code units of the articles as they were read");
  static final Column.Count CLEANED_CHARS =
      Column.count("cleaned_chars", "those left after stripping, without records that repeat ids");
  static final Column.Count KEPT_CHARS =
      Column.count("kept_chars", "of these, those in `documents/`");
  static final Column.Count TOKENS = Column.count("tokens", "tokens in `documents/`").orNull();
  static final Column.Text FIRST_DAY =
      Column.text("first_day", "day of the first article, in UTC").orNull();
  static final Column.Text LAST_DAY = Column.text("last_day", "day of the last one").orNull();
  static final Column.Count UNDATED = Column.count("undated", "articles of unknown date");
  static final Column.Count UNTITLED =
      Column.count("untitled", "articles without a title, but for records that repeat an id");
  static final Column.Count UNADDRESSED =
      Column.count("unaddressed", "articles without an address");
  static final Column.Text LANGUAGES =
      Column.text("languages", "the ten most frequent with their articles: `ar 120, en 3`");
  static final Column.Measure STRIPPED_SHARE =
      Column.measure("stripped_share", "stripped characters in `chars`, 0 to 1");
  static final Column.Measure EMBEDDED_SHARE =
      Column.measure("embedded_share", "of these, those of articles embedded in others");
  static final Column.Measure OWN_SHARE =
      Column.measure("own_share", "cleaned characters that stood here first or only here, 0 to 1")
          .orNull();
  static final Column.Measure COPIED_SHARE =
      Column.measure("copied_share", "those that stood on another site first").orNull();
  static final Column.Measure UNORDERED_SHARE =
      Column.measure(
              "unordered_share",
              "those that stand on another site too, where dates do not tell which was first")
          .orNull();

  static final Column.Count AGENCY_ARTICLES =
      Column.count("agency_articles", "articles that are credited to a news agency");
  static final Column.Measure AGENCY_SHARE =
      Column.measure("agency_share", "their cleaned characters in all of the site, 0 to 1");

  /** The table. */
  public static final Table SITES =
      Table.tabSeparated(
              "sites",
              "a site, the largest first",
              Columns.of(
                  SITE,
                  RANK,
                  ARTICLES,
                  KEPT,
                  EXACT,
                  NEAR,
                  SAME_ID,
                  CONTAINED,
                  FILTERED,
                  CHARS,
                  CLEANED_CHARS,
                  KEPT_CHARS,
                  TOKENS,
                  FIRST_DAY,
                  LAST_DAY,
                  UNDATED,
                  UNTITLED,
                  UNADDRESSED,
                  LANGUAGES,
                  STRIPPED_SHARE,
                  EMBEDDED_SHARE,
                  OWN_SHARE,
                  COPIED_SHARE,
                  UNORDERED_SHARE,
                  AGENCY_ARTICLES,
                  AGENCY_SHARE))
          .sortedBy(Long.BYTES);

  private SiteTables() {}
}
