package org.corpusaudit.boilerplate;

import org.corpusaudit.corpus.ReadingFigures;
import org.corpusaudit.figure.Computed;
import org.corpusaudit.figure.Counter;
import org.corpusaudit.figure.Listing;
import org.corpusaudit.figure.SummarySection;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.Routes;
import org.corpusaudit.table.Column;
import org.corpusaudit.table.Columns;

/** The figures of stripping. */
public final class BoilerplateFigures {
  /** The section of the summary. */
  public static final SummarySection<StripSettings> SECTION = SummarySection.named("boilerplate");

  /** Pieces that sites repeat. */
  public static final Counter SEGMENTS =
      SECTION.sum("segments", "pieces", "of text that sites repeat");

  /** Spans that are stripped. */
  public static final Counter SPANS = SECTION.sum("spans", "spans", "that were stripped");

  /** Articles that lose something. */
  public static final Counter ARTICLES =
      SECTION.sum("articles", "articles", "of which something was stripped");

  /** Articles that were doubted. */
  public static final Counter WITHHELD =
      SECTION.sum("withheld", "articles", "of which too much would have gone, so that it stayed");

  /** Articles of which almost nothing is left. */
  public static final Counter EMPTIED =
      SECTION.sum("emptied", "articles", "of which less than a tenth of the characters is left");

  public static final Column.Text ID = Column.text("id", "the article");
  public static final Column.Count OF_CHARS = Column.count("chars", "its characters");
  public static final Column.Count LEFT = Column.count("left", "those that are left");

  /** The ones of which least is left. */
  public static final Listing MOST_EMPTIED =
      SECTION.list(
          "mostEmptied",
          "articles",
          "of which the least share is left, those below a tenth",
          20,
          Columns.of(ID, OF_CHARS, LEFT));

  /** Counts and lists an article if stripping leaves almost nothing of it. */
  public static void emptied(Routes out, String id, int chars, int left) {
    if (left * 10L < chars) {
      EMPTIED.count(out.tally(), 1);
      ByteWriter order =
          new ByteWriter()
              .putInt((int) (left * 1_000_000L / chars))
              .putLong(Long.MAX_VALUE - chars)
              .putString(id);
      MOST_EMPTIED.send(out, order, row -> row.put(ID, id).put(OF_CHARS, chars).put(LEFT, left));
    }
  }

  /** Characters of all articles. */
  public static final Computed CHARS =
      SECTION.whole(
          "chars",
          "characters",
          "UTF-16 code units of all articles",
          run -> ReadingFigures.CHARS.of(run.counted()));

  /** Characters that are stripped. */
  public static final Counter STRIPPED_CHARS =
      SECTION.sum("strippedChars", "characters", "of them that were stripped");

  /** The share of those. */
  public static final Computed SHARE =
      SECTION.share(
          "share", "of all characters that was stripped", STRIPPED_CHARS, ReadingFigures.CHARS);

  /** Pieces that several pages have. */
  static final Counter PIECES =
      SECTION.ofManifest().sum("pieces", "pieces", "that several pages have, before any is judged");

  /** Bytes sent to find them. */
  static final Counter SHUFFLED =
      SECTION.ofManifest().sum("shuffledBytes", "bytes", "sent between workers to find them");

  private BoilerplateFigures() {}
}
