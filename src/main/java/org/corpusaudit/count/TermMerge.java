package org.corpusaudit.count;

import com.dynatrace.hash4j.hashing.Hashing;
import java.io.IOException;
import java.util.Arrays;
import org.corpusaudit.output.Table;
import org.corpusaudit.output.Tsv;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.EntryCursor;
import org.corpusaudit.page.PartitionMerge;
import org.corpusaudit.page.Partitioning;
import org.corpusaudit.page.Routes;

/** Adds up the entries of {@link TermStep} and makes the rows of {@code terms/}. */
public final class TermMerge implements PartitionMerge {
  /** The table of terms, most frequent first within a shard. */
  public static final Table TERMS =
      Table.tabSeparated(
          "terms",
          Long.BYTES,
          "term",
          "normalized",
          "language",
          "count",
          "documents",
          "count_raw",
          "count_stripped");

  /** The route of the rows. */
  public static final int ROWS = 1;

  private static final int COUNTERS = 4;

  @Override
  public int routes() {
    return 2;
  }

  @Override
  public void merge(int key, EntryCursor entries, Partitioning partitioning, Routes out)
      throws IOException {
    byte[] term = new byte[0];
    long[] sums = new long[COUNTERS];
    ByteReader reader = new ByteReader();
    Rows rows = new Rows(partitioning, out);
    boolean any = false;
    while (entries.next()) {
      int from = entries.offset();
      int to = from + entries.length() - COUNTERS * Long.BYTES;
      if (!any || !Arrays.equals(term, 0, term.length, entries.array(), from, to)) {
        if (any) {
          rows.add(term, sums);
        }
        any = true;
        term = Arrays.copyOfRange(entries.array(), from, to);
        Arrays.fill(sums, 0);
      }
      reader.reset(entries.array(), to, COUNTERS * Long.BYTES);
      for (int i = 0; i < COUNTERS; i++) {
        sums[i] += reader.getLong();
      }
    }
    if (any) {
      rows.add(term, sums);
    }
  }

  static long hash(byte[] bytes, int length) {
    return Hashing.xxh3_64().hashBytesToLong(bytes, 0, length);
  }

  private static final class Rows {
    private final Partitioning partitioning;
    private final Routes out;
    private final ByteWriter entry = new ByteWriter();
    private final TermNormalizer normalizer = new TermNormalizer();

    Rows(Partitioning partitioning, Routes out) {
      this.partitioning = partitioning;
      this.out = out;
    }

    void add(byte[] term, long[] sums) {
      ByteReader reader = new ByteReader(term);
      String language = reader.getString();
      String surface = reader.getString();
      entry.reset().putLong(Long.MAX_VALUE - sums[0]);
      Tsv.row(entry)
          .text(surface)
          .text(normalizer.normalize(surface))
          .text(language)
          .number(sums[0])
          .number(sums[1])
          .number(sums[2])
          .number(sums[3]);
      out.send(ROWS, partitioning.shardOf(hash(term, term.length)), entry);
      out.tally().add("terms.rows", 1);
      out.tally().add("terms.types", sums[0] > 0 ? 1 : 0);
      out.tally().add("terms.tokens", sums[0]);
      out.tally().add("terms.tokensRaw", sums[2]);
      out.tally().add("terms.tokensStripped", sums[3]);
    }
  }
}
