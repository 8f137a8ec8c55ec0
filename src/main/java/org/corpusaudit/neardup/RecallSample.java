package org.corpusaudit.neardup;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.Partitioning;
import org.corpusaudit.page.Route;
import org.corpusaudit.page.Routes;
import org.corpusaudit.text.TokenHash;

/**
 * The contents with which all others are compared to check the recall: the {@value #SIZE} whose
 * names have the least hashes, or as many of these as have {@value #SHINGLES} shingles together, so
 * that the sample depends on the contents alone. A content of more than {@value #MOST_OF_ONE}
 * shingles is in no sample: it would take the place of hundreds.
 *
 * <p>An entry is the hash (8 bytes), the content (8) and its shingle set. A block sends at most a
 * sample, each content once; of a corpus past {@value #SMALL_TEXT} bytes only those whose hash can
 * be among the least, so that few are sent from all blocks together. Memory: 8 bytes a shingle of a
 * sample.
 */
final class RecallSample {
  /** The route of the entries. */
  static final Route SAMPLED = Route.of("sampled contents");

  /** Contents in the sample. */
  static final int SIZE = 1000;

  /** Shingles in the sample. */
  static final int SHINGLES = 2_000_000;

  /** Shingles of one content. */
  static final int MOST_OF_ONE = SHINGLES / 10;

  private static final long SMALL_TEXT = 16L << 30;
  private static final long BLOCK_BYTES = 64L << 20;

  /** Of a large corpus, as many times the sample as are sent where an article has 5,000 bytes. */
  private static final double MARGIN = 64.0 * 5000;

  private final long greatest;
  private final NavigableMap<Long, Chosen> least = new TreeMap<>(Long::compareUnsigned);
  private final ByteWriter entry = new ByteWriter();
  private long shingles;

  RecallSample(Partitioning partitioning) {
    long text =
        Math.min(
            partitioning.partitions() * Partitioning.TEXT_BYTES_OF_PARTITION,
            partitioning.blocks() * BLOCK_BYTES);
    greatest =
        text <= SMALL_TEXT ? -1 : (long) (Math.min(1, SIZE * MARGIN / text) * Long.MAX_VALUE) << 1;
  }

  /** The hash by which contents are chosen. */
  static long hash(long content, long salt) {
    return TokenHash.finish(content ^ (0x9E3779B97F4A7C15L * (salt + 1)));
  }

  /** Takes a content. */
  void add(long content, Shingler shingler) {
    long hash = hash(content, 0);
    if (Long.compareUnsigned(hash, greatest) > 0
        || (least.size() == SIZE && Long.compareUnsigned(hash, least.lastKey()) > 0)
        || least.containsKey(hash)) { // No other content has that hash.
      return;
    }
    int size = shingler.distinct();
    if (size > MOST_OF_ONE) {
      return;
    }
    entry.reset().putLong(hash).putLong(content);
    ExactComparison.writeSet(entry, shingler.set(), size);
    least.put(hash, new Chosen(entry.toByteArray(), size));
    shingles += size;
    while (least.size() > SIZE || shingles > SHINGLES) {
      shingles -= least.pollLastEntry().getValue().shingles();
    }
  }

  private record Chosen(byte[] entry, int shingles) {}

  /** Sends what the block proposes. */
  void send(Routes out) {
    for (Chosen chosen : least.values()) {
      out.to(SAMPLED).send(0, entry.reset().putBytes(chosen.entry()));
    }
  }

  /** A content of the sample. */
  record Sampled(long content, long[] set) {}

  /** The sample as {@link RecallSampleMerge} packs it. */
  static List<Sampled> readFrom(ByteReader in) {
    List<Sampled> sample = new ArrayList<>();
    while (in.remaining() > 0) {
      long content = in.getLong();
      sample.add(new Sampled(content, ExactComparison.readSet(new ByteReader(in.getSized()))));
    }
    return sample;
  }
}
