package org.corpusaudit.count;

import java.util.List;
import org.corpusaudit.measure.Dispersion;
import org.corpusaudit.measure.Keyness;
import org.corpusaudit.output.Tsv;

/**
 * The columns that say how a term or an n-gram is spread over the sites and months of its language;
 * {@code docs/counting.md} defines them.
 */
final class SpreadColumns {
  static final List<String> NAMES =
      List.of(
          "share",
          "per_million",
          "parts",
          "dp",
          "dp_norm",
          "juilland_d",
          "arf",
          "first_month",
          "last_month",
          "top_sites",
          "key_site",
          "key_log_likelihood");

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
    row.decimal(share).decimal(share * 1e6);
    dispersion(row, over == TermSettings.Parts.SITE ? sites : months);
    months(row, months);
    topSites(row, sites);
    keySite(row, sums, parts.tokens(), sites);
  }

  private static void dispersion(Tsv row, PartCounts parts) {
    if (parts.size() == 0) {
      row.number(0).text("").text("").text("").text("");
      return;
    }
    Dispersion dispersion = parts.dispersion();
    row.number(parts.size())
        .decimal(dispersion.griesDp())
        .decimal(dispersion.normalizedDp())
        .decimal(dispersion.juillandD())
        .decimal(parts.averageReducedFrequency());
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
    row.text(first < 0 ? "" : months.name(first)).text(last < 0 ? "" : months.name(last));
  }

  private static void topSites(Tsv row, PartCounts sites) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < Math.min(LISTED, sites.size()); i++) {
      text.append(i == 0 ? "" : " ").append(sites.name(i)).append(':').append(sites.count(i));
    }
    row.text(text.toString());
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
    row.text(best < 0 ? "" : sites.name(best)).decimal(most);
  }
}
