package org.corpusaudit.concordance;

/** Takes places where a query stands. */
@FunctionalInterface
interface Hit {
  /** A place in the article's text, in UTF-16 code units, the end exclusive. */
  void at(int start, int end);
}
