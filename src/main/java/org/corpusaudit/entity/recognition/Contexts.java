package org.corpusaudit.entity.recognition;

import java.util.function.Consumer;

/** The features of a candidate whose types the corpus can teach: its neighbours and its ends. */
final class Contexts {
  /** Letters by which the forms of words are alike. */
  private static final int SUFFIX = 2;

  private Contexts() {}

  /** Calls back with each feature. */
  static void of(ArticleWords article, Candidate c, Consumer<String> out) {
    boolean before = c.from > 0 && article.sentence(c.from - 1) == article.sentence(c.from);
    boolean after = c.to < article.size() && article.sentence(c.to) == article.sentence(c.to - 1);
    String previous = before ? article.word(c.from - 1).folded() : "^";
    String next = after ? article.word(c.to).folded() : "$";
    out.accept("-1 " + previous + mark(before ? article.gap(c.from) : null));
    out.accept("+1 " + mark(after ? article.gap(c.to) : null) + next);
    if (before && c.from > 1) {
      out.accept("-2 " + article.word(c.from - 2).folded() + " " + previous);
    }
    if (after && c.to + 1 < article.size()) {
      out.accept("+2 " + next + " " + article.word(c.to + 1).folded());
    }
    if (article.knowledge().isCyrillic()) {
      suffix("-1~", before ? article.word(c.from - 1) : null, out);
      suffix("+1~", after ? article.word(c.to) : null, out);
    }
    out.accept("-+ " + previous + " " + next);
    String first = article.word(c.from).folded();
    String last = article.word(c.to - 1).folded();
    if (c.words() > 1) {
      out.accept("first " + first);
      out.accept("last " + last);
    } else if (last.length() > 4) {
      out.accept("end " + last.substring(last.length() - 3));
      out.accept("end " + last.substring(last.length() - 2));
    }
  }

  /** The last letters of a neighbour that is written small, which its forms share. */
  private static void suffix(String place, Word neighbour, Consumer<String> out) {
    if (neighbour != null && neighbour.shape() == Word.Shape.LOWER) {
      String word = neighbour.folded();
      if (word.length() > SUFFIX + 1) {
        out.accept(place + word.substring(word.length() - SUFFIX));
      }
    }
  }

  private static String mark(ArticleWords.Gap gap) {
    return gap == null || gap == ArticleWords.Gap.SPACE ? "" : ",";
  }
}
