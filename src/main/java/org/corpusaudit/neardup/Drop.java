package org.corpusaudit.neardup;

/** What of a cluster is left out of {@code documents/}. */
public enum Drop {
  /** All but the keeper. */
  COPIES,
  /** Every member. */
  ALL,
  /** Nothing: the articles say of which keeper they are copies. */
  NONE
}
