package org.corpusaudit.entity.languages;

import java.util.HashMap;
import java.util.Map;
import org.corpusaudit.entity.lexicon.FoldedNames;

/** How surnames and places of a language end, over folded spellings. */
final class NameEndings {
  /** Letters that must stand before an ending. */
  private static final int SHORTEST_REST = 2;

  private final Map<String, Integer> kinds = new HashMap<>();
  private int longest;

  void add(String[] endings, Kind kind, FoldedNames form) {
    for (String ending : endings) {
      String folded = form.folded(ending);
      kinds.merge(folded, kind.bit(), (a, b) -> a | b);
      longest = Math.max(longest, folded.length());
    }
  }

  /** What the longest ending says that the folded word has, 0 for none. */
  int kinds(String folded) {
    for (int from = Math.max(SHORTEST_REST, folded.length() - longest);
        from < folded.length();
        from++) {
      Integer found = kinds.get(folded.substring(from));
      if (found != null) {
        return found;
      }
    }
    return 0;
  }
}
