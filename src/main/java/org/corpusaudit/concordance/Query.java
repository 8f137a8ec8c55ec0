package org.corpusaudit.concordance;

/** What is looked for. Safe for several threads: each opens a search of its own. */
public interface Query {
  /** A search by one thread. */
  Search open();

  /** Looks through one article after another. */
  interface Search {
    /** Gives every place in an article, in order of their starts. */
    void find(Document document, Hit hit);
  }
}
