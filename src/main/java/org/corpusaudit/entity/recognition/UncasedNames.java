package org.corpusaudit.entity.recognition;

import java.util.List;
import org.corpusaudit.entity.languages.Kind;
import org.corpusaudit.entity.languages.LanguageKnowledge;

/** Known names in scripts without capitals, of which nothing else tells names. Not thread-safe. */
final class UncasedNames {
  /** Letters of the shortest part of a compound in Katakana that is a word of its own. */
  private static final int SHORTEST_KANA = 3;

  private final KnownNames known;

  /** What is looked at, which each call begins with. */
  private ArticleWords article;

  private LanguageKnowledge knowledge;

  UncasedNames(KnownNames known) {
    this.known = known;
  }

  /** Takes an article and the knowledge of its language. */
  void of(ArticleWords newArticle, LanguageKnowledge newKnowledge) {
    article = newArticle;
    knowledge = newKnowledge;
  }

  /** Adds the name that begins at a word, if one does; returns where to go on. */
  int add(int i, int end, List<Candidate> out) {
    KnownName name = known.longest(article, i, end);
    int words = name.length();
    if (words == 0) {
      return i + 1;
    }
    boolean several = article.end(i + words - 1) - article.start(i) > 1;
    boolean sure = several && name.isSure();
    if (isPartOfKana(i, i + words)) {
      return i + 1;
    }
    if (name.isUsers() || (sure && (words > 1 || !isCommonWord(i, name) || isToldPlace(i, end)))) {
      out.add(new Candidate(i, i + words));
    }
    return i + words;
  }

  /**
   * Whether a name is cut out of a longer word in Katakana: ベル of コルベル, but not スペイン of スペインチーム.
   */
  private boolean isPartOfKana(int from, int to) {
    return (from > 0 && article.touches(from) && isKanaRest(from - 1, article.start(from)))
        || (to < article.size() && article.touches(to) && isKanaRest(to, article.end(to - 1) - 1));
  }

  /**
   * Whether a word and the letter of a name beside it are Katakana, and the word too short for one.
   */
  private boolean isKanaRest(int word, int beside) {
    int start = article.start(word);
    int end = article.end(word);
    return end - start < SHORTEST_KANA
        && UnspacedNames.isKatakana(article.text().charAt(beside))
        && UnspacedNames.isKatakana(article.text().charAt(start));
  }

  /** Whether what is known as a name is a common word of the language as well: 수단, مالی. */
  private boolean isCommonWord(int i, KnownName name) {
    Word word = article.word(i);
    int kinds = word.kinds() | knowledge.kinds(word.form(name.form()));
    return (kinds & (Kind.FUNCTION.bit() | Kind.NOT_A_NAME.bit())) != 0;
  }

  /**
   * Whether a word for a place stands in front, or another place next to a word or behind the word
   * that joins them: 수단과 이집트.
   */
  private boolean isToldPlace(int i, int end) {
    if (i > 0 && !article.isBreak(i) && article.word(i - 1).is(Kind.PLACE_HEAD)) {
      return true;
    }
    for (int at = Math.max(0, i - 2); at < Math.min(end, i + 3); at++) {
      int between = at < i ? i - 1 : i + 1;
      if (at != i
          && (at == between || article.word(between).is(Kind.FUNCTION))
          && article.sentence(at) == article.sentence(i)) {
        KnownName beside = known.longest(article, at, end);
        if (beside.isSurePlace() && !isCommonWord(at, beside)) {
          return true;
        }
      }
    }
    return false;
  }
}
