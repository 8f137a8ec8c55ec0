package org.corpusaudit.count;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.corpusaudit.measure.Dispersion;
import org.corpusaudit.measure.Distances;

/**
 * One term's counts in the parts of a corpus, reused from term to term. Only parts that have the
 * term cost time, but that a count that is new costs a sorting of all parts. Memory: 20 bytes for
 * each part of the corpus, and 1 MB for counts.
 */
final class PartCounts {
  private static final int FEW = 16;
  private static final int MOST_LEAST_DPS = 1 << 14;

  private final PartSizes sizes;
  private final int used;
  private final long least;
  private final long total;
  private final Map<Long, Double> leastDps = new HashMap<>();
  private final long[] counts;
  private final long[] documents;
  private int[] present = new int[FEW];
  private int size;

  PartCounts(PartSizes sizes, long total) {
    this.sizes = sizes;
    this.total = total;
    used = sizes.used();
    least = sizes.least();
    counts = new long[sizes.size()];
    documents = new long[sizes.size()];
  }

  void add(long key, long count, long inDocuments) {
    int part = sizes.number(key);
    if (counts[part] == 0) {
      if (size == present.length) {
        present = Arrays.copyOf(present, size * 2);
      }
      present[size++] = part;
    }
    counts[part] += count;
    documents[part] += inDocuments;
  }

  void clear() {
    for (int i = 0; i < size; i++) {
      counts[present[i]] = 0;
      documents[present[i]] = 0;
    }
    size = 0;
  }

  /** Parts that have the term. */
  int size() {
    return size;
  }

  String name(int i) {
    return sizes.name(present[i]);
  }

  long key(int i) {
    return sizes.key(present[i]);
  }

  /** Tokens of the part. */
  long tokens(int i) {
    return sizes.tokens(present[i]);
  }

  long count(int i) {
    return counts[present[i]];
  }

  long documents(int i) {
    return documents[present[i]];
  }

  /** Sorts by count descending, then by name. */
  void sortByCount() {
    if (size > FEW) {
      Integer[] order = Arrays.stream(present, 0, size).boxed().toArray(Integer[]::new);
      Arrays.sort(order, (a, b) -> isBefore(a, b) ? -1 : isBefore(b, a) ? 1 : 0);
      for (int i = 0; i < size; i++) {
        present[i] = order[i];
      }
      return;
    }
    for (int i = 1; i < size; i++) {
      int part = present[i];
      int at = i;
      while (at > 0 && isBefore(part, present[at - 1])) {
        present[at] = present[at - 1];
        at--;
      }
      present[at] = part;
    }
  }

  private boolean isBefore(int a, int b) {
    return counts[a] == counts[b]
        ? sizes.name(a).compareTo(sizes.name(b)) < 0
        : counts[a] > counts[b];
  }

  /** The term's dispersion; parts must be sorted, so that sums are always added in one order. */
  Dispersion dispersion() {
    long[] values = new long[size];
    double[] shares = new double[size];
    for (int i = 0; i < size; i++) {
      values[i] = count(i);
      shares[i] = (double) tokens(i) / total;
    }
    return new Dispersion(values, shares, used, (double) least / total);
  }

  /** Occurrences of the term in all parts. */
  long total() {
    long sum = 0;
    for (int i = 0; i < size; i++) {
      sum += count(i);
    }
    return sum;
  }

  /** Of the term's dispersion what is left of its DP without the influence of its count. */
  double adjustedDp(Dispersion dispersion) {
    if (leastDps.size() == MOST_LEAST_DPS) {
      leastDps.clear();
    }
    double least = leastDps.computeIfAbsent(total(), f -> Dispersion.leastDp(f, shares()));
    return dispersion.adjustedDp(least, total);
  }

  private double[] shares() {
    double[] shares = new double[sizes.size()];
    for (int part = 0; part < shares.length; part++) {
      shares[part] = (double) sizes.tokens(part) / total;
    }
    return shares;
  }

  /**
   * The term's average reduced frequency with the parts in the order of their names and its
   * occurrences evenly spread in each.
   */
  double averageReducedFrequency() {
    long[] places = new long[size];
    for (int i = 0; i < size; i++) {
      places[i] = sizes.start(present[i]);
    }
    Arrays.sort(places);
    long[] values = new long[size];
    long[] tokens = new long[size];
    for (int i = 0; i < size; i++) {
      int place = Arrays.binarySearch(places, sizes.start(present[i]));
      values[place] = count(i);
      tokens[place] = tokens(i);
    }
    return Distances.averageReducedFrequency(values, places, tokens, total);
  }
}
