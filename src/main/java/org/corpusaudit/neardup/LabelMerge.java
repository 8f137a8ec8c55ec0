package org.corpusaudit.neardup;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.EntryCursor;
import org.corpusaudit.page.PartitionMerge;
import org.corpusaudit.page.Route;
import org.corpusaudit.page.Routes;

/**
 * Brings the label of each content to its articles and edges, and finds exact duplicates: articles
 * of one content. Articles that are alone send nothing on.
 *
 * <p>In, by content: LABEL and the label; ARTICLE and a {@link ContentEntry}; EDGE, the other
 * content and the similarity. Out, by label: candidates for keeper, dates, edges, members ({@link
 * ClusterMerge}). Memory: one article.
 */
final class LabelMerge implements PartitionMerge {
  static final int LABEL = 0;
  static final int ARTICLE = 1;
  static final int EDGE = 2;

  static final Route CLUSTERS = Route.of("clusters");

  private final DuplicateSettings settings;

  LabelMerge(DuplicateSettings settings) {
    this.settings = settings;
  }

  @Override
  public List<Route> routes() {
    return List.of(CLUSTERS);
  }

  @Override
  public void merge(int key, EntryCursor entries, Routes out) throws IOException {
    ByteReader reader = new ByteReader();
    ByteWriter entry = new ByteWriter();
    long content = 0;
    boolean labelled = false;
    long label = 0;
    Optional<ContentEntry> alone = Optional.empty();
    while (entries.next()) {
      entries.read(reader);
      long next = reader.getLong();
      if (next != content) {
        content = next;
        labelled = false;
        alone = Optional.empty();
      }
      switch (reader.getByte()) {
        case LABEL -> {
          label = reader.getLong();
          labelled = true;
        }
        case ARTICLE -> {
          ContentEntry article = ContentEntry.readFrom(content, reader);
          if (labelled) {
            send(article, label, entry, out);
          } else if (alone.isPresent() && alone.get().check() == article.check()) {
            label = content;
            labelled = true;
            send(alone.get(), label, entry, out);
            send(article, label, entry, out);
          } else {
            alone = Optional.of(article);
          }
        }
        case EDGE -> {
          entry.reset().putLong(label).putByte(ClusterMerge.EDGE).putLong(content);
          entry.putBytes(reader.array(), reader.position(), reader.remaining());
          out.to(CLUSTERS).toPartition(label, entry);
          DuplicateFigures.SHUFFLED.count(out.tally(), entry.length());
        }
        default -> throw new IllegalStateException("an entry of unknown kind");
      }
    }
  }

  private void send(ContentEntry article, long label, ByteWriter entry, Routes out) {
    int to = out.partitioning().partitionOf(label);
    entry.reset().putLong(label).putByte(ClusterMerge.CANDIDATE);
    KeeperCandidate.write(article, settings, entry);
    out.to(CLUSTERS).send(to, entry);
    DuplicateFigures.SHUFFLED.count(out.tally(), entry.length());
    entry.reset().putLong(label).putByte(ClusterMerge.DATED);
    FirstSite.write(article, entry);
    out.to(CLUSTERS).send(to, entry);
    DuplicateFigures.SHUFFLED.count(out.tally(), entry.length());
    entry.reset().putLong(label).putByte(ClusterMerge.MEMBER);
    article.writeTo(entry);
    out.to(CLUSTERS).send(to, entry);
    DuplicateFigures.SHUFFLED.count(out.tally(), entry.length());
  }
}
