package org.corpusaudit.neardup;

import org.corpusaudit.figure.Counter;
import org.corpusaudit.figure.SummarySection;

/** The figures of who copies whom. */
public final class SyndicationFigures {
  /** The section of the summary. */
  public static final SummarySection<DuplicateSettings> SECTION =
      SummarySection.named("syndication");

  /** Pairs of sites. */
  public static final Counter PAIRS = SECTION.sum("pairs", "pairs", "of sites that share articles");

  /** Articles of known order. */
  public static final Counter ORDERED =
      SECTION.sum("ordered", "articles", "that a site has from another that published them first");

  /** Articles of unknown order. */
  public static final Counter UNORDERED =
      SECTION.sum(
          "unordered", "articles", "that two sites have, of which dates do not tell the first");

  private SyndicationFigures() {}
}
