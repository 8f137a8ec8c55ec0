package org.corpusaudit.boilerplate;

import org.corpusaudit.text.SentenceMarks;

/**
 * Where a sentence, or what a mark parts from its neighbours, may begin and end. A comma parts
 * nothing here: a title or a turn of phrase stands between commas, an article does not begin there.
 * Neither does a line break that the width of the lines forced inside a sentence.
 */
final class PhraseEdges {
  private static final String PARTING = ":：|•·»«›‹<>►▶\"“”()（）[]{}【】《》–—-*/…";

  private PhraseEdges() {}

  /**
   * Whether a word of a page is the first of its line's sentence, or a mark that parts stands
   * before it.
   */
  static boolean begins(PageText page, int word) {
    return word == 0
        || page.lines().startsPhrase(word)
        || isParted(page.text(), page.words().end(word - 1), page.words().start(word));
  }

  /**
   * Whether a word of a page is the last of its line's sentence, or a mark that parts stands behind
   * it.
   */
  static boolean ends(PageText page, int word) {
    return word + 1 >= page.words().count() || begins(page, word + 1);
  }

  private static boolean isParted(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (SentenceMarks.isTerminal(c) || SentenceMarks.isFullStop(c) || PARTING.indexOf(c) >= 0) {
        return true;
      }
    }
    return false;
  }
}
