package org.corpusaudit.entity.learning;

/**
 * How the corpus writes and uses a word.
 *
 * @param lower times in small letters
 * @param inside times with a capital inside a sentence
 * @param nouns times with a capital behind an article, a sign of common nouns where all nouns have
 *     capitals
 * @param placed times behind a word that says that a place is named, in scripts without capitals
 * @param borne times behind a given name, in scripts without capitals
 */
public record LearnedWord(int lower, int inside, int nouns, int placed, int borne) {
  public static final LearnedWord UNKNOWN = new LearnedWord(0, 0, 0, 0, 0);

  LearnedWord plus(LearnedWord more) {
    return new LearnedWord(
        lower + more.lower,
        inside + more.inside,
        nouns + more.nouns,
        placed + more.placed,
        borne + more.borne);
  }
}
