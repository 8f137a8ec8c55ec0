package org.corpusaudit.neardup;

import java.util.ArrayList;
import java.util.List;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.LeastEntries;
import org.corpusaudit.page.Partitioning;
import org.corpusaudit.page.Route;
import org.corpusaudit.page.Routes;
import org.corpusaudit.text.TokenHash;

/**
 * The contents with which all others are compared to check the recall: the {@value #SIZE} whose
 * names have the least hashes, so that the sample depends on the contents alone.
 *
 * <p>An entry is the hash (8 bytes), the content (8) and its shingle set. A block sends at most
 * {@value #SIZE}; of a corpus past {@value #SMALL_TEXT} bytes only those whose hash can be among
 * the least, so that few are sent from all blocks together.
 */
final class RecallSample {
  /** The route of the entries. */
  static final Route SAMPLED = Route.of("sampled contents");

  /** Contents in the sample. */
  static final int SIZE = 1000;

  private static final long SMALL_TEXT = 16L << 30;
  private static final long BLOCK_BYTES = 64L << 20;

  /** Of a large corpus, as many times the sample as are sent where an article has 5,000 bytes. */
  private static final double MARGIN = 64.0 * 5000;

  private final long greatest;
  private final LeastEntries least = new LeastEntries(SIZE);
  private final ByteWriter entry = new ByteWriter();

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
    if (Long.compareUnsigned(hash, greatest) > 0) {
      return;
    }
    entry.reset().putLong(hash).putLong(content);
    if (least.wants(entry)) {
      ExactComparison.writeSet(entry, shingler.set(), shingler.distinct());
      least.add(entry);
    }
  }

  /** Sends what the block proposes. */
  void send(Routes out) {
    least.send(out, SAMPLED, 0);
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
