package org.corpusaudit.agency;

import java.util.Map;
import java.util.TreeMap;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.ReadingFigures;
import org.corpusaudit.figure.Computed;
import org.corpusaudit.figure.ComputedFamily;
import org.corpusaudit.figure.Counted;
import org.corpusaudit.figure.Counter;
import org.corpusaudit.figure.CounterFamily;
import org.corpusaudit.figure.SummarySection;
import org.corpusaudit.page.Tally;

/** The figures of agency copy. */
public final class AgencyFigures {
  /** The section of the summary. */
  public static final SummarySection<Boolean> SECTION = SummarySection.named("agencies");

  private static final SummarySection<Boolean> OF_MANIFEST = SECTION.ofManifest();

  /** Articles that are credited to an agency. */
  public static final Counter ARTICLES =
      SECTION.sum("articles", "articles", "credited to a news agency, dropped ones included");

  /** Those that are kept. */
  public static final Counter KEPT = SECTION.sum("kept", "articles", "of these that are kept");

  /** The share of those. */
  public static final Computed SHARE =
      SECTION.share("share", "of all articles", ARTICLES, ReadingFigures.SOUND);

  /** Articles of each agency. */
  public static final CounterFamily BY_AGENCY =
      SECTION.sumsLargestFirst("by.*", "articles", "credited to the agency");

  static final CounterFamily OF_MONTH =
      OF_MANIFEST.sums("ofMonth.*", "articles", "of the month that are credited to an agency");
  static final CounterFamily MONTHS =
      OF_MANIFEST.sums("months.*", "articles", "of the month that were looked at");

  /** The share of each month. */
  public static final ComputedFamily SHARE_BY_MONTH =
      SECTION.family(
          "byMonth.*",
          "share",
          "of the month's articles that is credited to an agency",
          run -> {
            Map<String, Double> shares = new TreeMap<>();
            MONTHS
                .of(run.counted())
                .forEach(
                    (month, articles) ->
                        shares.put(
                            month, Counted.share(OF_MONTH.of(run.counted(), month), articles)));
            return shares;
          });

  private AgencyFigures() {}

  /**
   * Counts an article.
   *
   * @param agency the agency that it is credited to, or empty
   */
  public static void count(Tally tally, Article article, String agency, boolean kept) {
    String month = article.published().month();
    if (!month.isEmpty()) {
      MONTHS.count(tally, month, 1);
      OF_MONTH.count(tally, month, agency.isEmpty() ? 0 : 1);
    }
    if (!agency.isEmpty()) {
      ARTICLES.count(tally, 1);
      KEPT.count(tally, kept ? 1 : 0);
      BY_AGENCY.count(tally, agency, 1);
    }
  }
}
