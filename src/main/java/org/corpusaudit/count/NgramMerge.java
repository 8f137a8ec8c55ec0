package org.corpusaudit.count;

import java.io.IOException;
import org.corpusaudit.output.Table;
import org.corpusaudit.output.Tsv;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.EntryCursor;
import org.corpusaudit.page.Partitioning;
import org.corpusaudit.page.Routes;
import org.corpusaudit.page.SharingMerge;
import org.corpusaudit.text.TokenHash;

/**
 * Adds up the entries of {@link NgramStep} and makes the rows of {@code ngrams/}. Shared: {@link
 * CorpusTotals}. Holds one n-gram at a time.
 */
public final class NgramMerge implements SharingMerge {
  /** The table of n-grams, most frequent first within a shard. */
  public static final Table NGRAMS =
      Table.tabSeparated(
          "ngrams", Long.BYTES, "term", "n", "language", "count", "documents", "per_million");

  /** The route of the rows. */
  public static final int ROWS = 1;

  private final long minimumCount;

  /** The kernel, which writes n-grams with at least this count. */
  public NgramMerge(long minimumCount) {
    this.minimumCount = minimumCount;
  }

  @Override
  public int routes() {
    return 2;
  }

  @Override
  public void merge(
      int key, EntryCursor entries, Partitioning partitioning, ByteReader shared, Routes out)
      throws IOException {
    CorpusTotals totals = CorpusTotals.readFrom(shared);
    ByteReader reader = new ByteReader();
    ByteWriter entry = new ByteWriter();
    boolean more = entries.next();
    while (more) {
      entries.read(reader);
      Gram gram = new Gram(reader.getString(), reader.getString(), reader.getByte());
      long count = reader.getVarLong();
      long documents = reader.getVarLong();
      more = entries.next();
      while (more) {
        entries.read(reader);
        if (!gram.equals(new Gram(reader.getString(), reader.getString(), reader.getByte()))) {
          break;
        }
        count += reader.getVarLong();
        documents += reader.getVarLong();
        more = entries.next();
      }
      out.tally().add("ngrams.distinct." + gram.n, 1);
      out.tally().add("ngrams.count." + gram.n, count);
      if (count >= minimumCount) {
        entry.reset().putLong(Long.MAX_VALUE - count);
        Tsv.row(entry)
            .text(gram.term)
            .number(gram.n)
            .text(gram.language)
            .number(count)
            .number(documents)
            .decimal(1e6 * count / totals.of(gram.language).tokens());
        out.send(ROWS, partitioning.shardOf(TokenHash.of(gram.term)), entry);
      }
    }
  }

  private record Gram(String term, String language, int n) {}
}
