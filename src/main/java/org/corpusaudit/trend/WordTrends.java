package org.corpusaudit.trend;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.corpusaudit.corpus.ReadingFigures;
import org.corpusaudit.measure.ConservativeKeyness;
import org.corpusaudit.measure.Keyness;
import org.corpusaudit.measure.Trend;
import org.corpusaudit.output.AuditOutput;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.EntryCursor;
import org.corpusaudit.page.EntrySorter;

/**
 * The trends of terms, in occurrences per million tokens of their language, and of entities, in
 * articles per thousand kept ones. Tested are those that stand in {@value #FEWEST} articles an
 * audit on the average. All tables are merged in the order of their words ({@link EntrySorter}).
 * Memory: the sorter's budget.
 */
final class WordTrends {
  private static final int FEWEST = 5;
  private static final int TAIL = Integer.BYTES + 2 * Long.BYTES;
  private static final ConservativeKeyness CERTAIN = new ConservativeKeyness(5e-7);

  private final boolean terms;
  private final List<AuditOutput> audits;
  private final double[] times;
  private final TrendTable table;
  private final List<Map<String, long[]>> tokens = new ArrayList<>();

  private WordTrends(String kind, List<AuditOutput> audits, double[] times, int most) {
    this.terms = kind.equals("terms");
    this.audits = audits;
    this.times = times;
    this.table =
        new TrendTable(
            kind, terms ? "per million tokens" : "articles of a thousand that name it", most);
  }

  static TrendTable of(String kind, List<AuditOutput> audits, double[] times, int most)
      throws IOException {
    WordTrends trends = new WordTrends(kind, audits, times, most);
    try (EntrySorter sorter = new EntrySorter()) {
      for (int i = 0; i < audits.size(); i++) {
        trends.read(kind, i, sorter);
      }
      trends.merge(sorter.sorted());
    }
    return trends.table;
  }

  private void read(String kind, int number, EntrySorter sorter) throws IOException {
    ByteWriter entry = new ByteWriter();
    Map<String, long[]> sums = new HashMap<>();
    tokens.add(sums);
    for (String shard : audits.get(number).shards(kind)) {
      audits
          .get(number)
          .readTsv(
              shard,
              row -> {
                long count = row.number("count");
                if (count > 0) {
                  String name = row.text(terms ? "term" : "entity");
                  String of = row.text(terms ? "language" : "type");
                  sums.computeIfAbsent(of, unused -> new long[1])[0] += count;
                  entry.reset().putBytes((name + '\u0001' + of).getBytes(StandardCharsets.UTF_8));
                  entry.putInt(number).putLong(count).putLong(row.number("documents"));
                  sorter.add(entry.array(), 0, entry.length());
                }
                return true;
              });
    }
  }

  private void merge(EntryCursor entries) throws IOException {
    ByteReader reader = new ByteReader();
    byte[] at = new byte[0];
    long[] counts = new long[audits.size()];
    long[] documents = new long[audits.size()];
    while (entries.next()) {
      int length = entries.length() - TAIL;
      int from = entries.offset();
      if (!Arrays.equals(at, 0, at.length, entries.array(), from, from + length)) {
        word(at, counts, documents);
        Arrays.fill(counts, 0);
        Arrays.fill(documents, 0);
        at = Arrays.copyOfRange(entries.array(), from, from + length);
      }
      entries.read(reader).skip(length);
      int audit = reader.getInt();
      counts[audit] += reader.getLong();
      documents[audit] += reader.getLong();
    }
    word(at, counts, documents);
  }

  private void word(byte[] key, long[] counts, long[] documents) {
    if (Arrays.stream(documents).sum() < (long) FEWEST * documents.length) {
      return;
    }
    String text = new String(key, StandardCharsets.UTF_8);
    int bar = text.indexOf('\u0001');
    String of = text.substring(bar + 1);
    double[] values = new double[counts.length];
    for (int i = 0; i < values.length; i++) {
      long whole = terms ? tokens.get(i).getOrDefault(of, new long[1])[0] : articles(i, of);
      long part = terms ? counts[i] : documents[i];
      values[i] = whole == 0 ? 0 : (terms ? 1e6 : 1e3) * part / whole;
    }
    int last = counts.length - 1;
    Keyness change =
        new Keyness(
            Math.min(documents[last], articles(last, of)),
            articles(last, of),
            Math.min(documents[0], articles(0, of)),
            articles(0, of));
    table.add(
        new TrendSeries(
            text.substring(0, bar), of, values, Trend.of(times, values), CERTAIN.of(change)));
  }

  private long articles(int audit, String of) {
    return terms && audits.get(audit).summary().has("keptByLanguage")
        ? audits.get(audit).summary().path("keptByLanguage").path(of).asLong()
        : ReadingFigures.KEPT.in(audits.get(audit).summary()).asLong();
  }
}
