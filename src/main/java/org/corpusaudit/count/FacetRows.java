package org.corpusaudit.count;

import java.util.ArrayList;
import java.util.List;
import org.corpusaudit.measure.Keyness;
import org.corpusaudit.output.Tsv;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.Routes;
import org.corpusaudit.text.TokenHash;

/**
 * Makes the rows of {@code facets/}: a term's counts on a site, in a month or in a language, and
 * how they compare with the rest of the corpus.
 */
final class FacetRows {
  private final long tokens;
  private final TermSettings settings;
  private final Routes out;
  private final ByteWriter entry = new ByteWriter();
  private final List<OfLanguage> languages = new ArrayList<>();

  FacetRows(long tokens, TermSettings settings, Routes out) {
    this.tokens = tokens;
    this.settings = settings;
    this.out = out;
  }

  private record OfLanguage(String language, long count, long documents, long tokens) {}

  /** Notes a term's counts in one language, until its total is known. */
  void language(String language, ItemSums sums, long languageTokens) {
    languages.add(new OfLanguage(language, sums.count, sums.documents, languageTokens));
  }

  /** Writes the rows of a term. */
  void term(String term, LanguageParts parts) {
    long total = 0;
    for (OfLanguage of : languages) {
      total += of.count;
    }
    if (settings.facets() && total >= settings.facetMinimumCount()) {
      for (OfLanguage of : languages) {
        if (of.count >= settings.facetMinimumCount()) {
          row("language", of.language, term, of.count, of.documents, of.tokens, total);
        }
      }
      facet("site", term, total, parts.sites());
      facet("month", term, total, parts.months());
    }
    languages.clear();
  }

  private void facet(String facet, String term, long total, PartCounts parts) {
    for (int i = 0; i < parts.size(); i++) {
      if (parts.count(i) >= settings.facetMinimumCount() && !parts.name(i).isEmpty()) {
        row(facet, parts.name(i), term, parts.count(i), parts.documents(i), parts.tokens(i), total);
      }
    }
  }

  private void row(
      String facet,
      String value,
      String term,
      long count,
      long documents,
      long partTokens,
      long total) {
    Keyness keyness = new Keyness(count, partTokens, total - count, tokens - partTokens);
    double logLikelihood = keyness.logLikelihood();
    long value64 = TokenHash.of(facet + '\t' + value);
    entry.reset().putLong(value64).putLong(Tsv.descending(logLikelihood));
    Tsv row =
        Tsv.row(TermTables.FACETS.columns(), entry)
            .put(TermTables.FACET, facet)
            .put(TermTables.VALUE, value)
            .put(TermTables.TERM, term)
            .put(TermTables.FACET_COUNT, count)
            .put(TermTables.FACET_DOCUMENTS, documents)
            .put(TermTables.FACET_SHARE, (double) count / partTokens)
            .put(TermTables.LOG_LIKELIHOOD, logLikelihood)
            .put(TermTables.PERCENT_DIFF, total == count ? 0 : keyness.percentDifference())
            .put(TermTables.LOG_RATIO, keyness.logRatio())
            .put(TermTables.SIMPLE_MATHS, tokens == partTokens ? 0 : keyness.simpleMaths(1));
    out.to(TermMerge.FACET_ROWS).toShard(value64, row.end());
  }
}
