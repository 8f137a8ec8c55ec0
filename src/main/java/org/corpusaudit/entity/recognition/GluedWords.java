package org.corpusaudit.entity.recognition;

import java.util.OptionalInt;
import org.corpusaudit.entity.languages.ArabicAffixes;
import org.corpusaudit.entity.languages.ArabicClitics;
import org.corpusaudit.entity.languages.LanguageKnowledge;
import org.corpusaudit.entity.learning.LearnedLanguage;

/**
 * Finds where two words of a list of headlines were glued to one: {@code أوكرانياروسيا}. The right
 * part must be a known name of four letters or more, the left part a word that is known or that the
 * corpus has; a word that is known as it is, or that is not rarer than its right part, stays whole,
 * so that foreign names are not cut.
 */
final class GluedWords {
  private static final int SHORTEST_LEFT = 3;
  private static final int SHORTEST_RIGHT = 4;
  private static final int SHORTEST = 8;
  private static final int RARER = 10;

  private final LanguageKnowledge knowledge;
  private final LearnedLanguage learned;

  GluedWords(LanguageKnowledge knowledge, LearnedLanguage learned) {
    this.knowledge = knowledge;
    this.learned = learned;
  }

  /** Letters of the left word of a folded spelling, or nothing where it is one word. */
  OptionalInt split(String folded) {
    if (folded.length() < SHORTEST
        || !ArabicClitics.isArabic(folded.charAt(0))
        || isKnown(folded, 1)) {
      return OptionalInt.empty();
    }
    for (int at = SHORTEST_LEFT; at <= folded.length() - SHORTEST_RIGHT; at++) {
      String right = folded.substring(at);
      if (knowledge.names().contains(right)
          && !ArabicAffixes.isEnding(right)
          && (isDefinite(right, at) || isKnown(folded.substring(0, at), 2))
          && isRarer(folded, right)) {
        return OptionalInt.of(at);
      }
    }
    return OptionalInt.empty();
  }

  /** Whether the article of the right part shows where it begins, behind a word long enough. */
  private static boolean isDefinite(String right, int left) {
    return left > SHORTEST_LEFT
        && right.length() > SHORTEST_RIGHT + 1
        && ArabicClitics.hasArticle(right);
  }

  private boolean isKnown(String word, int fewest) {
    for (String form : ArabicClitics.forms(word)) {
      if (knowledge.kinds(form) != 0 || knowledge.names().contains(form)) {
        return true;
      }
    }
    int seen = learned.word(word).lower();
    return fewest > 1 && seen >= fewest;
  }

  private boolean isRarer(String whole, String right) {
    int seen = learned.word(whole).lower();
    int alone = learned.word(right).lower();
    // Nothing learned at all: the lists decide alone.
    return (seen == 0 && alone == 0) || seen * RARER < alone;
  }
}
