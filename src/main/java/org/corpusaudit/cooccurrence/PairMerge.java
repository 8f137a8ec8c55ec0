package org.corpusaudit.cooccurrence;

import java.io.IOException;
import java.util.Arrays;
import org.corpusaudit.output.Table;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.EntryCursor;
import org.corpusaudit.page.Partitioning;
import org.corpusaudit.page.Routes;
import org.corpusaudit.page.SharingMerge;
import org.corpusaudit.text.Vocabulary;

/**
 * Adds up the entries of {@link PairStep} row by row and writes the pairs that pass the cut-offs.
 *
 * <p>Shared: the {@link Vocabulary}. Memory: the vocabulary, and 24 bytes for each of its items to
 * add up one row. No pair is held beyond its row.
 */
public final class PairMerge implements SharingMerge {
  /** The route of the rows. */
  public static final int ROWS = 1;

  private final PairSettings settings;
  private final String figures;

  /**
   * The kernel.
   *
   * @param figures what its figures are called, such as {@code cooccurrences}
   */
  public PairMerge(PairSettings settings, String figures) {
    this.settings = settings;
    this.figures = figures;
  }

  /** The table of pairs in a folder, best ranked first within a shard. */
  public static Table table(String folder) {
    return Table.tabSeparated(folder, PairRows.SORT_KEY_BYTES, PairRows.columns()).distinctRows();
  }

  @Override
  public int routes() {
    return 2;
  }

  @Override
  public void merge(
      int key, EntryCursor entries, Partitioning partitioning, ByteReader shared, Routes out)
      throws IOException {
    Vocabulary vocabulary = Vocabulary.readFrom(shared);
    Row row = new Row(vocabulary, new PairRows(settings, vocabulary, partitioning, out, ROWS));
    ByteReader reader = new ByteReader();
    int item = -1;
    while (entries.next()) {
      entries.read(reader);
      int next = reader.getInt();
      if (next != item) {
        row.end(item);
        item = next;
      }
      row.add(reader);
    }
    row.end(item);
    out.tally().add(figures + ".pairs", row.pairs);
    out.tally().add(figures + ".pairWeight", row.weight / settings.scope().scale());
  }

  /** The sums of one row. */
  private final class Row {
    private final PairRows rows;
    private final long[] sums;
    private int[] codes = new int[256];
    private int size;
    private long pairs;
    private long weight;

    Row(Vocabulary vocabulary, PairRows rows) {
      this.rows = rows;
      sums = new long[vocabulary.size() * 2];
    }

    void add(ByteReader reader) {
      while (reader.remaining() > 0) {
        int code = reader.getVarInt();
        long value = reader.getVarLong();
        if (sums[code] == 0) {
          if (size == codes.length) {
            codes = Arrays.copyOf(codes, size * 2);
          }
          codes[size++] = code;
        }
        sums[code] += value;
      }
    }

    void end(int item) {
      long least = Math.multiplyExact(settings.minimumCount(), settings.scope().scale());
      int kept = 0;
      for (int i = 0; i < size; i++) {
        int code = codes[i];
        boolean counted = settings.scope().ordered() ? (code & 1) == 0 : code >> 1 <= item;
        pairs += counted ? 1 : 0;
        weight += counted ? sums[code] : 0;
        if (sums[code] >= least) {
          codes[kept++] = code;
        } else {
          sums[code] = 0;
        }
      }
      rows.write(item, codes, kept, sums);
      for (int i = 0; i < kept; i++) {
        sums[codes[i]] = 0;
      }
      size = 0;
    }
  }
}
