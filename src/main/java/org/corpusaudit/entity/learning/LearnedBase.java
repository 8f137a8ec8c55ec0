package org.corpusaudit.entity.learning;

/**
 * How the corpus uses a base of words: how many kinds of affixed relatives it has, and how often.
 *
 * @param kinds kinds of relatives that are not rare, 0 to 10
 * @param definite times with the article
 * @param affixed times with pronouns, plural endings or verbal prefixes; adjectives of a place
 *     ({@code -ya}) and the accusative are not counted, which names have too
 * @param bare times alone
 */
public record LearnedBase(int kinds, int definite, int affixed, int bare) {
  public static final LearnedBase UNKNOWN = new LearnedBase(0, 0, 0, 0);

  /** Times in any form. */
  public long all() {
    return (long) definite + affixed + bare;
  }

  /** Times as names are not used. */
  public long nominal() {
    return (long) definite + affixed;
  }

  LearnedBase plus(LearnedBase more) {
    return new LearnedBase(
        Math.max(kinds, more.kinds),
        definite + more.definite,
        affixed + more.affixed,
        bare + more.bare);
  }
}
