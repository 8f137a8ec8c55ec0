package org.corpusaudit.entity.recognition;

import org.corpusaudit.entity.languages.Kind;

/**
 * Where names of organisations stand in Arabic text, and of things that bear a person's name:
 * behind their head words. Not thread-safe.
 */
final class ArabicOrganisations {
  private static final int LONGEST = 5;

  /** What no organisation's name goes on with. */
  private static final int ENDS =
      Kind.of(Kind.FUNCTION, Kind.REPORTING, Kind.NOT_A_NAME, Kind.TITLE, Kind.ROLE);

  private final ArabicPersons persons;
  private ArticleWords article = new ArticleWords();

  ArabicOrganisations(ArabicPersons persons) {
    this.persons = persons;
  }

  void read(ArticleWords newArticle) {
    article = newArticle;
  }

  /** Whether a word says what the one behind it is, which alone is the name: صحيفة الأهرام. */
  boolean isNamedBehind(int i) {
    return article.word(i).is(Kind.ORGANISATION_APPOSITION)
        && isJoined(i + 1)
        && persons.isUnknown(i + 1, 0)
        && !(isJoined(i + 2) && continues(i + 2));
  }

  /** Words of an organisation's name that a head word opens, 0 for none. */
  int at(int i) {
    if (!article.word(i).is(Kind.PROPER_HEAD)) {
      return 0;
    }
    int end = i + 1;
    while (end < i + LONGEST && isJoined(end) && continues(end)) {
      end++;
    }
    return end - i > 1 ? end - i : 0;
  }

  /** Words of a name that a person's title and name end: مطار الملك خالد; 0 for none. */
  int namesake(int i) {
    if (!article.word(i).is(Kind.NAMESAKE_HEAD)
        || !isJoined(i + 1)
        || !isJoined(i + 2)
        || !article.word(i + 1).is(Kind.TITLE)
        || !article.word(i + 1).hasArticle()) {
      return 0;
    }
    Word name = article.word(i + 2);
    if (!name.is(Kind.GIVEN) && !name.is(Kind.PERSON_HEAD)) {
      return 0;
    }
    int end = persons.end(i + 2, name.is(Kind.GIVEN) ? i + 3 : i + 2, 0);
    return end > i + 2 ? end - i : 0;
  }

  private boolean isJoined(int i) {
    return i < article.size() && article.gap(i) == Gap.SPACE && !article.isBreak(i);
  }

  private boolean continues(int i) {
    Word word = article.word(i);
    return word.hasArticle() && (word.kinds() & ENDS) == 0;
  }
}
