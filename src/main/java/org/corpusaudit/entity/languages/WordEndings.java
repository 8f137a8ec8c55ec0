package org.corpusaudit.entity.languages;

import java.util.HashMap;
import java.util.Map;
import org.corpusaudit.entity.lexicon.FoldedNames;

/** How words of some kinds end in a language, over folded spellings. */
final class WordEndings {
  private final Map<String, Integer> byEnding = new HashMap<>();
  private final int shortestRest;
  private int longest;

  /**
   * No endings yet.
   *
   * @param shortestRest letters that must stand before one
   */
  WordEndings(int shortestRest) {
    this.shortestRest = shortestRest;
  }

  /** Adds endings of words of these kinds. */
  void add(String[] endings, int kinds, FoldedNames form) {
    for (String ending : endings) {
      String folded = form.folded(ending);
      byEnding.merge(folded, kinds, (a, b) -> a | b);
      longest = Math.max(longest, folded.length());
    }
  }

  /** What the longest ending says that the folded word has, 0 for none. */
  int kinds(String folded) {
    for (int from = Math.max(shortestRest, folded.length() - longest);
        from < folded.length();
        from++) {
      Integer found = byEnding.get(folded.substring(from));
      if (found != null) {
        return found;
      }
    }
    return 0;
  }
}
