package org.corpusaudit.count;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.corpusaudit.example.LeastExamples;
import org.corpusaudit.output.Tsv;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.Routes;
import org.corpusaudit.table.Columns;
import org.corpusaudit.text.Normalizer;
import org.corpusaudit.text.Stemmer;
import org.corpusaudit.text.TokenHash;

/** Makes the rows of {@code terms/}; {@link TermTables#TERMS}. */
final class TermRows {
  private static final int LISTED = 3;

  private final TermSettings settings;
  private final Columns columns;
  private final Routes out;
  private final SpreadColumns spread;
  private final Normalizer normalizer;
  private final Map<String, Stemmer> stemmers = new HashMap<>();
  private final TermClass termClass = new TermClass();
  private final ByteWriter entry = new ByteWriter();

  TermRows(TermSettings settings, Routes out) {
    this.settings = settings;
    this.columns = TermTables.terms(settings).columns();
    this.out = out;
    spread = new SpreadColumns(settings.dispersion());
    normalizer = new Normalizer(settings.normalization());
  }

  void add(
      String term,
      String language,
      ItemSums sums,
      LanguageParts parts,
      List<TermMerge.Spelling> spellings,
      LeastExamples examples) {
    if (sums.count < settings.minimumCount()) {
      return;
    }
    String normalized = settings.normalized() ? term : normalizer.normalize(term, language);
    entry.reset().putLong(Long.MAX_VALUE - sums.count);
    Tsv row =
        Tsv.row(columns, entry)
            .put(TermTables.TERM, term)
            .put(TermTables.NORMALIZED, normalized)
            .put(TermTables.LANGUAGE, language)
            .put(TermTables.COUNT, sums.count)
            .put(TermTables.DOCUMENTS, sums.documents)
            .put(TermTables.COUNT_RAW, sums.raw)
            .put(TermTables.COUNT_STRIPPED, sums.stripped)
            .put(TermTables.COUNT_AGENCY, sums.ofAgencies)
            .put(TermTables.TOKEN_CLASS, termClass.of(term, language).columnName());
    spread.add(row, sums, parts);
    if (settings.stems()) {
      row.put(TermTables.STEM, stem(term, language));
    }
    if (settings.normalized()) {
      row.put(TermTables.SPELLINGS, listed(spellings));
    }
    if (settings.examples() > 0) {
      row.put(TermTables.EXAMPLES, examples.cell());
    }
    out.to(TermMerge.ROWS).toShard(TokenHash.of(term), row.end());
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
