package org.corpusaudit.corpus;

import org.corpusaudit.figure.Counter;
import org.corpusaudit.figure.CounterFamily;
import org.corpusaudit.figure.SummarySection;

/** The figures of reading: what came in, what was turned away, what was kept. */
public final class ReadingFigures {
  /** They stand at the top of the summary. */
  public static final SummarySection<ReadSettings> SECTION = SummarySection.named("");

  /** Records of the input. */
  public static final Counter READ = SECTION.sum("articles.read", "records", "read from the input");

  /** Records that are no articles. */
  public static final Counter REJECTED =
      SECTION.sum("articles.rejected", "records", "that cannot be audited: rows of `rejected/`");

  /** Articles. */
  public static final Counter SOUND =
      SECTION.sum("articles.sound", "articles", "that were audited: read and not rejected");

  /** Articles that are in the documents. */
  public static final Counter KEPT =
      SECTION.sum(
          "articles.kept",
          "articles",
          "that are no duplicate of a kept one and that no filter removes");

  /** Rejected records by reason. */
  public static final CounterFamily REASONS =
      SECTION.sumsLargestFirst("rejected.*", "records", "rejected for this reason");

  /** What archives hold beside pages, by reason. */
  public static final CounterFamily SKIPPED =
      SECTION.sumsLargestFirst(
          "skipped.*", "records", "of archives that are no pages, passed over for this reason");

  /** Articles by language. */
  public static final CounterFamily LANGUAGES =
      SECTION.sumsLargestFirst(
          "languages.*", "articles", "in this language, duplicates included; und for unknown");

  /** Characters of all articles. */
  public static final Counter CHARS =
      SECTION.ofManifest().sum("articles.chars", "characters", "UTF-16 code units of all articles");

  /** When each pass began. */
  public static final CounterFamily STARTED =
      SECTION
          .ofManifest()
          .leasts("stages.*.started", "ms", "when the pass read its first block, since 1970");

  /** When each pass ended. */
  public static final CounterFamily ENDED =
      SECTION
          .ofManifest()
          .largests("stages.*.ended", "ms", "when the pass had read its last block, since 1970");

  private ReadingFigures() {}
}
