package org.corpusaudit.count;

/** The counts of one item, a term or an n-gram, in one language; reused from item to item. */
final class ItemSums {
  /** Occurrences in original texts. */
  long raw;

  /** Occurrences in stripped texts. */
  long stripped;

  /** Occurrences in those of these that are kept agency copy. */
  long ofAgencies;

  /** Occurrences in kept, stripped texts. */
  long count;

  /** Kept articles that have it. */
  long documents;

  void clear() {
    raw = 0;
    stripped = 0;
    ofAgencies = 0;
    count = 0;
    documents = 0;
  }
}
