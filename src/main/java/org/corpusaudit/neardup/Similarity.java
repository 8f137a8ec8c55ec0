package org.corpusaudit.neardup;

/**
 * Exact resemblance of two sets, each an ascending array of distinct numbers (Broder 1997, "On the
 * resemblance and containment of documents"). Cost: linear in both lengths.
 */
final class Similarity {
  private Similarity() {}

  /** Jaccard similarity, 0 to 1: members in both over members in either; 0 for two empty sets. */
  static double jaccard(long[] a, long[] b) {
    if (a.length == 0 || b.length == 0) {
      return 0;
    }
    int shared = shared(a, b);
    return shared / (double) (a.length + b.length - shared);
  }

  private static int shared(long[] a, long[] b) {
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < a.length && j < b.length) {
      if (a[i] == b[j]) {
        shared++;
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return shared;
  }
}
