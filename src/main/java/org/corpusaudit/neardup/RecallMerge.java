package org.corpusaudit.neardup;

import java.io.IOException;
import java.util.List;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.EntryCursor;
import org.corpusaudit.page.PartitionMerge;
import org.corpusaudit.page.Route;
import org.corpusaudit.page.Routes;

/**
 * Counts the similar pairs of the sample and those that were found: in one place, since a pair is
 * told at both its contents. Of a content the {@value #MOST_OF_ONE} others count whose names have
 * the least hashes. Memory: one pair.
 */
final class RecallMerge implements PartitionMerge {
  /** Pairs that count of one content of the sample. */
  static final int MOST_OF_ONE = 100;

  private final DuplicateSettings settings;

  RecallMerge(DuplicateSettings settings) {
    this.settings = settings;
  }

  @Override
  public List<Route> routes() {
    return List.of();
  }

  @Override
  public void merge(int key, EntryCursor entries, Routes out) throws IOException {
    ByteReader reader = new ByteReader();
    BandPlan plan = settings.bands();
    boolean any = false;
    long sampled = 0;
    long other = 0;
    long pairs = 0;
    while (entries.next()) {
      long nextSampled = entries.read(reader).getLong();
      long nextOther = reader.skip(Long.BYTES).getLong();
      if (any && nextSampled == sampled && nextOther == other) {
        continue; // The other place's word, or another article of that content.
      }
      if (any && nextSampled != sampled) {
        square(pairs, out);
        pairs = 0;
      }
      any = true;
      sampled = nextSampled;
      other = nextOther;
      if (pairs == MOST_OF_ONE) {
        continue;
      }
      pairs++;
      boolean found = reader.getByte() == RecallPairsMerge.FOUND;
      DuplicateFigures.CHECKED_PAIRS.count(out.tally(), 1);
      DuplicateFigures.CHECKED_FOUND.count(out.tally(), found ? 1 : 0);
      long promised = Math.round(plan.probability(reader.getDouble()) * 1e6);
      DuplicateFigures.CHECKED_PROMISED.count(out.tally(), promised);
    }
    square(pairs, out);
  }

  private static void square(long pairs, Routes out) {
    DuplicateFigures.CHECKED_SQUARES.count(out.tally(), pairs * pairs);
  }
}
