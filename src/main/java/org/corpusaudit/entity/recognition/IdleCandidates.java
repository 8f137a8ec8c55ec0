package org.corpusaudit.entity.recognition;

import org.corpusaudit.entity.languages.Kind;

/**
 * Which candidates need no weighing: single words of scripts without capitals that no list has and
 * the corpus does not show as names, where nothing beside them speaks for one. Their score as a
 * name would be {@value NameEvidence#UNMARKED} or less, which only another name of the article can
 * make good. Of Arabic news two words in five are candidates and one of eight of those a mention.
 */
final class IdleCandidates {
  /**
   * What speaks for a name behind it in {@link OuterEvidence} and {@link NameEvidence}, or lets
   * such a word stand further in front.
   */
  private static final int IN_FRONT =
      Kind.of(
          Kind.TITLE,
          Kind.ROLE,
          Kind.PLACE_HINT,
          Kind.CLUB_HINT,
          Kind.PLACE_HEAD,
          Kind.APPOSITION,
          Kind.DEMONYM);

  private final NameEvidence names;

  IdleCandidates(NameEvidence names) {
    this.names = names;
  }

  /** Whether a candidate is one of them; cost: two words are looked at. */
  boolean contains(ArticleWords article, Candidate c) {
    return c.words() == 1
        && c.known.isEmpty()
        && isNameless(article.word(c.from))
        && !isIntroduced(article, c.from)
        && !speaks(article, c.to);
  }

  private boolean isNameless(Word word) {
    return word.isSettled(WordFact.NAMELESS)
        ? word.holds(WordFact.NAMELESS)
        : word.settle(
            WordFact.NAMELESS,
            word.shape() == Word.Shape.UNCASED
                && word.kinds() == 0
                && !word.opensName()
                && names.isUntaught(word));
  }

  private static boolean isIntroduced(ArticleWords article, int at) {
    return at > 0
        && !article.isBreak(at)
        && ((article.cuesEndingAt(at - 1) & IN_FRONT) != 0
            || article.word(at - 1).shape() == Word.Shape.LOWER);
  }

  private static boolean speaks(ArticleWords article, int next) {
    return next < article.size()
        && !article.isBreak(next)
        && Kind.REPORTING.isIn(article.cuesStartingAt(next));
  }
}
