package org.corpusaudit.count;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.corpusaudit.output.Tsv;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.Routes;
import org.corpusaudit.text.Normalizer;
import org.corpusaudit.text.Stemmer;
import org.corpusaudit.text.TokenHash;

/** Makes the rows of {@code terms/}; {@code docs/counting.md} defines the columns. */
final class TermRows {
  static final int SORT_KEY_BYTES = Long.BYTES;

  private static final int LISTED = 3;

  private final TermSettings settings;
  private final Routes out;
  private final SpreadColumns spread;
  private final Normalizer normalizer;
  private final Map<String, Stemmer> stemmers = new HashMap<>();
  private final TermClass termClass = new TermClass();
  private final ByteWriter entry = new ByteWriter();

  TermRows(TermSettings settings, Routes out) {
    this.settings = settings;
    this.out = out;
    spread = new SpreadColumns(settings.dispersion());
    normalizer = new Normalizer(settings.normalization());
  }

  static String[] columns() {
    List<String> columns =
        new ArrayList<>(
            List.of(
                "term",
                "normalized",
                "language",
                "count",
                "documents",
                "count_raw",
                "count_stripped",
                "class"));
    columns.addAll(SpreadColumns.NAMES);
    columns.addAll(List.of("stem", "spellings"));
    return columns.toArray(new String[0]);
  }

  void add(
      String term,
      String language,
      ItemSums sums,
      LanguageParts parts,
      List<TermMerge.Spelling> spellings) {
    if (sums.count < settings.minimumCount()) {
      return;
    }
    String normalized = settings.normalized() ? term : normalizer.normalize(term, language);
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
            .text(termClass.of(term, language).columnName());
    spread.add(row, sums, parts);
    row.text(settings.stems() ? stem(term, language) : "").text(listed(spellings));
    out.to(TermMerge.ROWS).toShard(TokenHash.of(term), entry);
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
