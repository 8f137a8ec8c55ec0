package org.corpusaudit.neardup;

import org.corpusaudit.corpus.ArticleHandle;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.Partitioning;
import org.corpusaudit.page.Routes;

/**
 * The entries that bring articles into buckets.
 *
 * <p>BAND: 0, hash of the band (6 bytes), content (8), block and ordinal (2 to 10). SAMPLE: 1, hash
 * of the shingle (5), shingles of the article (2, at most 65,535), low bits of the content (4),
 * block and ordinal; in a bucket the shortest articles come first.
 */
final class BucketEntry {
  static final int BAND = 0;
  static final int SAMPLE = 1;

  private static final int MOST_SHINGLES = 0xFFFF;

  private final Partitioning partitioning;
  private final Routes out;
  private final int route;
  private final ByteWriter entry = new ByteWriter();

  BucketEntry(Partitioning partitioning, Routes out, int route) {
    this.partitioning = partitioning;
    this.out = out;
    this.route = route;
  }

  private void putHandle(long handle) {
    entry.putVarLong(ArticleHandle.block(handle)).putVarLong(ArticleHandle.ordinal(handle));
  }

  /** Reads the handle that ends an entry. */
  static long handle(ByteReader in) {
    int block = in.getVarInt();
    return ArticleHandle.of(block, in.getVarInt());
  }

  /** Sends a band entry; returns its bytes. */
  int band(long hash, long content, long handle) {
    entry.reset().putByte(BAND).putInt((int) (hash >>> 16)).putByte((int) (hash >>> 8));
    entry.putByte((int) hash).putLong(content);
    putHandle(handle);
    out.send(route, partitioning.partitionOf(hash), entry);
    return entry.length();
  }

  /** Sends a sample entry; returns its bytes. */
  int sample(long shingle, int shingles, long content, long handle) {
    int size = Math.min(shingles, MOST_SHINGLES);
    entry.reset().putByte(SAMPLE).putByte((int) (shingle >>> Integer.SIZE)).putInt((int) shingle);
    entry.putByte(size >>> 8).putByte(size).putInt((int) content);
    putHandle(handle);
    out.send(route, partitioning.partitionOf(shingle << (Long.SIZE - Shingler.HASH_BITS)), entry);
    return entry.length();
  }
}
