package org.corpusaudit.neardup;

import java.io.IOException;
import java.util.List;
import org.corpusaudit.corpus.ArticleHandle;
import org.corpusaudit.corpus.blocks.BlockEntry;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.EntryCursor;
import org.corpusaudit.page.PartitionMerge;
import org.corpusaudit.page.Route;
import org.corpusaudit.page.Routes;

/**
 * Closes the clusters: chooses the keeper, tells every other member's block to drop it, and writes
 * the rows. The similarity of a member that was never compared with the keeper is asked for ({@link
 * MeasurePass}) and written by {@link KeeperMerge}.
 *
 * <p>In, by label: CANDIDATE and a {@link KeeperCandidate}, of which the first is the keeper, or
 * the longest version of it; then DATED, what {@link FirstSite} reads; EDGE, content, content,
 * similarity; then MEMBER and a {@link ContentEntry}. Memory: the keeper's edges, and {@link
 * ClusterPairs} where pairs are written.
 */
final class ClusterMerge implements PartitionMerge {
  static final int CANDIDATE = 0;
  static final int DATED = 1;
  static final int EDGE = 2;
  static final int MEMBER = 3;

  static final Route WANTED = Route.of("wanted");

  private final DuplicateSettings settings;

  ClusterMerge(DuplicateSettings settings) {
    this.settings = settings;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        DuplicateRow.DECISIONS,
        DuplicateRow.ROWS,
        ClusterPairs.ROWS,
        WANTED,
        SyndicationEntry.TAKEN);
  }

  @Override
  public void merge(int key, EntryCursor entries, Routes out) throws IOException {
    Cluster cluster = null;
    ByteReader reader = new ByteReader();
    while (entries.next()) {
      entries.read(reader);
      long label = reader.getLong();
      if (cluster == null || cluster.label != label) {
        if (cluster != null) {
          cluster.end();
        }
        cluster = new Cluster(label, out);
      }
      switch (reader.getByte()) {
        case CANDIDATE -> cluster.candidate(reader);
        case DATED -> cluster.first.add(reader);
        case EDGE -> cluster.edge(reader.getLong(), reader.getLong(), reader.getDouble());
        case MEMBER -> {
          long content = reader.getLong();
          cluster.member(ContentEntry.readFrom(content, reader.skip(1)));
        }
        default -> throw new IllegalStateException("an entry of unknown kind");
      }
    }
    if (cluster != null) {
      cluster.end();
    }
  }

  /** One cluster while its entries are walked. */
  private final class Cluster {
    private final long label;
    private final Routes out;
    private final ByteWriter entry = new ByteWriter();
    private final ClusterPairs pairs = new ClusterPairs();
    private boolean hasNew;
    private final FirstSite first = new FirstSite();
    private final SyndicationEntry taken = new SyndicationEntry();
    private KeeperCandidate keeper;
    private boolean keeperWanted;
    private String name = "";
    private int members;

    Cluster(long label, Routes out) {
      this.label = label;
      this.out = out;
    }

    void candidate(ByteReader reader) {
      KeeperCandidate candidate = KeeperCandidate.readFrom(reader);
      hasNew |= ArticleHandle.block(candidate.handle()) < out.partitioning().blocks();
      if (keeper == null
          || (settings.keeper().prefersWholeVersions() && candidate.isLongerVersionOf(keeper))) {
        keeper = candidate;
        name = RepeatedIdRows.name(candidate.id());
      }
    }

    void edge(long a, long b, double similarity) {
      if (a == keeper.content() || b == keeper.content() || settings.writePairs()) {
        pairs.edge(a, b, similarity, out);
      }
    }

    void member(ContentEntry member) {
      if (!hasNew) {
        return; // Earlier audits have written it.
      }
      members++;
      boolean exact = member.content() == keeper.content();
      DuplicateRow row =
          new DuplicateRow(
              name,
              member,
              exact,
              keeper.id(),
              member.handle() == keeper.handle(),
              keeper.title().isKnown() && member.title().isKnown()
                  ? keeper.title().similarity(member.title())
                  : Double.NaN,
              first.epochSeconds(),
              first.standing(member));
      Double known =
          exact ? Double.valueOf(1) : pairs.similarity(keeper.content(), member.content());
      if (known == null) {
        ask(row);
      } else {
        row.send(known, settings, entry, out);
      }
      taken(member);
      if (settings.writePairs()) {
        pairs.article(member.content(), member.id());
      }
    }

    /** An article of this run on another site than the first. */
    private void taken(ContentEntry member) {
      if (member.origin().isEarlier() || member.site().equals(first.site())) {
        return;
      }
      SyndicationEntry.Kind kind =
          member.content() == first.content()
              ? SyndicationEntry.Kind.EXACT
              : SyndicationEntry.Kind.NEAR;
      int title =
          !first.title().isKnown() || !member.title().isKnown()
              ? SyndicationEntry.UNKNOWN_TITLE
              : first.title().equals(member.title())
                  ? SyndicationEntry.SAME_TITLE
                  : SyndicationEntry.CHANGED_TITLE;
      long seconds = member.epochSeconds();
      if (first.isKnown() && member.isDated()) {
        taken.ordered(first.site(), member.site(), kind, title, first.epochSeconds(), seconds, out);
      } else {
        taken.unordered(first.site(), member.site(), kind, title, seconds, out);
      }
    }

    private void ask(DuplicateRow row) {
      if (!keeperWanted) {
        keeperWanted = true;
        wanted(keeper.handle(), KeeperMerge.KEEPER);
        out.to(WANTED).send(ArticleHandle.block(keeper.handle()), entry);
        DuplicateFigures.SHUFFLED.count(out.tally(), entry.length());
      }
      wanted(row.member().handle(), KeeperMerge.MEMBER);
      row.writeTo(entry);
      out.to(WANTED).send(ArticleHandle.block(row.member().handle()), entry);
      DuplicateFigures.SHUFFLED.count(out.tally(), entry.length());
      DuplicateFigures.MEASURED_AGAIN.count(out.tally(), 1);
    }

    private void wanted(long handle, int kind) {
      BlockEntry.toArticle(entry, ArticleHandle.ordinal(handle), BlockEntry.SIMILARITY_WANTED);
      entry.putLong(keeper.content()).putByte(kind);
    }

    void end() {
      if (!hasNew) {
        return;
      }
      DuplicateFigures.CLUSTERS.count(out.tally(), 1);
      DuplicateFigures.LARGEST_CLUSTER.count(out.tally(), members);
      if (settings.writePairs()) {
        pairs.send(name, out);
      }
    }
  }
}
