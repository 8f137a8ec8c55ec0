package org.corpusaudit.neardup;

import java.io.IOException;
import java.util.List;
import org.corpusaudit.corpus.ArticleHandle;
import org.corpusaudit.corpus.blocks.BlockEntry;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.EntryCursor;
import org.corpusaudit.page.PartitionMerge;
import org.corpusaudit.page.Route;
import org.corpusaudit.page.Routes;

/**
 * Makes candidates of the contents that share a bucket; a bucket of n asks for n comparisons, never
 * for n squared.
 *
 * <p>A band's bucket sends its contents to one home, its smallest content, where {@link HomeGroup}
 * compares them, the first article standing for all of equal content: the members of a cluster
 * share many buckets, and so mostly one home. A sampled shingle's bucket pairs each content with
 * the {@value #SHORTEST} shortest of the bucket, which it may contain: of a text that stands in a
 * thousand pages, the text itself is the shortest. Of equal contents the first {@value
 * #MOST_COPIES} articles take part there.
 *
 * <p>In: {@link BucketEntry}. Out, to the blocks of the articles: SHINGLES_WANTED with home and
 * content, CONTAINER with the handle of the article that may contain this one. Memory: constant.
 */
final class BucketMerge implements PartitionMerge {
  static final Route WANTED = Route.of("wanted");

  static final int SHORTEST = 4;
  static final int MOST_COPIES = 4;

  @Override
  public List<Route> routes() {
    return List.of(WANTED);
  }

  @Override
  public void merge(int key, EntryCursor entries, Routes out) throws IOException {
    Bands bands = new Bands(out);
    Shortest shortest = new Shortest(out);
    ByteReader reader = new ByteReader();
    while (entries.next()) {
      entries.read(reader);
      int bucket = reader.getInt();
      if ((bucket & BucketEntry.SAMPLE) == 0) {
        bands.add(bucket, reader.getLong(), BucketEntry.handle(reader));
      } else {
        int shingles = (reader.getByte() << 8) | reader.getByte();
        int content = (reader.getByte() << 8) | reader.getByte();
        shortest.add(bucket, shingles, content, BucketEntry.handle(reader));
      }
    }
    bands.end();
  }

  /** The bucket of a band while its entries are walked, contents ascending. */
  private static final class Bands {
    private final Routes out;
    private final ByteWriter entry = new ByteWriter();
    private long bucket = -1;
    private long home;
    private long homeHandle;
    private long last;
    private int size;

    Bands(Routes out) {
      this.out = out;
    }

    void add(long hash, long content, long handle) {
      if (hash != bucket) {
        end();
        bucket = hash;
        size = 1;
        home = content;
        homeHandle = handle;
      } else if (content != last) {
        if (size == 1) {
          want(home, homeHandle);
        }
        size++;
        want(content, handle);
      }
      last = content;
    }

    void end() {
      DuplicateFigures.LARGEST_BUCKET.count(out.tally(), size);
      DuplicateFigures.CANDIDATES.count(out.tally(), Math.max(0, size - 1));
    }

    private void want(long content, long handle) {
      BlockEntry.toArticle(entry, ArticleHandle.ordinal(handle), BlockEntry.SHINGLES_WANTED);
      out.to(WANTED).send(ArticleHandle.block(handle), entry.putLong(home).putLong(content));
      DuplicateFigures.SHUFFLED.count(out.tally(), entry.length());
    }
  }

  /** The bucket of a sampled shingle while its entries are walked, shortest first. */
  private static final class Shortest {
    private final Routes out;
    private final ByteWriter entry = new ByteWriter();
    private final long[] handles = new long[SHORTEST * MOST_COPIES];
    private long bucket;
    private int contents;
    private int copies;
    private int held;
    private int heldOfOthers;
    private int lastContent;

    Shortest(Routes out) {
      this.out = out;
    }

    void add(long hash, int shingles, int content, long handle) {
      if (hash != bucket) {
        bucket = hash;
        held = 0;
        contents = 0;
        copies = 0;
      }
      if (copies == 0 || content != lastContent) {
        lastContent = content;
        copies = 0;
        contents++;
        heldOfOthers = held;
      }
      if (++copies > MOST_COPIES) {
        return;
      }
      for (int i = 0; i < heldOfOthers; i++) {
        BlockEntry.toArticle(entry, ArticleHandle.ordinal(handles[i]), BlockEntry.CONTAINER);
        out.to(WANTED).send(ArticleHandle.block(handles[i]), entry.putLong(handle));
        DuplicateFigures.SHUFFLED.count(out.tally(), entry.length());
      }
      if (contents <= SHORTEST && shingles >= Samples.FEWEST_SHINGLES) {
        handles[held++] = handle;
      }
    }
  }
}
