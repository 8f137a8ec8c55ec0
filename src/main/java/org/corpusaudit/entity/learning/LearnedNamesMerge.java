package org.corpusaudit.entity.learning;

import java.io.IOException;
import java.util.List;
import org.corpusaudit.entity.EntityFigures;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.EntryCursor;
import org.corpusaudit.page.PartitionMerge;
import org.corpusaudit.page.Route;
import org.corpusaudit.page.Routes;
import org.corpusaudit.page.SharedEntry;

/**
 * Chooses among what all partitions propose, in one place, by rank and then by name, and packs it
 * as one entry for {@link LearnedNames}, and as rows of {@link NameRows}: at most {@value
 * LearnedNames#MOST_NAMES} of each kind.
 */
public final class LearnedNamesMerge implements PartitionMerge {
  /** The route of the packed {@link LearnedNames}: one entry under key 0. */
  public static final Route LEARNED = Route.of("learned");

  @Override
  public List<Route> routes() {
    return List.of(LEARNED, NameRows.ROWS);
  }

  @Override
  public void merge(int key, EntryCursor entries, Routes out) throws IOException {
    ByteWriter packed = new ByteWriter();
    ByteWriter row = new ByteWriter();
    ByteReader reader = new ByteReader();
    int[] taken = new int[LearnedEntry.ALIAS + 1];
    while (entries.next()) {
      entries.read(reader);
      int kind = LearnedProposal.kind(reader);
      if (taken[kind] < LearnedNames.MOST_NAMES) {
        taken[kind]++;
        packed.putByte(kind);
        packed.putBytes(reader.array(), reader.position(), reader.remaining());
        NameRows.send(out, row, kind, reader);
      }
    }
    EntityFigures.LEARNED_NAMES.count(out.tally(), taken[LearnedEntry.NAME]);
    SharedEntry.send(out, LEARNED, packed);
  }
}
