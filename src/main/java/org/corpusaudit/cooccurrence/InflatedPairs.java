package org.corpusaudit.cooccurrence;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.corpusaudit.figure.Listing;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.Routes;
import org.corpusaudit.text.Scope;
import org.corpusaudit.text.Vocabulary;

/**
 * The pairs to which boilerplate, and near-duplicates, add most occurrences: the {@value #LISTED}
 * of a partition, of which the list keeps those of all partitions. Ties are broken by the items.
 */
final class InflatedPairs {
  /** Pairs on each list. */
  static final int LISTED = 50;

  private final Scope scope;
  private final Vocabulary vocabulary;
  private final PairFigures figures;
  private final Routes out;
  private final PriorityQueue<Pair> furniture = new PriorityQueue<>(Pair.LEAST_FIRST);
  private final PriorityQueue<Pair> syndication = new PriorityQueue<>(Pair.LEAST_FIRST);

  InflatedPairs(Scope scope, Vocabulary vocabulary, PairFigures figures, Routes out) {
    this.scope = scope;
    this.vocabulary = vocabulary;
    this.figures = figures;
    this.out = out;
  }

  private record Pair(String a, String b, long added, long kept, long stripped, long raw) {
    private static final Comparator<Pair> LEAST_FIRST =
        Comparator.comparingLong(Pair::added)
            .thenComparing(Comparator.comparing(Pair::a).thenComparing(Pair::b).reversed());
  }

  /** Offers a pair of an item. */
  void add(int item, int code, PairSums sums) {
    long dropped = sums.of(PairView.DROPPED, code);
    long removed = sums.of(PairView.FURNITURE, code);
    if (dropped == 0 && removed == 0) {
      return;
    }
    long kept = sums.kept(code);
    boolean reversed = (code & 1) == 1;
    String one = vocabulary.item(reversed ? code >> 1 : item);
    String other = vocabulary.item(reversed ? item : code >> 1);
    boolean swap = !scope.ordered() && one.compareTo(other) > 0;
    String a = swap ? other : one;
    String b = swap ? one : other;
    long stripped = kept + dropped;
    offer(furniture, new Pair(a, b, removed, kept, stripped, stripped + removed));
    offer(syndication, new Pair(a, b, dropped, kept, stripped, stripped + removed));
  }

  private static void offer(PriorityQueue<Pair> list, Pair pair) {
    if (pair.added > 0) {
      list.add(pair);
      if (list.size() > LISTED) {
        list.remove();
      }
    }
  }

  /** Sends what is listed, if it is. */
  void end() {
    figures.byBoilerplate().ifPresent(list -> send(list, furniture));
    figures.byDuplicates().ifPresent(list -> send(list, syndication));
  }

  private void send(Listing list, PriorityQueue<Pair> pairs) {
    for (Pair pair : pairs) {
      list.send(
          out,
          new ByteWriter()
              .putLong(Long.MAX_VALUE - pair.added)
              .putBytes((pair.a + '\t' + pair.b).getBytes(StandardCharsets.UTF_8)),
          row ->
              row.put(PairFigures.Row.A, pair.a)
                  .put(PairFigures.Row.B, pair.b)
                  .put(PairFigures.Row.RAW, pair.raw / scope.scale())
                  .put(PairFigures.Row.STRIPPED, pair.stripped / scope.scale())
                  .put(PairFigures.Row.KEPT, pair.kept / scope.scale()));
    }
  }
}
