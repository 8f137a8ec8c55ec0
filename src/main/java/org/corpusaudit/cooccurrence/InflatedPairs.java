package org.corpusaudit.cooccurrence;

import java.util.Comparator;
import java.util.PriorityQueue;
import org.corpusaudit.page.Tally;
import org.corpusaudit.text.Scope;
import org.corpusaudit.text.Vocabulary;

/**
 * The pairs to which boilerplate, and near-duplicates, add most occurrences: the {@value #LISTED}
 * of a partition, tallied with their weights so that the most of all partitions can be chosen when
 * the figures are complete. Ties are broken by the items.
 */
final class InflatedPairs {
  /** Pairs on each list. */
  static final int LISTED = 50;

  private final Scope scope;
  private final Vocabulary vocabulary;
  private final String figures;
  private final Tally tally;
  private final PriorityQueue<Pair> furniture = new PriorityQueue<>(Pair.LEAST_FIRST);
  private final PriorityQueue<Pair> syndication = new PriorityQueue<>(Pair.LEAST_FIRST);

  InflatedPairs(Scope scope, Vocabulary vocabulary, String figures, Tally tally) {
    this.scope = scope;
    this.vocabulary = vocabulary;
    this.figures = figures;
    this.tally = tally;
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

  /** Tallies what is listed. */
  void end() {
    tally(figures + ".inflated.furniture.", furniture);
    tally(figures + ".inflated.syndication.", syndication);
  }

  private void tally(String prefix, PriorityQueue<Pair> list) {
    for (Pair pair : list) {
      String name = pair.a + '\t' + pair.b;
      tally.add(prefix + "kept." + name, pair.kept / scope.scale());
      tally.add(prefix + "stripped." + name, pair.stripped / scope.scale());
      tally.add(prefix + "raw." + name, pair.raw / scope.scale());
    }
  }
}
