package org.corpusaudit.neardup;

import java.io.IOException;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.EntryCursor;
import org.corpusaudit.page.PartitionMerge;
import org.corpusaudit.page.Partitioning;
import org.corpusaudit.page.Routes;

/** Writes the rows of members whose similarity to their keeper had to be measured again. */
final class KeeperMerge implements PartitionMerge {
  static final int ROWS = 1;

  @Override
  public int routes() {
    return 2;
  }

  @Override
  public void merge(int key, EntryCursor entries, Partitioning partitioning, Routes out)
      throws IOException {
    ByteWriter entry = new ByteWriter();
    new HomePairs(
            (keeper, member, similarity, context) -> {
              DuplicateRow row = DuplicateRow.readFrom(context);
              row.toJson(entry.reset(), similarity);
              out.send(ROWS, partitioning.shardOf(IdHash.of(row.cluster())), entry);
            })
        .walk(entries);
  }
}
