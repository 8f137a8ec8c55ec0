package org.corpusaudit.entity.recognition;

import org.corpusaudit.entity.lexicon.Apostrophe;
import org.corpusaudit.entity.lexicon.NameForm;

/** What stands between a word and the one before it. */
enum Gap {
  NONE,
  SPACE,
  HYPHEN,
  APOSTROPHE,
  DOT,
  AMPERSAND,
  OTHER;

  /** Kana, Han and what stands between them. */
  private static final char FIRST_IDEOGRAPHIC = '\u2E80';

  /**
   * What stands between two places of a text.
   *
   * @param same whether a sentence goes on from one to the other
   */
  static Gap between(String text, int from, int to, boolean same) {
    if (!NameForm.isApart(text, from, to)) {
      return NONE;
    }
    if (to == from + 1 && joinsNames(text, from)) {
      return HYPHEN;
    }
    Gap found = SPACE;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      // A line break within a sentence stands in hard-wrapped text alone.
      if (c == ' ' || c == '\u00A0' || (same && (c == '\n' || c == '\r'))) {
        continue;
      }
      Gap next =
          switch (c) {
            case '-', '\u2010', '\u2011' -> HYPHEN;
            case '.' -> i == from ? DOT : OTHER;
            case '&' -> AMPERSAND;
            default -> Apostrophe.is(c) ? APOSTROPHE : OTHER;
          };
      if (found != SPACE || next == OTHER) {
        return OTHER;
      }
      found = next;
    }
    return found == HYPHEN && isSpaced(text, from, to - 1) ? OTHER : found; // A dash.
  }

  private static boolean isSpaced(String text, int from, int last) {
    return Character.isSpaceChar(text.charAt(from)) && Character.isSpaceChar(text.charAt(last));
  }

  /** Whether a dot stands between the parts of a foreign name in Chinese or Japanese. */
  private static boolean joinsNames(String text, int at) {
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    return switch (text.charAt(at)) {
      case '\u30FB', '\uFF65', '\u00B7', '\u2027', '\u2022', '\u30A0', '\uFF1D' ->
          before >= FIRST_IDEOGRAPHIC;
      default -> false;
    };
  }
}
