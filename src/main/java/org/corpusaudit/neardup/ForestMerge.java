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
 * Finds the exact connected components of the verified pairs: one union-find over the spanning
 * forests of all partitions. The label of a component is its smallest content, so it does not
 * depend on the order of the edges.
 *
 * <p>Memory: about 40 bytes for each content that is similar to another, in one worker.
 */
final class ForestMerge implements PartitionMerge {
  static final Route LABELS = Route.of("labels");

  @Override
  public List<Route> routes() {
    return List.of(LABELS);
  }

  @Override
  public void merge(int key, EntryCursor entries, Routes out) throws IOException {
    Components components = new Components();
    ByteReader reader = new ByteReader();
    while (entries.next()) {
      entries.read(reader);
      long a = reader.getLong();
      components.join(a, reader.getLong());
    }
    ByteWriter entry = new ByteWriter();
    components.forEach(
        (content, label) -> {
          entry.reset().putLong(content).putByte(LabelMerge.LABEL).putLong(label);
          out.to(LABELS).toPartition(content, entry);
          DuplicateFigures.SHUFFLED.count(out.tally(), entry.length());
        });
  }
}
