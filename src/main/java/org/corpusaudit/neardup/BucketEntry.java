package org.corpusaudit.neardup;

import org.corpusaudit.corpus.ArticleHandle;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.Routes;

/**
 * The entries that bring articles into buckets.
 *
 * <p>A partition is a range of hashes, so 31 bits of a hash tell its buckets apart: at a million
 * entries of a partition, one in 2,000 meets another by chance.
 *
 * <p>Of a band: its bits (4 bytes, highest 0), content (8), block and ordinal (2 to 10). Of a
 * sample: its bits (4, highest 1), shingles of the article (2, at most 65,535), low bits of the
 * content (2), block and ordinal; in a bucket the shortest articles come first.
 */
final class BucketEntry {
  /** Set in the first four bytes of a sample's entry. */
  static final int SAMPLE = 1 << 31;

  private static final int LOW = SAMPLE - 1;
  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  private static final int MOST_SHINGLES = 0xFFFF;

  private final Routes out;
  private final ByteWriter entry = new ByteWriter();

  BucketEntry(Routes out) {
    this.out = out;
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
    entry.reset().putInt((int) (hash >>> 8) & LOW).putLong(content);
    putHandle(handle);
    out.to(SketchStep.BUCKETS).toPartition(hash, entry);
    return entry.length();
  }

  /** Sends a sample entry; returns its bytes. */
  int sample(long shingle, int shingles, long content, long handle) {
    int size = Math.min(shingles, MOST_SHINGLES);
    entry.reset().putInt((int) ((shingle * FACTOR) >>> 33) | SAMPLE);
    entry.putByte(size >>> 8).putByte(size).putByte((int) (content >>> 8)).putByte((int) content);
    putHandle(handle);
    out.to(SketchStep.BUCKETS).toPartition(shingle << (Long.SIZE - Shingler.HASH_BITS), entry);
    return entry.length();
  }
}
