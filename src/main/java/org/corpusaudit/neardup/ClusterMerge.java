package org.corpusaudit.neardup;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.corpusaudit.corpus.ArticleHandle;
import org.corpusaudit.corpus.BlockEntry;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.EntryCursor;
import org.corpusaudit.page.PartitionMerge;
import org.corpusaudit.page.Partitioning;
import org.corpusaudit.page.Routes;

/**
 * Closes the clusters: chooses the keeper, tells every other member's block to drop it, and writes
 * the rows. The similarity of a member that was never compared with the keeper is asked for ({@link
 * PairPages}) and written by {@link KeeperMerge}.
 *
 * <p>In, by label: CANDIDATE, keeper order, content, handle, of which the least is the keeper; then
 * EDGE, content, content, similarity; then MEMBER and a {@link ContentEntry}. Memory: the edges of
 * one cluster, and its members where pairs are written.
 */
final class ClusterMerge implements PartitionMerge {
  static final int CANDIDATE = 0;
  static final int EDGE = 1;
  static final int MEMBER = 2;

  static final int DECISIONS = 1;
  static final int ROWS = 2;
  static final int PAIR_ROWS = 3;
  static final int PAIRS = 4;
  static final int WANTED = 5;

  private final boolean writePairs;

  ClusterMerge(boolean writePairs) {
    this.writePairs = writePairs;
  }

  @Override
  public int routes() {
    return 6;
  }

  @Override
  public void merge(int key, EntryCursor entries, Partitioning partitioning, Routes out)
      throws IOException {
    Cluster cluster = null;
    ByteReader reader = new ByteReader();
    while (entries.next()) {
      entries.read(reader);
      long label = reader.getLong();
      if (cluster == null || cluster.label != label) {
        if (cluster != null) {
          cluster.end();
        }
        cluster = new Cluster(label, partitioning, out);
      }
      switch (reader.getByte()) {
        case CANDIDATE -> cluster.candidate(reader);
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

  private record Edge(long a, long b) {}

  /** One cluster while its entries are walked. */
  private final class Cluster {
    private final long label;
    private final Partitioning partitioning;
    private final Routes out;
    private final PairPages pages;
    private final ByteWriter entry = new ByteWriter();
    private final Map<Edge, Double> edges = new HashMap<>();
    private final Map<Long, List<String>> idsOfContent = new HashMap<>();
    private boolean hasKeeper;
    private String keeper = "";
    private long keeperContent;
    private long keeperHandle;
    private boolean keeperWanted;
    private String name = "";
    private int members;

    Cluster(long label, Partitioning partitioning, Routes out) {
      this.label = label;
      this.partitioning = partitioning;
      this.out = out;
      this.pages = new PairPages(out, partitioning, PAIRS, WANTED);
    }

    void candidate(ByteReader reader) {
      if (hasKeeper) {
        return;
      }
      hasKeeper = true;
      byte[] order = reader.getBytes(reader.remaining());
      int idStart = Long.BYTES + Integer.BYTES;
      int idEnd = order.length - 2 * Long.BYTES - 1;
      keeper = new String(order, idStart, idEnd - idStart, java.nio.charset.StandardCharsets.UTF_8);
      ByteReader tail = new ByteReader(order).skip(idEnd + 1);
      keeperContent = tail.getLong();
      keeperHandle = tail.getLong();
      name = "c" + String.format("%016x", IdHash.of(keeper));
    }

    void edge(long a, long b, double similarity) {
      if (writePairs || a == keeperContent || b == keeperContent) {
        edges.put(edgeOf(a, b), similarity);
      }
    }

    void member(ContentEntry member) {
      members++;
      boolean kept = member.id().equals(keeper);
      boolean exact = member.content() == keeperContent;
      BlockEntry.toArticle(entry, ArticleHandle.ordinal(member.handle()), BlockEntry.CLUSTER);
      out.send(
          DECISIONS,
          ArticleHandle.block(member.handle()),
          entry.putByte(kept ? 1 : 0).putString(name));
      out.tally().add(exact ? "duplicates.exact" : "duplicates.near", kept ? 0 : 1);
      out.tally().add("duplicates.dropped", kept ? 0 : 1);
      DuplicateRow row =
          new DuplicateRow(name, member.id(), member.url(), member.site(), exact, keeper);
      Double known = exact ? Double.valueOf(1) : edges.get(edgeOf(keeperContent, member.content()));
      if (known == null) {
        ask(member, row);
      } else {
        row.toJson(entry.reset(), known);
        out.send(ROWS, partitioning.shardOf(IdHash.of(name)), entry);
      }
      if (writePairs) {
        idsOfContent.computeIfAbsent(member.content(), c -> new ArrayList<>()).add(member.id());
      }
    }

    private void ask(ContentEntry member, DuplicateRow row) {
      ByteWriter context = new ByteWriter();
      row.writeTo(context);
      pages.pair(keeperContent, keeperContent, member.content(), context);
      pages.want(keeperContent, member.content(), member.handle());
      if (!keeperWanted) {
        keeperWanted = true;
        pages.want(keeperContent, keeperContent, keeperHandle);
      }
      out.tally().add("duplicates.measuredAgain", 1);
    }

    void end() {
      out.tally().add("duplicates.clusters", 1);
      out.tally().most("duplicates.largestCluster", members);
      idsOfContent.forEach(
          (content, ids) -> {
            for (int b = 1; b < ids.size(); b++) {
              for (int a = 0; a < b; a++) {
                pairRow(ids.get(a), ids.get(b), 1, true);
              }
            }
          });
      if (writePairs) {
        edges.forEach(
            (edge, similarity) -> {
              for (String a : idsOfContent.getOrDefault(edge.a, List.of())) {
                for (String b : idsOfContent.getOrDefault(edge.b, List.of())) {
                  pairRow(a, b, similarity, false);
                }
              }
            });
      }
    }

    private void pairRow(String a, String b, double similarity, boolean exact) {
      PairRow.write(entry.reset(), a, b, similarity, exact);
      out.send(PAIR_ROWS, partitioning.shardOf(IdHash.of(name)), entry);
      out.tally().add("duplicates.pairs", 1);
    }

    private static Edge edgeOf(long a, long b) {
      return Long.compareUnsigned(a, b) <= 0 ? new Edge(a, b) : new Edge(b, a);
    }
  }
}
