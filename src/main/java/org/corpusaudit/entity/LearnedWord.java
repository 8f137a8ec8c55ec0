package org.corpusaudit.entity;

/**
 * How the corpus writes and uses a word.
 *
 * @param lower times in small letters
 * @param inside times with a capital inside a sentence
 * @param nouns times with a capital behind an article, a sign of common nouns where all nouns have
 *     capitals
 * @param common whether it has so many affixed relatives that it is a common word
 */
record LearnedWord(int lower, int inside, int nouns, boolean common) {
  static final LearnedWord UNKNOWN = new LearnedWord(0, 0, 0, false);

  static final LearnedWord COMMON = new LearnedWord(0, 0, 0, true);
}
