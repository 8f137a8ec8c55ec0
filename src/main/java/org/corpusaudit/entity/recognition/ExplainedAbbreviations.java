package org.corpusaudit.entity.recognition;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.corpusaudit.entity.languages.Kind;

/**
 * Abbreviations of common nouns, which an article tells by the small words in front of the
 * parentheses or within them: alternative vote (AV), AV (alternative vote). Not thread-safe.
 */
final class ExplainedAbbreviations {
  /** What speaks against a name; nothing that speaks for one outweighs it. */
  private static final int COMMON = -1000;

  /** Words without a letter in the abbreviation: state of the art. */
  private static final int MOST_SKIPPED = 3;

  private static final int LONGEST_SKIPPED = 3;

  /** Words of organisations, whose names some languages write small throughout. */
  private static final int ORGANISATION = Kind.of(Kind.ORGANISATION_HEAD, Kind.ORGANISATION_TAIL);

  private final Set<String> common = new HashSet<>();

  /** Takes the candidates of an article, which are weighed: those that are common are no names. */
  void mark(ArticleWords article, List<Candidate> candidates) {
    common.clear();
    for (Candidate c : candidates) {
      if (mayBe(article, c) && isExplained(article, c.from)) {
        common.add(article.word(c.from).folded());
      }
    }
    if (common.isEmpty()) {
      return;
    }
    for (Candidate c : candidates) {
      if (mayBe(article, c) && common.contains(article.word(c.from).folded())) {
        c.isCommonNoun = true;
        c.name += COMMON;
      }
    }
  }

  private static boolean mayBe(ArticleWords article, Candidate c) {
    return c.words() == 1 && c.entity.isEmpty() && article.word(c.from).isShortCapitals();
  }

  private static boolean isExplained(ArticleWords article, int at) {
    if (article.markBefore(at) == '(' && article.markAfter(at) == ')') {
      return agrees(article, article.word(at).folded(), at - 1);
    }
    return article.markAfter(at) == '('
        && agrees(article, article.word(at).folded(), closing(article, at));
  }

  /** The last word within the parentheses that open behind a word, or that word. */
  private static int closing(ArticleWords article, int at) {
    int most = at + article.word(at).folded().length() + MOST_SKIPPED;
    for (int i = at + 1; i < article.size() && i <= most; i++) {
      if (article.markAfter(i) == ')') {
        return i;
      }
    }
    return at;
  }

  /** Whether small words that end at {@code last} begin with the letters, in their order. */
  private static boolean agrees(ArticleWords article, String letters, int last) {
    int left = letters.length();
    int skipped = 0;
    int kinds = 0;
    int at = last;
    for (; at >= 0 && left > 0; at--) {
      Word word = article.word(at);
      if (word.shape() != Word.Shape.LOWER
          || article.sentence(at) != article.sentence(last)
          || (at < last && article.isBreak(at + 1))) {
        return false;
      }
      if (word.folded().startsWith(letters.substring(left - 1, left))) {
        left--;
        kinds |= word.kinds();
      } else if (word.folded().length() > LONGEST_SKIPPED || ++skipped > MOST_SKIPPED) {
        return false;
      }
    }
    return left == 0 && (kinds & ORGANISATION) == 0;
  }
}
