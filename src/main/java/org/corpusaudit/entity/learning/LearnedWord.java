package org.corpusaudit.entity.learning;

/**
 * How the corpus writes and uses a word.
 *
 * @param lower times in small letters
 * @param inside times with a capital inside a sentence
 * @param nouns times with a capital behind an article, a sign of common nouns where all nouns have
 *     capitals
 */
public record LearnedWord(int lower, int inside, int nouns) {
  public static final LearnedWord UNKNOWN = new LearnedWord(0, 0, 0);
}
