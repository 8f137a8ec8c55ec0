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
 * Compares the contents of each home and keeps the pairs that reach the threshold, as edges between
 * contents, and a spanning forest of them for the clusters: at most one edge fewer than contents,
 * however many pairs a cluster has.
 *
 * <p>In: home (8 bytes), content (8), what {@link Comparison} reads. Memory: that of {@link
 * HomeGroup}, and 40 bytes for each content of the partition that is similar to another.
 */
final class VerifyMerge implements PartitionMerge {
  static final Route EDGES = Route.of("edges");
  static final Route FOREST = Route.of("forest");

  private final Verification verify;
  private final double threshold;

  VerifyMerge(Verification verify, double threshold) {
    this.verify = verify;
    this.threshold = threshold;
  }

  @Override
  public List<Route> routes() {
    return List.of(EDGES, FOREST);
  }

  @Override
  public void merge(int key, EntryCursor entries, Routes out) throws IOException {
    Components local = new Components();
    ByteWriter entry = new ByteWriter();
    Comparison comparison = verify.open();
    HomeGroup group =
        new HomeGroup(
            comparison,
            threshold,
            (a, b, similarity) -> {
              entry.reset().putLong(a).putByte(LabelMerge.EDGE).putLong(b).putDouble(similarity);
              out.to(EDGES).toPartition(a, entry);
              DuplicateFigures.SHUFFLED.count(out.tally(), entry.length());
              if (local.join(a, b)) {
                out.to(FOREST).send(0, entry.reset().putLong(a).putLong(b));
                DuplicateFigures.SHUFFLED.count(out.tally(), entry.length());
              }
            });
    ByteReader reader = new ByteReader();
    boolean any = false;
    long home = 0;
    long last = 0;
    while (entries.next()) {
      entries.read(reader);
      long next = reader.getLong();
      long content = reader.getLong();
      if (any && next == home && content == last) {
        continue; // It came from two articles of the same content.
      }
      if (any && next != home) {
        group.clear();
      }
      any = true;
      home = next;
      last = content;
      group.add(content, comparison.read(reader));
    }
    DuplicateFigures.COMPARED.count(out.tally(), group.compared());
    DuplicateFigures.NOT_KEPT_IN_GROUPS.count(out.tally(), group.unkept());
  }
}
