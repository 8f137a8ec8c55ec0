package org.corpusaudit.count;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.corpusaudit.figure.Listing;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.EntryCursor;
import org.corpusaudit.page.PartitionMerge;
import org.corpusaudit.page.Route;
import org.corpusaudit.page.Routes;
import org.corpusaudit.page.SharedEntry;

/**
 * Adds up the totals of languages, sites and months, in one place: sends them packed ({@link
 * CorpusTotals}) for every partition of {@link TermMerge}, and lists the shares of duplicates and
 * boilerplate of every month and of the sites with the most articles.
 */
public final class TotalsMerge implements PartitionMerge {
  /** The route of the packed totals: one entry. */
  public static final Route TOTALS = Route.of("totals");

  static final int SOUND = 0;
  static final int KEPT = 1;
  static final int CHARS = 2;
  static final int STRIPPED = 3;
  static final int TOKENS = 4;
  static final int RAW_TOKENS = 5;
  static final int STRIPPED_TOKENS = 6;
  static final int NGRAMS = 7;
  static final int COUNTERS = NGRAMS + NgramStep.MOST - 1;

  /** Bytes as text, one character each. */
  static final Charset BYTES = StandardCharsets.ISO_8859_1;

  @Override
  public List<Route> routes() {
    return List.of(TOTALS);
  }

  @Override
  public void merge(int key, EntryCursor entries, Routes out) throws IOException {
    CorpusTotals totals = new CorpusTotals();
    Map<String, long[]> sites = new TreeMap<>();
    Map<String, long[]> months = new TreeMap<>();
    ByteReader reader = new ByteReader();
    while (entries.next()) {
      entries.read(reader);
      String site = reader.getString();
      int month = reader.getInt();
      String language = reader.getString();
      long[] ofSite = sites.computeIfAbsent(site, unused -> new long[COUNTERS]);
      long[] ofMonth = months.computeIfAbsent(Cells.monthName(month), unused -> new long[COUNTERS]);
      for (int i = 0; i < COUNTERS; i++) {
        long value = reader.getLong();
        ofSite[i] += value;
        ofMonth[i] += value;
        switch (i) {
          case KEPT -> TermFigures.KEPT_BY_LANGUAGE.count(out.tally(), language, value);
          case TOKENS -> totals.add(language, site, month, value);
          case RAW_TOKENS -> totals.addViews(value, 0);
          case STRIPPED_TOKENS -> totals.addViews(0, value);
          default -> {
            if (i >= NGRAMS) {
              totals.addNgrams(language, i - NGRAMS + 2, value);
            }
          }
        }
      }
    }
    ByteWriter entry = new ByteWriter();
    totals.writeTo(entry);
    SharedEntry.send(out, TOTALS, entry);
    TermFigures.SITE_COUNT.count(out.tally(), sites.size());
    sites.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<String, long[]> site) -> -site.getValue()[SOUND])
                .thenComparing(Map.Entry::getKey))
        .limit(TermFigures.SITES.most())
        .forEach(site -> list(TermFigures.SITES, site.getKey(), site.getValue(), out));
    months.forEach((month, sums) -> list(TermFigures.MONTHS, month, sums, out));
  }

  private static void list(Listing list, String name, long[] sums, Routes out) {
    list.send(
        out,
        new ByteWriter().putBytes(name.getBytes(StandardCharsets.UTF_8)),
        row ->
            row.put(TermFigures.NAME, name)
                .put(TermFigures.ARTICLES, sums[SOUND])
                .put(TermFigures.KEPT, sums[KEPT])
                .put(TermFigures.PART_TOKENS, sums[TOKENS])
                .put(TermFigures.DUPLICATE_SHARE, 1 - ratio(sums[KEPT], sums[SOUND]))
                .put(TermFigures.BOILERPLATE_SHARE, ratio(sums[STRIPPED], sums[CHARS])));
  }

  private static double ratio(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
