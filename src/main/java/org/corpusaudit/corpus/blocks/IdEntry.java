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
 * Finds records that repeat an id. Every article sends its id's 128-bit hash, its rank, when it was
 * published, hashes of its record and of its text, and its handle: 53 bytes. Of the articles of one
 * id the one of the least rank stays, then the one published first, then the one whose record has
 * the smallest hash: so the choice does not depend on the order of the files. The others' blocks
 * are told which one stays.
 */
public final class IdEntry {
  /** The route of the entries. */
  public static final Route IDS = Route.of("ids");

  private IdEntry() {}

  /**
   * Sends an article's entry.
   *
   * @param rank what the rule that chooses keepers says of it
   */
  public static void send(Article article, int rank, long handle, ByteWriter entry, Routes out) {
    HashValue128 id =
        Hashing.murmur3_128().hashBytesTo128Bits(article.id().getBytes(StandardCharsets.UTF_8));
    RecordSource record = article.record();
    long hash = Hashing.xxh3_64().hashBytesToLong(record.line(), 0, record.length());
    entry.reset().putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    entry.putInt(rank).putLong(article.published().epochSeconds() ^ Long.MIN_VALUE).putLong(hash);
    entry.putLong(Hashing.xxh3_64().hashCharsToLong(article.text())).putLong(handle);
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
      long original = 0;
      long text = 0;
      while (entries.next()) {
        entries.read(reader);
        long nextHigh = reader.getLong();
        long nextLow = reader.getLong();
        long nextText = reader.skip(Integer.BYTES + 2 * Long.BYTES).getLong();
        long handle = reader.getLong();
        if (any && nextHigh == high && nextLow == low) {
          ArticleDecisions.repeated(
              entry, ArticleHandle.ordinal(handle), original, text == nextText);
          out.to(DECISIONS).send(ArticleHandle.block(handle), entry);
        } else {
          original = handle;
          text = nextText;
        }
        any = true;
        high = nextHigh;
        low = nextLow;
      }
    }
  }
}
