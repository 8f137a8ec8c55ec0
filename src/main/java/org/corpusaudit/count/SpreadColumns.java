package org.corpusaudit.count;

import org.corpusaudit.measure.Dispersion;
import org.corpusaudit.measure.Keyness;
import org.corpusaudit.output.Tsv;

/**
 * The columns that say how a term or an n-gram is spread over the sites and months of its language;
 * {@link TermTables#SPREAD}.
 */
final class SpreadColumns {
  private static final int LISTED = 3;

  private final TermSettings.Parts over;

  SpreadColumns(TermSettings.Parts over) {
    this.over = over;
  }

  /** Adds the columns; leaves the parts sorted by count. */
  void add(Tsv row, ItemSums sums, LanguageParts parts) {
    PartCounts sites = parts.sites();
    PartCounts months = parts.months();
    sites.sortByCount();
    if (over == TermSettings.Parts.MONTH) {
      months.sortByCount();
    }
    double share = parts.tokens() == 0 ? 0 : (double) sums.count / parts.tokens();
    row.put(TermTables.SHARE, share).put(TermTables.PER_MILLION, share * 1e6);
    dispersion(row, over == TermSettings.Parts.SITE ? sites : months);
    months(row, months);
    topSites(row, sites);
    keySite(row, sums, parts.tokens(), sites);
  }

  private static void dispersion(Tsv row, PartCounts parts) {
    if (parts.size() == 0) {
      row.put(TermTables.PARTS, 0)
          .putNone(TermTables.DP)
          .putNone(TermTables.DP_NORM)
          .putNone(TermTables.DP_ADJUSTED)
          .putNone(TermTables.JUILLAND_D)
          .putNone(TermTables.ROSENGREN_S)
          .putNone(TermTables.D_A)
          .putNone(TermTables.D_KL)
          .putNone(TermTables.ARF);
      return;
    }
    Dispersion dispersion = parts.dispersion();
    row.put(TermTables.PARTS, parts.size())
        .put(TermTables.DP, dispersion.griesDp())
        .put(TermTables.DP_NORM, dispersion.normalizedDp());
    if (parts.total() > 1) {
      row.put(TermTables.DP_ADJUSTED, parts.adjustedDp(dispersion));
    } else {
      row.putNone(TermTables.DP_ADJUSTED);
    }
    row.put(TermTables.JUILLAND_D, dispersion.juillandD())
        .put(TermTables.ROSENGREN_S, dispersion.rosengrenS())
        .put(TermTables.D_A, dispersion.differencesDa())
        .put(TermTables.D_KL, dispersion.divergenceDkl())
        .put(TermTables.ARF, parts.averageReducedFrequency());
  }

  private static void months(Tsv row, PartCounts months) {
    int first = -1;
    int last = -1;
    for (int i = 0; i < months.size(); i++) {
      long month = months.key(i);
      if (month != Cells.NO_MONTH) {
        first = first < 0 || month < months.key(first) ? i : first;
        last = last < 0 || month > months.key(last) ? i : last;
      }
    }
    row.put(TermTables.FIRST_MONTH, first < 0 ? "" : months.name(first))
        .put(TermTables.LAST_MONTH, last < 0 ? "" : months.name(last));
  }

  private static void topSites(Tsv row, PartCounts sites) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < Math.min(LISTED, sites.size()); i++) {
      text.append(i == 0 ? "" : " ").append(sites.name(i)).append(':').append(sites.count(i));
    }
    row.put(TermTables.TOP_SITES, text.toString());
  }

  private static void keySite(Tsv row, ItemSums sums, long tokens, PartCounts sites) {
    int best = -1;
    double most = 0;
    for (int i = 0; i < sites.size(); i++) {
      long rest = tokens - sites.tokens(i);
      double score =
          new Keyness(sites.count(i), sites.tokens(i), sums.count - sites.count(i), rest)
              .logLikelihood();
      if (score > most) {
        most = score;
        best = i;
      }
    }
    row.put(TermTables.KEY_SITE, best < 0 ? "" : sites.name(best))
        .put(TermTables.KEY_LOG_LIKELIHOOD, most);
  }
}
