package org.corpusaudit.concordance;

import java.util.List;

/** What is looked for. Safe for several threads: each opens a search of its own. */
public interface Query {
  /** A search by one thread. */
  Search open();

  /**
   * Words of which each must stand in a text that has a place, in folded letters; none where that
   * cannot be told. Texts without them are passed over unread.
   */
  default List<char[]> needed() {
    return List.of();
  }

  /** Looks through one article after another. */
  interface Search {
    /** Gives every place in an article, in order of their starts. */
    void find(Document document, Hit hit);
  }
}
