package org.corpusaudit.entity.recognition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.corpusaudit.entity.EntityType;
import org.corpusaudit.entity.learning.LearnedLanguage;
import org.corpusaudit.entity.learning.LearnedName;

/**
 * Persons who are named with and without what stands between their first and last names: Владимир
 * Евгеньевич Чуров is the Владимир Чуров of his article, John Q. Lurdish the John Lurdish whom
 * other articles have. Only of names with capitals; Arabic names have their fathers' there. Not
 * thread-safe.
 */
final class MiddleNames {
  private final Map<String, String> persons = new HashMap<>();
  private final LearnedLanguage learned;

  MiddleNames(LearnedLanguage learned) {
    this.learned = learned;
  }

  /**
   * Notes the persons of two words of an article's candidates, which are weighed.
   *
   * @param named what the corpus calls one that no list has
   */
  void of(ArticleWords article, List<Candidate> candidates, Function<Candidate, String> named) {
    persons.clear();
    for (Candidate c : candidates) {
      if (c.words() == 2 && c.name > 0 && !c.weak && isPerson(article, c)) {
        String entity = c.entity.isEmpty() ? named.apply(c) : c.entity;
        persons.merge(key(article, c, true), entity, MiddleNames::nominative);
      }
    }
  }

  /** Of two cases of a name the shorter one, of equals the first by letters. */
  private static String nominative(String a, String b) {
    return a.length() < b.length() || (a.length() == b.length() && a.compareTo(b) <= 0) ? a : b;
  }

  /**
   * How the person is called without what stands within the name, and in the nominative where names
   * have cases; empty where nobody says.
   */
  String without(ArticleWords article, Candidate c) {
    if (c.words() == 1 || c.words() > 4 || !isPerson(article, c)) {
      return "";
    }
    if (c.words() == 2) {
      boolean cases = article.knowledge().inflection().isListed();
      return cases ? persons.getOrDefault(key(article, c, true), "") : "";
    }
    boolean initials = true;
    for (int i = c.from + 1; i < c.to - 1; i++) {
      if (!article.word(i).isCapitalized()) {
        return ""; // A particle, which is a part of the surname.
      }
      initials &= article.word(i).surface().length() == 1;
    }
    String here = persons.getOrDefault(key(article, c, true), "");
    if (!here.isEmpty() || !initials || article.word(c.from).surface().length() == 1) {
      return here;
    }
    return learned
        .name(key(article, c, false))
        .filter(MiddleNames::isPerson)
        .map(LearnedName::surface)
        .orElse("");
  }

  private static boolean isPerson(ArticleWords article, Candidate c) {
    return c.best() == EntityType.PER
        && article.word(c.from).isCapitalized()
        && article.word(c.to - 1).shape() == Word.Shape.CAPITALIZED;
  }

  private static boolean isPerson(LearnedName name) {
    int person = name.weights()[EntityType.PER.code()];
    for (int weight : name.weights()) {
      if (weight > person) {
        return false;
      }
    }
    return true;
  }

  private static String key(ArticleWords article, Candidate c, boolean stems) {
    Word first = article.word(c.from);
    Word last = article.word(c.to - 1);
    return stems ? first.stem() + ' ' + last.stem() : first.folded() + ' ' + last.folded();
  }
}
