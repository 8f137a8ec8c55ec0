package org.corpusaudit.count;

import java.util.Arrays;
import org.corpusaudit.measure.Dispersion;

/**
 * One term's counts in the parts of a corpus, reused from term to term. Only parts that have the
 * term cost time. Memory: 20 bytes for each part of the corpus.
 */
final class PartCounts {
  private final CorpusTotals.Sizes sizes;
  private final int used;
  private final long least;
  private final long total;
  private final long[] counts;
  private final long[] documents;
  private int[] present = new int[16];
  private int size;

  PartCounts(CorpusTotals.Sizes sizes, long total) {
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
    int[] order =
        Arrays.stream(present, 0, size)
            .boxed()
            .sorted(
                (a, b) ->
                    counts[a] == counts[b]
                        ? sizes.name(a).compareTo(sizes.name(b))
                        : Long.compare(counts[b], counts[a]))
            .mapToInt(Integer::intValue)
            .toArray();
    System.arraycopy(order, 0, present, 0, size);
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
}
