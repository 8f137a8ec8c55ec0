package org.corpusaudit.neardup;

import java.util.List;
import org.corpusaudit.output.Table;
import org.corpusaudit.table.Column;
import org.corpusaudit.table.Columns;

/** The table of who copies whom; {@code docs/syndication.md} says how it is told. */
public final class SyndicationTables {
  static final Column.Text FROM =
      Column.text("from", "the site that published first; of unordered ones the lesser name");
  static final Column.Text TO = Column.text("to", "the other site; empty where none is stated");
  static final Column.Text ORDER =
      Column.text(
          "order", "ordered, or unordered where dates are unknown or do not tell which was first");
  static final Column.Count ARTICLES =
      Column.count("articles", "articles that the second has from the first");
  static final Column.Count EXACT =
      Column.count("exact", "of these, those with the folded words of the first's earliest");
  static final Column.Count NEAR = Column.count("near", "others of the same cluster");
  static final Column.Count CONTAINED =
      Column.count("contained", "articles of one that stand inside the other's");
  static final Column.Count LAG_Q1 =
      Column.count("lag_q1", "seconds after which a quarter of them had followed").orNull();
  static final Column.Count LAG_MEDIAN =
      Column.count("lag_median", "seconds after which half had").orNull();
  static final Column.Count LAG_Q3 =
      Column.count("lag_q3", "seconds after which three quarters had").orNull();
  static final List<Column.Count> LAGS = List.of(LAG_Q1, LAG_MEDIAN, LAG_Q3);
  static final Column.Count TITLES =
      Column.count("titles", "exact and near ones of which both titles are known");
  static final Column.Measure CHANGED_TITLES =
      Column.measure("changed_titles", "share of those whose folded words differ").orNull();
  static final Column.Text FIRST_DAY =
      Column.text("first_day", "day of the first of them, in UTC").orNull();
  static final Column.Text LAST_DAY = Column.text("last_day", "day of the last of them").orNull();

  /** The table. */
  public static final Table SYNDICATION =
      Table.tabSeparated(
              "syndication",
              "a pair of sites, those with the most articles first",
              Columns.of(
                  FROM,
                  TO,
                  ORDER,
                  ARTICLES,
                  EXACT,
                  NEAR,
                  CONTAINED,
                  LAG_Q1,
                  LAG_MEDIAN,
                  LAG_Q3,
                  TITLES,
                  CHANGED_TITLES,
                  FIRST_DAY,
                  LAST_DAY))
          .sortedBy(Long.BYTES);

  private SyndicationTables() {}
}
