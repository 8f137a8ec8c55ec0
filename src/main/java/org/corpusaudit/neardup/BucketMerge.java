package org.corpusaudit.neardup;

import java.io.IOException;
import java.util.Arrays;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.EntryCursor;
import org.corpusaudit.page.PartitionMerge;
import org.corpusaudit.page.Partitioning;
import org.corpusaudit.page.Routes;

/**
 * Makes candidate pairs of the contents that share a band's bucket.
 *
 * <p>In: band hash (8 bytes), content (8), handle (8) of every article and band. Articles of equal
 * content are one: the first handle stands for all. Out: pairs and wanted shingles ({@link
 * PairPages}); the home of a bucket's pairs is its smallest content, so that the members of a
 * cluster, which share many buckets, are mostly compared in one place.
 *
 * <p>Memory: 16 bytes for each distinct content of the largest bucket.
 */
final class BucketMerge implements PartitionMerge {
  static final int PAIRS = 1;
  static final int WANTED = 2;

  @Override
  public int routes() {
    return 3;
  }

  @Override
  public void merge(int key, EntryCursor entries, Partitioning partitioning, Routes out)
      throws IOException {
    PairPages pages = new PairPages(out, partitioning, PAIRS, WANTED);
    ByteReader reader = new ByteReader();
    long[] contents = new long[16];
    long[] handles = new long[16];
    int size = 0;
    long band = 0;
    while (entries.next()) {
      entries.read(reader);
      long nextBand = reader.getLong();
      if (size > 0 && nextBand != band) {
        emit(contents, handles, size, pages, out);
        size = 0;
      }
      band = nextBand;
      long content = reader.getLong();
      if (size > 0 && contents[size - 1] == content) {
        continue;
      }
      if (size == contents.length) {
        contents = Arrays.copyOf(contents, size * 2);
        handles = Arrays.copyOf(handles, size * 2);
      }
      contents[size] = content;
      handles[size++] = reader.getLong();
    }
    if (size > 0) {
      emit(contents, handles, size, pages, out);
    }
  }

  private static void emit(long[] contents, long[] handles, int size, PairPages pages, Routes out) {
    out.tally().most("duplicates.largestBucket", size);
    if (size == 1) {
      return;
    }
    long home = contents[0];
    ByteWriter noContext = new ByteWriter();
    long pairs =
        BucketPairs.forEach(size, (a, b) -> pages.pair(home, contents[a], contents[b], noContext));
    for (int i = 0; i < size; i++) {
      pages.want(home, contents[i], handles[i]);
    }
    out.tally().add("duplicates.candidates", pairs);
  }
}
