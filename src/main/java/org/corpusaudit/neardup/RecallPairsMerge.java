package org.corpusaudit.neardup;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.EntryCursor;
import org.corpusaudit.page.PartitionMerge;
import org.corpusaudit.page.Route;
import org.corpusaudit.page.Routes;

/**
 * Tells which similar pairs of the sample the run found.
 *
 * <p>In, by content: {@link LabelMerge#EDGE}, a content that the run found similar to it; then
 * SIMILAR, one that truly is, the similarity, and whether the first is the one of the sample.
 * Memory: what one content is similar to.
 */
final class RecallPairsMerge implements PartitionMerge {
  static final int SIMILAR = LabelMerge.EDGE + 1;

  static final Route TOLD = Route.of("told pairs");
  static final int FOUND = 0;
  static final int MISSED = 1;

  @Override
  public List<Route> routes() {
    return List.of(TOLD);
  }

  @Override
  public void merge(int key, EntryCursor entries, Routes out) throws IOException {
    ByteReader reader = new ByteReader();
    ByteWriter entry = new ByteWriter();
    Set<Long> found = new HashSet<>();
    boolean any = false;
    long content = 0;
    while (entries.next()) {
      long next = entries.read(reader).getLong();
      if (!any || next != content) {
        any = true;
        content = next;
        found.clear();
      }
      int kind = reader.getByte();
      long other = reader.getLong();
      if (kind == LabelMerge.EDGE) {
        found.add(other);
        continue;
      }
      double similarity = reader.getDouble();
      boolean sampledFirst = reader.getByte() == 1;
      entry.reset().putLong(sampledFirst ? content : other).putLong(sampledFirst ? other : content);
      entry.putByte(found.contains(other) ? FOUND : MISSED).putDouble(similarity);
      out.to(TOLD).send(0, entry);
    }
  }
}
