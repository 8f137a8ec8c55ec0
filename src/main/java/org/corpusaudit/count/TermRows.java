package org.corpusaudit.count;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.corpusaudit.measure.Dispersion;
import org.corpusaudit.measure.Keyness;
import org.corpusaudit.output.Tsv;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.Partitioning;
import org.corpusaudit.page.Routes;
import org.corpusaudit.text.Normalizer;
import org.corpusaudit.text.Stemmer;
import org.corpusaudit.text.TokenBuffer;
import org.corpusaudit.text.TokenClass;
import org.corpusaudit.text.TokenHash;
import org.corpusaudit.text.Tokenizer;

/** Makes the rows of {@code terms/}; {@code docs/counting.md} defines the columns. */
final class TermRows {
  static final int SORT_KEY_BYTES = Long.BYTES;

  static final String[] COLUMNS = {
    "term",
    "normalized",
    "language",
    "count",
    "documents",
    "count_raw",
    "count_stripped",
    "class",
    "share",
    "per_million",
    "parts",
    "dp",
    "dp_norm",
    "juilland_d",
    "first_month",
    "last_month",
    "top_sites",
    "key_site",
    "key_log_likelihood",
    "stem",
    "spellings"
  };

  private static final int LISTED = 3;

  private final TermSettings settings;
  private final Partitioning partitioning;
  private final Routes out;
  private final int route;
  private final Normalizer normalizer;
  private final Map<String, Stemmer> stemmers = new HashMap<>();
  private final Tokenizer tokenizer = new Tokenizer();
  private final TokenBuffer tokens = new TokenBuffer();
  private final ByteWriter entry = new ByteWriter();

  TermRows(TermSettings settings, Partitioning partitioning, Routes out, int route) {
    this.settings = settings;
    this.partitioning = partitioning;
    this.out = out;
    this.route = route;
    normalizer = new Normalizer(settings.normalization());
  }

  void add(
      String term,
      String language,
      TermMerge.Sums sums,
      CorpusTotals.Part part,
      PartCounts sites,
      PartCounts months,
      List<TermMerge.Spelling> spellings) {
    if (sums.count < settings.minimumCount()) {
      return;
    }
    String normalized = settings.normalized() ? term : normalizer.normalize(term, language);
    double share = part.tokens() == 0 ? 0 : (double) sums.count / part.tokens();
    sites.sortByCount();
    if (settings.dispersion() == TermSettings.Parts.MONTH) {
      months.sortByCount();
    }
    entry.reset().putLong(Long.MAX_VALUE - sums.count);
    Tsv row =
        Tsv.row(entry)
            .text(term)
            .text(normalized)
            .text(language)
            .number(sums.count)
            .number(sums.documents)
            .number(sums.raw)
            .number(sums.stripped)
            .text(tokenClass(term, language))
            .decimal(share)
            .decimal(share * 1e6);
    dispersion(row, settings.dispersion() == TermSettings.Parts.SITE ? sites : months);
    months(row, months);
    row.text(topSites(sites));
    keySite(row, sums, part, sites);
    row.text(settings.stems() ? stem(term, language) : "").text(listed(spellings));
    out.send(route, partitioning.shardOf(TokenHash.of(term)), entry);
  }

  private static void dispersion(Tsv row, PartCounts parts) {
    if (parts.size() == 0) {
      row.number(0).text("").text("").text("");
      return;
    }
    Dispersion dispersion = parts.dispersion();
    row.number(parts.size())
        .decimal(dispersion.griesDp())
        .decimal(dispersion.normalizedDp())
        .decimal(dispersion.juillandD());
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

  private static String topSites(PartCounts sites) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < Math.min(LISTED, sites.size()); i++) {
      text.append(i == 0 ? "" : " ").append(sites.name(i)).append(':').append(sites.count(i));
    }
    return text.toString();
  }

  private static void keySite(
      Tsv row, TermMerge.Sums sums, CorpusTotals.Part part, PartCounts sites) {
    int best = -1;
    double most = 0;
    for (int i = 0; i < sites.size(); i++) {
      long rest = part.tokens() - sites.tokens(i);
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

  private String tokenClass(String term, String language) {
    tokenizer.tokenize(term, language, tokens);
    TokenClass found = tokens.size() == 1 ? tokens.tokenClass(0) : TokenClass.WORD;
    return found.columnName();
  }

  private String stem(String term, String language) {
    int subtag = language.indexOf('-');
    String code = subtag < 0 ? language : language.substring(0, subtag);
    return Stemmer.languages().contains(code)
        ? stemmers.computeIfAbsent(code, Stemmer::of).stem(term)
        : "";
  }

  private static String listed(List<TermMerge.Spelling> spellings) {
    StringBuilder text = new StringBuilder();
    for (TermMerge.Spelling spelling : spellings.subList(0, Math.min(LISTED, spellings.size()))) {
      text.append(text.isEmpty() ? "" : " ");
      text.append(spelling.surface()).append(':').append(spelling.count());
    }
    return text.toString();
  }
}
