package org.corpusaudit.neardup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.Route;
import org.corpusaudit.page.Routes;

/**
 * The rows of {@code pairs/} of one cluster: of n equal articles there are n (n - 1) / 2, so no
 * more than {@value #MOST} are written, first those of equal texts, and the rest is counted as
 * {@code duplicates.pairsNotWritten}. Which are written does not depend on the order of the input.
 *
 * <p>Memory: up to {@value #MOST} similar contents, and of each content the {@value #MOST_IDS}
 * least ids, which make more pairs than are written.
 */
final class ClusterPairs {
  static final Route ROWS = Route.of("pair rows");

  /** Pairs of a cluster that are written. */
  static final int MOST = 1_000_000;

  private static final int MOST_IDS = 1415;

  private record Edge(long a, long b) {}

  /** The articles of one content. */
  private static final class Articles {
    private final TreeSet<String> ids = new TreeSet<>();
    private long count;

    void add(String id) {
      count++;
      ids.add(id);
      if (ids.size() > MOST_IDS) {
        ids.pollLast();
      }
    }
  }

  private final Map<Edge, Double> edges = new HashMap<>();
  private final List<Edge> inOrder = new ArrayList<>();
  private final Map<Long, Articles> articles = new TreeMap<>();
  private final int most;
  private long all;
  private int written;

  ClusterPairs() {
    this(MOST);
  }

  /** Pairs of which at most so many are written. */
  ClusterPairs(int most) {
    this.most = most;
  }

  /** Adds two contents that are similar; past {@value #MOST} they are told as not written. */
  void edge(long a, long b, double similarity, Routes out) {
    if (edges.size() >= MOST) {
      DuplicateFigures.PAIRS_NOT_WRITTEN.count(out.tally(), 1);
    } else if (edges.put(edgeOf(a, b), similarity) == null) {
      inOrder.add(edgeOf(a, b));
    }
  }

  /** The similarity of two contents that were compared, or null. */
  Double similarity(long a, long b) {
    return edges.get(edgeOf(a, b));
  }

  /** Adds an article of a content. */
  void article(long content, String id) {
    articles.computeIfAbsent(content, unused -> new Articles()).add(id);
  }

  /** Sends the rows. */
  void send(String cluster, Routes out) {
    ByteWriter entry = new ByteWriter();
    for (Articles of : articles.values()) {
      all += of.count * (of.count - 1) / 2;
      List<String> ids = List.copyOf(of.ids);
      for (int b = 1; b < ids.size(); b++) {
        for (int a = 0; a < b && written < most; a++) {
          row(ids.get(a), ids.get(b), 1, true, cluster, entry, out);
        }
      }
    }
    for (Edge edge : inOrder) {
      Articles first = articles.getOrDefault(edge.a, new Articles());
      Articles second = articles.getOrDefault(edge.b, new Articles());
      all += first.count * second.count;
      for (String a : first.ids) {
        for (String b : second.ids) {
          if (written >= most) {
            break;
          }
          row(a, b, edges.get(edge), false, cluster, entry, out);
        }
      }
    }
    DuplicateFigures.PAIRS_NOT_WRITTEN.count(out.tally(), all - written);
  }

  private void row(
      String a,
      String b,
      double similarity,
      boolean exact,
      String cluster,
      ByteWriter entry,
      Routes out) {
    written++;
    PairRow.write(entry.reset(), a, b, similarity, exact);
    out.to(ROWS).toShard(cluster, entry);
    DuplicateFigures.PAIRS.count(out.tally(), 1);
  }

  private static Edge edgeOf(long a, long b) {
    return Long.compareUnsigned(a, b) <= 0 ? new Edge(a, b) : new Edge(b, a);
  }
}
