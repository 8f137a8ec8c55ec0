package org.corpusaudit.plan;

/** What becomes of records that have the id of another, as {@code input.repeatedIds} says. */
public enum RepeatedIds {
  /** They are duplicates of the one that the keeper rule chooses. */
  COPIES,
  /** They are rejected, all but the one that was published first. */
  REJECT
}
