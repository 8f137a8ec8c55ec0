package org.corpusaudit.export;

import org.corpusaudit.text.TokenBuffer;

/** Where the sentences of a laid out text belong. */
final class SentenceSpans {
  private SentenceSpans() {}

  /** The paragraph of the sentence that begins with a unit; 0 where no word is in it. */
  static int paragraph(TokenBuffer tokens, Units units, int first) {
    for (int i = first; i < units.size() && units.sentence(i) == units.sentence(first); i++) {
      if (units.token(i) >= 0) {
        return tokens.paragraph(units.token(i));
      }
    }
    return 0;
  }

  /** The unit behind the last of a sentence that begins with one. */
  static int end(Units units, int first) {
    int end = first;
    while (end < units.size() && units.sentence(end) == units.sentence(first)) {
      end++;
    }
    return end;
  }
}
