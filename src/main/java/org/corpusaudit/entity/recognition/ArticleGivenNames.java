package org.corpusaudit.entity.recognition;

import java.util.HashMap;
import java.util.Map;
import org.corpusaudit.entity.EntityType;

/**
 * Who bears a given name that stands alone, in scripts with capitals: the only person whom the
 * article names in full by it (Bob beside Bob Blackwell). Not thread-safe.
 */
final class ArticleGivenNames {
  /** What stands for a name of several persons. */
  private static final String SEVERAL = "";

  /** What speaks for the person whom the article has in full. */
  private static final int SUPPORT = 40;

  private final Map<String, String> bearers = new HashMap<>();

  void clear() {
    bearers.clear();
  }

  /** Notes a person who is named in full; its entity is known. */
  void add(ArticleWords article, Candidate c) {
    Word first = article.word(c.from);
    if (c.best() == EntityType.PER && c.words() > 1 && isBare(first)) {
      bearers.merge(first.stem(), c.entity, (a, b) -> a.equals(b) ? a : SEVERAL);
    }
  }

  /** Gives a bare given name its bearer; returns whether it has one or several. */
  boolean settle(ArticleWords article, Candidate c) {
    Word word = article.word(c.from);
    boolean bare =
        c.words() == 1
            && !c.isKnown
            && !c.isTitled
            && isBare(word)
            && !word.isShortCapitals()
            && c.best() == EntityType.PER;
    String full = bare ? bearers.get(word.stem()) : null;
    if (full == null) {
      return false;
    }
    c.isAmbiguous = full.equals(SEVERAL);
    c.name += SUPPORT;
    c.add(EntityType.PER, SUPPORT, c.isAmbiguous ? "ambiguous" : "alias");
    if (!c.isAmbiguous) {
      c.entity = full;
      c.alias = full;
      c.weak = false;
    }
    return true;
  }

  private static boolean isBare(Word word) {
    return word.isCapitalized() && word.isGiven();
  }
}
