package org.corpusaudit.neardup;

import java.io.IOException;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.EntryCursor;
import org.corpusaudit.page.PartitionMerge;
import org.corpusaudit.page.Partitioning;
import org.corpusaudit.page.Routes;

/**
 * Keeps the candidate pairs whose exact Jaccard similarity reaches the threshold, as edges between
 * contents, and a spanning forest of them for the clusters: at most one edge fewer than contents,
 * however many pairs a cluster has.
 */
final class VerifyMerge implements PartitionMerge {
  static final int EDGES = 1;
  static final int FOREST = 2;

  private final double threshold;

  VerifyMerge(double threshold) {
    this.threshold = threshold;
  }

  @Override
  public int routes() {
    return 3;
  }

  @Override
  public void merge(int key, EntryCursor entries, Partitioning partitioning, Routes out)
      throws IOException {
    Components local = new Components();
    ByteWriter entry = new ByteWriter();
    HomePairs pairs =
        new HomePairs(
            (a, b, similarity, context) -> {
              out.tally().add("duplicates.compared", 1);
              if (similarity < threshold) {
                return;
              }
              entry.reset().putLong(a).putByte(LabelMerge.EDGE).putLong(b).putDouble(similarity);
              out.send(EDGES, partitioning.partitionOf(a), entry);
              if (local.join(a, b)) {
                out.send(FOREST, 0, entry.reset().putLong(a).putLong(b));
              }
            });
    pairs.walk(entries);
  }
}
