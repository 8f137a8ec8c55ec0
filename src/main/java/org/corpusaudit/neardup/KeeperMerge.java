package org.corpusaudit.neardup;

import java.io.IOException;
import java.util.List;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.EntryCursor;
import org.corpusaudit.page.PartitionMerge;
import org.corpusaudit.page.Route;
import org.corpusaudit.page.Routes;

/**
 * Measures the members of a cluster that were never compared with their keeper: such members hang
 * on the cluster through others, and may be little like the keeper.
 *
 * <p>In, by the keeper's content (8 bytes): KEEPER and what {@link Comparison} reads; MEMBER, a
 * {@link DuplicateRow}, and the same. Memory: two articles' worth.
 */
final class KeeperMerge implements PartitionMerge {
  static final int KEEPER = 0;
  static final int MEMBER = 1;

  private final DuplicateSettings settings;

  KeeperMerge(DuplicateSettings settings) {
    this.settings = settings;
  }

  @Override
  public List<Route> routes() {
    return List.of(DuplicateRow.ROWS, DuplicateRow.DECISIONS);
  }

  @Override
  public void merge(int key, EntryCursor entries, Routes out) throws IOException {
    ByteWriter entry = new ByteWriter();
    ByteReader reader = new ByteReader();
    Comparison comparison = settings.verify().open();
    long[] keeper = new long[0];
    long chained = 0;
    while (entries.next()) {
      entries.read(reader);
      long content = reader.getLong();
      if (reader.getByte() == KEEPER) {
        keeper = comparison.read(reader);
        continue;
      }
      DuplicateRow row = DuplicateRow.readFrom(reader);
      double similarity = comparison.similarity(keeper, comparison.read(reader));
      row.send(similarity, settings, entry, out);
      DuplicateFigures.LEAST_SIMILARITY.count(out.tally(), Math.round(similarity * 1e6));
      if (similarity < settings.threshold() && content != chained) {
        chained = content;
        DuplicateFigures.CHAINED_CLUSTERS.count(out.tally(), 1);
      }
    }
  }
}
