package org.corpusaudit.neardup;

import java.io.IOException;
import java.util.List;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.EntryCursor;
import org.corpusaudit.page.EntrySorter;
import org.corpusaudit.page.PartitionMerge;
import org.corpusaudit.page.Route;
import org.corpusaudit.page.Routes;

/**
 * Tells which similar pairs of the sample the run found.
 *
 * <p>In, by content: {@link LabelMerge#EDGE}, a content that the run found similar to it; then
 * SIMILAR, one that truly is, the similarity, and whether the first is the one of the sample. Out:
 * the sampled content, the hash of the other's name, the other, whether it was found, the
 * similarity. The entries are sorted once more, so that what is said of a pair stands together.
 * Memory: {@value #BUDGET_BYTES} bytes.
 */
final class RecallPairsMerge implements PartitionMerge {
  static final int SIMILAR = LabelMerge.EDGE + 1;

  static final Route TOLD = Route.of("told pairs");
  static final int FOUND = 0;
  static final int MISSED = 1;

  private static final long BUDGET_BYTES = 32L << 20;

  @Override
  public List<Route> routes() {
    return List.of(TOLD);
  }

  @Override
  public void merge(int key, EntryCursor entries, Routes out) throws IOException {
    try (EntrySorter byPair = new EntrySorter(BUDGET_BYTES)) {
      ByteReader reader = new ByteReader();
      ByteWriter entry = new ByteWriter();
      while (entries.next()) {
        long content = entries.read(reader).getLong();
        int kind = reader.getByte();
        entry.reset().putLong(content).putLong(reader.getLong()).putByte(kind);
        entry.putBytes(reader.array(), reader.position(), reader.remaining());
        byPair.add(entry.array(), 0, entry.length());
      }
      tell(byPair.sorted(), out);
    }
  }

  /** By pair: that the run found it, if it did, then that it is similar, if it was asked for. */
  private static void tell(EntryCursor byPair, Routes out) throws IOException {
    ByteReader reader = new ByteReader();
    ByteWriter entry = new ByteWriter();
    boolean found = false;
    long foundContent = 0;
    long foundOther = 0;
    while (byPair.next()) {
      long content = byPair.read(reader).getLong();
      long other = reader.getLong();
      if (reader.getByte() == LabelMerge.EDGE) {
        found = true;
        foundContent = content;
        foundOther = other;
        continue;
      }
      boolean isFound = found && foundContent == content && foundOther == other;
      double similarity = reader.getDouble();
      boolean sampledFirst = reader.getByte() == 1;
      long sampled = sampledFirst ? content : other;
      long partner = sampledFirst ? other : content;
      entry.reset().putLong(sampled).putLong(RecallSample.hash(partner, 0)).putLong(partner);
      entry.putByte(isFound ? FOUND : MISSED).putDouble(similarity);
      out.to(TOLD).send(0, entry);
    }
  }
}
