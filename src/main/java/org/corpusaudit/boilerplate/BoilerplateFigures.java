package org.corpusaudit.boilerplate;

import org.corpusaudit.corpus.ReadingFigures;
import org.corpusaudit.figure.Computed;
import org.corpusaudit.figure.Counter;
import org.corpusaudit.figure.SummarySection;

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
