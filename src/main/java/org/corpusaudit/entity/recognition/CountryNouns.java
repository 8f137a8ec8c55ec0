package org.corpusaudit.entity.recognition;

import org.corpusaudit.entity.languages.ArabicClitics;
import org.corpusaudit.entity.languages.Kind;
import org.corpusaudit.entity.languages.LanguageKnowledge;

/**
 * Whether a word that is a country's name and its adjective as well, such as السعودية, names the
 * country where it stands: an adjective follows a definite noun or a name, which it describes; what
 * follows a preposition, a verb, a conjunction or a noun without the article is the country.
 */
final class CountryNouns {
  private final LanguageKnowledge knowledge;
  private final KnownNames known;

  CountryNouns(LanguageKnowledge knowledge, KnownNames known) {
    this.knowledge = knowledge;
    this.known = known;
  }

  boolean isCountry(ArticleWords article, int i) {
    if (i == 0 || article.isBreak(i) || article.gap(i) != Gap.SPACE) {
      return true;
    }
    Word word = article.word(i);
    Word previous = article.word(i - 1);
    boolean coordinated = word.attached() > 0 && ArabicClitics.beginsWithAnd(word.folded());
    if (coordinated) {
      // Of two adjectives the first is one too: المصرية والسعودية.
      return !(previous.is(Kind.DEMONYM) && isDefinite(previous))
          || isPlace(article, i - 1)
          || (isCountry(article, i - 1) && isPlace(article, i - 1));
    }
    if (word.attached() > 0 || previous.is(Kind.FUNCTION)) {
      return true;
    }
    return !isDefinite(previous) && !isPlace(article, i - 1) && !isName(previous);
  }

  private static boolean isDefinite(Word word) {
    for (int form = 0; form < word.forms(); form++) {
      if (ArabicClitics.hasArticle(word.form(form))) {
        return true;
      }
    }
    return false;
  }

  private boolean isPlace(ArticleWords article, int i) {
    return known.longest(article, i, i + 1).isSure();
  }

  /** Whether a word is known as a name of anything else, which the adjective may describe. */
  private boolean isName(Word word) {
    return word.is(Kind.GIVEN)
        || word.is(Kind.SURNAME)
        || word.shape() != Word.Shape.UNCASED
        || knowledge.names().contains(word.folded());
  }
}
