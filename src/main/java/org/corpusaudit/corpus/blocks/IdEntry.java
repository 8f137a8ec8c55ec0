package org.corpusaudit.corpus.blocks;

import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hashing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.ArticleHandle;
import org.corpusaudit.corpus.RecordSource;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.EntryCursor;
import org.corpusaudit.page.PartitionMerge;
import org.corpusaudit.page.Route;
import org.corpusaudit.page.Routes;

/**
 * Finds records that repeat an id. Every article sends its id's 128-bit hash, when it was
 * published, a hash of its record and its handle: 41 bytes. Of the articles of one id the one
 * published first stays, then the one whose record has the smallest hash: so the choice does not
 * depend on the order of the files. The others' blocks are told to reject them.
 */
public final class IdEntry {
  /** The route of the entries. */
  public static final Route IDS = Route.of("ids");

  private IdEntry() {}

  /** Sends an article's entry. */
  public static void send(Article article, long handle, ByteWriter entry, Routes out) {
    HashValue128 id =
        Hashing.murmur3_128().hashBytesTo128Bits(article.id().getBytes(StandardCharsets.UTF_8));
    RecordSource record = article.record();
    long hash = Hashing.xxh3_64().hashBytesToLong(record.line(), 0, record.length());
    entry.reset().putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    entry.putLong(article.published().epochSeconds() ^ Long.MIN_VALUE).putLong(hash);
    entry.putLong(handle);
    out.to(IDS).toPartition(id.getMostSignificantBits(), entry);
  }

  /** Tells the blocks of repeated ids. Memory: one id. */
  public static final class Merge implements PartitionMerge {
    /** The route of the decisions. */
    public static final Route DECISIONS = Route.of("decisions");

    @Override
    public List<Route> routes() {
      return List.of(DECISIONS);
    }

    @Override
    public void merge(int key, EntryCursor entries, Routes out) throws IOException {
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
          ArticleDecisions.repeated(entry, ArticleHandle.ordinal(handle));
          out.to(DECISIONS).send(ArticleHandle.block(handle), entry);
        }
        any = true;
        high = nextHigh;
        low = nextLow;
      }
    }
  }
}
