package org.corpusaudit.neardup;

import org.corpusaudit.output.Table;
import org.corpusaudit.table.Column;
import org.corpusaudit.table.Columns;

/**
 * The tables of duplicates and their columns; {@code docs/duplicates.md} says how they are found.
 */
public final class DuplicateTables {
  static final Column.Text CLUSTER = Column.text("cluster", "name of the cluster");
  static final Column.Text ID = Column.text("id", "the article");
  static final Column.Text URL = Column.text("url", "its address; empty for none");
  static final Column.Text SITE = Column.text("site", "its site; empty for none");
  static final Column.Flag KEPT =
      Column.flag("kept", "whether it is in `documents/`, of an earlier audit in that one's");
  static final Column.Text KIND =
      Column.text(
          "kind",
          "exact where its text or its folded words are the keeper's, same-id where it has the"
              + " keeper's id and another text, else near");
  static final Column.Measure SIMILARITY =
      Column.measure(
              "similarity",
              "Jaccard similarity of its shingles to the keeper's, 0 to 1; null where a record"
                  + " repeats an id and was not measured")
          .orNull();
  static final Column.Text KEEPER =
      Column.text("keeper", "id of the article that stands for the cluster");
  static final Column.Flag EARLIER =
      Column.flag("earlier", "whether it is of an earlier audit, in `duplicates.against`");
  static final Column.Text PUBLISHED =
      Column.text("published", "when it was published, in UTC; null where unknown").orNull();
  static final Column.Count CHARS =
      Column.count(
              "chars",
              "UTF-16 code units of its cleaned text; null where a record repeats an id and was not"
                  + " cleaned")
          .orNull();
  static final Column.Measure TITLE_SIMILARITY =
      Column.measure(
              "titleSimilarity",
              "Jaccard similarity of the folded words of its title to those of the keeper's, 0 to"
                  + " 1; null where one has none or was not compared")
          .orNull();
  static final Column.Count LAG_SECONDS =
      Column.count(
              "lagSeconds",
              "seconds from the earliest date of the cluster to its own; null where it has none or"
                  + " is a record that repeats an id")
          .orNull();

  static final Column.Text PLACE =
      Column.text(
              "place",
              "of a record that repeats the id of another in this run, where it begins,"
                  + " `FILE#POSITION`; else null")
          .orNull();

  /** The table of cluster members. */
  public static final Table DUPLICATES =
      Table.jsonLines(
          "duplicates",
          "an article of a cluster of two or more",
          Columns.of(
              CLUSTER,
              ID,
              URL,
              SITE,
              KEPT,
              KIND,
              SIMILARITY,
              KEEPER,
              EARLIER,
              PUBLISHED,
              CHARS,
              TITLE_SIMILARITY,
              LAG_SECONDS,
              PLACE));

  static final Column.Text A = Column.text("a", "id of an article");
  static final Column.Text B = Column.text("b", "id of the other, greater than the first");
  static final Column.Measure PAIR_SIMILARITY =
      Column.measure("similarity", "Jaccard similarity of their shingles, 0 to 1");
  static final Column.Text PAIR_KIND =
      Column.text("kind", "exact where their folded words are the same, else near");

  /** The table of similar pairs. */
  public static final Table PAIRS =
      Table.jsonLines(
          "pairs",
          "a verified pair, with `duplicates.writePairs`",
          Columns.of(A, B, PAIR_SIMILARITY, PAIR_KIND));

  static final Column.Text CONTAINER = Column.text("container", "id of the article that holds it");
  static final Column.Measure CONTAINMENT =
      Column.measure("containment", "share of its shingles that the container has, 0 to 1");
  static final Column.Count START =
      Column.count("start", "first UTF-16 code unit of the passage in the container's text");
  static final Column.Count END = Column.count("end", "the unit after its last");

  /** The table of articles that stand in others. */
  public static final Table CONTAINED =
      Table.jsonLines(
          "contained",
          "an article that stands inside another",
          Columns.of(ID, CONTAINER, CONTAINMENT, START, END));

  private DuplicateTables() {}
}
