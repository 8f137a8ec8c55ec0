package org.corpusaudit.entity.recognition;

/**
 * What the words of a candidate hold besides its name.
 *
 * @param attached UTF-16 units in front of it, -1 where the bare name cannot be told
 * @param cut units behind it that are no part of the mention: Korean particles, which are words of
 *     their own that are written attached
 */
record BareName(int attached, int cut) {
  private static final BareName WHOLE = new BareName(0, 0);
  private static final BareName UNKNOWN = new BareName(-1, 0);

  static BareName of(ArticleWords article, Candidate c) {
    Word first = article.word(c.from);
    Word last = article.word(c.to - 1);
    if (c.lastForm > 0) {
      String bare = last.form(c.lastForm);
      boolean told =
          last.surface().length() == last.folded().length() && last.folded().startsWith(bare);
      return told && isHangul(last.surface().charAt(0))
          ? new BareName(0, last.folded().length() - bare.length())
          : UNKNOWN;
    }
    if (c.form < 0) {
      return first.attached() == 0 ? WHOLE : inFront(first, first.attached());
    }
    if (c.form == 0) {
      return WHOLE;
    }
    String bare = first.form(c.form);
    return first.folded().endsWith(bare)
        ? inFront(first, first.folded().length() - bare.length())
        : UNKNOWN;
  }

  private static BareName inFront(Word word, int units) {
    return word.surface().length() == word.folded().length() ? new BareName(units, 0) : UNKNOWN;
  }

  private static boolean isHangul(char c) {
    return c >= '\uAC00' && c <= '\uD7A3';
  }
}
