package org.corpusaudit.collocation;

import org.corpusaudit.concordance.Document;
import org.corpusaudit.text.TokenBuffer;

/** Finds items in the tokens of an article. Safe for several threads: each opens its own. */
interface ItemPlaces {
  /** A finder of one thread. */
  Finder open();

  /** Looks through one article after another. */
  interface Finder {
    /**
     * Whether the word stands in the article at all.
     *
     * @param tokens of the article
     * @param items where the number of the item at each token goes, 0 for the word, -1 for none; at
     *     least as long as there are tokens. Filled only where the word stands in it
     * @param ends where an item that starts at a token ends, in UTF-16 units
     */
    boolean find(Document document, TokenBuffer tokens, int[] items, int[] ends);
  }
}
