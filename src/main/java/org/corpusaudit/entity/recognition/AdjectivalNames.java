package org.corpusaudit.entity.recognition;

import org.corpusaudit.entity.languages.Agreement;
import org.corpusaudit.entity.languages.Kind;
import org.corpusaudit.entity.languages.LanguageKnowledge;

/**
 * Names of which only an adjective has a capital and the noun for what it is stands small behind
 * it, as East Slavic languages write them: Карибское море, Белорусский военный округ. Not
 * thread-safe.
 */
final class AdjectivalNames {
  /** Small adjectives between the first one and the noun. */
  private static final int MOST_BETWEEN = 2;

  private static final int NOUNS =
      Kind.of(Kind.PLACE_TAIL, Kind.ORGANISATION_HEAD, Kind.ORGANISATION_TAIL);

  private static final int OPENING = Kind.of(Kind.FUNCTION, Kind.NOT_A_NAME);

  private static final String OPENING_MARKS = "\"«„“";

  private Agreement agreement;
  private ArticleWords article;

  /** Takes an article and the knowledge of its language. */
  void of(ArticleWords newArticle, LanguageKnowledge knowledge) {
    article = newArticle;
    agreement = knowledge.agreement();
  }

  /** Where the name ends whose adjective ends a run of capitals, or {@code end}. */
  int extended(int from, int end) {
    if (agreement.isEmpty() || !mayName(behindFunctionWords(from, end))) {
      return end;
    }
    String adjective = article.word(end - 1).folded();
    for (int at = end; at <= end + MOST_BETWEEN && isNext(at); at++) {
      Word word = article.word(at);
      if ((word.kinds() & NOUNS) != 0 && agreement.joins(adjective, word.folded())) {
        return at + 1;
      }
      if (!agreement.areAlike(adjective, word.folded())) {
        return end;
      }
    }
    return end;
  }

  private int behindFunctionWords(int from, int end) {
    int at = from;
    while (at < end - 1 && (article.word(at).kinds() & OPENING) != 0) {
      at++;
    }
    return at;
  }

  private boolean isNext(int at) {
    return at < article.size()
        && !article.isBreak(at)
        && article.gap(at) == Gap.SPACE
        && article.word(at).shape() == Word.Shape.LOWER;
  }

  /**
   * Whether a capital tells something: within a sentence, or where the corpus hardly writes the
   * word small and it is made of a name (-ский) but no nationality: Каспийское море, but not
   * Русский лес.
   */
  private boolean mayName(int from) {
    Word first = article.word(from);
    if (!article.startsSentence(from) && OPENING_MARKS.indexOf(article.markBefore(from)) < 0) {
      return true;
    }
    return first.is(Kind.ADJECTIVE_ENDING)
        && !first.is(Kind.DEMONYM)
        && first.learned().lower() <= first.learned().inside();
  }
}
