package org.corpusaudit.count;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.corpusaudit.output.Tsv;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.EntryCursor;
import org.corpusaudit.page.Route;
import org.corpusaudit.page.Routes;
import org.corpusaudit.page.SharingMerge;

/**
 * Adds up the entries of {@link NgramStep}: makes the rows of the n-grams that will be written, as
 * yet without scores, and asks for the margins of their terms.
 *
 * <p>Shared: {@link CorpusTotals}. Memory: 20 bytes for each site and month of a language.
 */
public final class NgramMerge implements SharingMerge {
  /** The route to {@link NgramScores}. */
  public static final Route ROWS = Route.of("rows");

  /** The route to {@link NgramMargins}. */
  public static final Route WANTED = Route.of("wanted");

  private final TermSettings settings;

  /** The kernel. */
  public NgramMerge(TermSettings settings) {
    this.settings = settings;
  }

  @Override
  public List<Route> routes() {
    return List.of(ROWS, WANTED);
  }

  @Override
  public void merge(int key, EntryCursor entries, ByteReader shared, Routes out)
      throws IOException {
    Merge merge = new Merge(CorpusTotals.readFrom(shared), out);
    ByteReader reader = new ByteReader();
    while (entries.next()) {
      merge.entry(entries.read(reader));
    }
    merge.end();
  }

  private record Gram(String terms, String language, int n) {}

  private final class Merge {
    private final CorpusTotals totals;
    private final Routes out;
    private final SpreadColumns spread = new SpreadColumns(settings.dispersion());
    private final Map<String, LanguageParts> languages = new TreeMap<>();
    private final ItemSums sums = new ItemSums();
    private final ByteWriter entry = new ByteWriter();
    private final ByteWriter row = new ByteWriter();
    private Gram gram = new Gram("", "", 0);

    Merge(CorpusTotals totals, Routes out) {
      this.totals = totals;
      this.out = out;
    }

    void entry(ByteReader reader) {
      Gram next = new Gram(reader.getString(), reader.getString(), reader.getByte());
      if (!next.equals(gram)) {
        end();
        gram = next;
      }
      sums.raw += reader.getVarLong();
      sums.stripped += reader.getVarLong();
      LanguageParts parts = parts();
      parts.read(reader, sums, parts);
    }

    private LanguageParts parts() {
      return languages.computeIfAbsent(
          gram.language, language -> new LanguageParts(totals.of(language)));
    }

    void end() {
      if (sums.count > 0) {
        TermFigures.NGRAMS_DISTINCT.count(out.tally(), String.valueOf(gram.n), 1);
        TermFigures.NGRAMS_COUNT.count(out.tally(), String.valueOf(gram.n), sums.count);
        if (sums.count >= settings.ngramMinimumCount()) {
          write();
        }
      }
      if (gram.n > 0) {
        parts().clear();
      }
      sums.clear();
    }

    private void write() {
      Tsv columns =
          Tsv.row(TermTables.COUNTED_RUN, row.reset())
              .put(TermTables.RUN, gram.terms.replace(NgramEntry.BETWEEN, ' '))
              .put(TermTables.N, gram.n)
              .put(TermTables.LANGUAGE, gram.language)
              .put(TermTables.COUNT, sums.count)
              .put(TermTables.DOCUMENTS, sums.documents)
              .put(TermTables.COUNT_RAW, sums.raw)
              .put(TermTables.COUNT_STRIPPED, sums.stripped);
      spread.add(columns, sums, parts());
      columns.end();
      int to = NgramEntry.start(entry, gram.terms, gram.language, gram.n, out.partitioning());
      entry.putByte(NgramEntry.ROW).putVarLong(sums.count);
      entry.putSized(row.array(), 0, row.length());
      out.to(ROWS).send(to, entry);
      int place = 0;
      for (String word : gram.terms.split(String.valueOf(NgramEntry.BETWEEN), -1)) {
        int toWord =
            NgramEntry.startWord(
                entry, word, gram.language, NgramEntry.WORD_WANTED, out.partitioning());
        entry.putString(gram.terms).putByte(gram.n).putByte(place++);
        out.to(WANTED).send(toWord, entry);
      }
    }
  }
}
