package org.corpusaudit.corpus.blocks;

import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hashing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.ArticleHandle;
import org.corpusaudit.corpus.RecordSource;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.EntryCursor;
import org.corpusaudit.page.PartitionMerge;
import org.corpusaudit.page.Partitioning;
import org.corpusaudit.page.Routes;

/**
 * Finds records that repeat an id. Every article sends its id's 128-bit hash, when it was
 * published, a hash of its record and its handle: 41 bytes. Of the articles of one id the one
 * published first stays, then the one whose record has the smallest hash: so the choice does not
 * depend on the order of the files. The others' blocks are told to reject them.
 */
public final class IdEntry {
  private IdEntry() {}

  /** Sends an article's entry. */
  public static void send(
      Article article,
      long handle,
      ByteWriter entry,
      Partitioning partitioning,
      Routes out,
      int route) {
    HashValue128 id =
        Hashing.murmur3_128().hashBytesTo128Bits(article.id().getBytes(StandardCharsets.UTF_8));
    RecordSource record = article.record();
    long hash = Hashing.xxh3_64().hashBytesToLong(record.line(), 0, record.length());
    entry.reset().putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    entry.putLong(article.published().epochSeconds() ^ Long.MIN_VALUE).putLong(hash);
    entry.putLong(handle);
    out.send(route, partitioning.partitionOf(id.getMostSignificantBits()), entry);
  }

  /** Tells the blocks of repeated ids. Memory: one id. */
  public static final class Merge implements PartitionMerge {
    /** The route of the decisions. */
    public static final int DECISIONS = 1;

    @Override
    public int routes() {
      return 2;
    }

    @Override
    public void merge(int key, EntryCursor entries, Partitioning partitioning, Routes out)
        throws IOException {
      ByteReader reader = new ByteReader();
      ByteWriter entry = new ByteWriter();
      boolean any = false;
      long high = 0;
      long low = 0;
      while (entries.next()) {
        entries.read(reader);
        long nextHigh = reader.getLong();
        long nextLow = reader.getLong();
        if (any && nextHigh == high && nextLow == low) {
          long handle = reader.skip(2 * Long.BYTES).getLong();
          BlockEntry.toArticle(entry, ArticleHandle.ordinal(handle), BlockEntry.REPEATED_ID);
          out.send(DECISIONS, ArticleHandle.block(handle), entry);
        }
        any = true;
        high = nextHigh;
        low = nextLow;
      }
    }
  }
}
