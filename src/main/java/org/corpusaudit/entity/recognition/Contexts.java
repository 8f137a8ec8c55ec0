package org.corpusaudit.entity.recognition;

import java.util.Arrays;
import org.corpusaudit.text.TokenHash;

/**
 * The features of a candidate whose types the corpus can teach: its neighbours and its ends.
 * Reused; not thread-safe.
 */
final class Contexts {
  /** Letters by which the forms of words are alike. */
  private static final int SUFFIX = 2;

  /** Before the first word of a sentence, and behind its last. */
  private static final String OPENING = "^";

  private static final String CLOSING = "$";

  private char[] chars = new char[64];
  private int length;
  private long state;

  /** Takes the features of a candidate. */
  @FunctionalInterface
  interface Sink {
    /** One feature: the first {@code length} characters, valid during the call, and their hash. */
    void feature(char[] chars, int length, long hash);
  }

  /** Calls back with each feature. */
  void of(ArticleWords article, Candidate c, Sink out) {
    boolean before = c.from > 0 && article.sentence(c.from - 1) == article.sentence(c.from);
    boolean after = c.to < article.size() && article.sentence(c.to) == article.sentence(c.to - 1);
    String previous = before ? article.word(c.from - 1).folded() : OPENING;
    String next = after ? article.word(c.to).folded() : CLOSING;
    begin("-1 ").put(previous).put(mark(before ? article.gap(c.from) : null)).end(out);
    begin("+1 ").put(mark(after ? article.gap(c.to) : null)).put(next).end(out);
    if (before && c.from > 1) {
      begin("-2 ").put(article.word(c.from - 2).folded()).put(" ").put(previous).end(out);
    }
    if (after && c.to + 1 < article.size()) {
      begin("+2 ").put(next).put(" ").put(article.word(c.to + 1).folded()).end(out);
    }
    if (article.knowledge().isCyrillic()) {
      suffix("-1~", before ? article.word(c.from - 1) : null, out);
      suffix("+1~", after ? article.word(c.to) : null, out);
    }
    begin("-+ ").put(previous).put(" ").put(next).end(out);
    String last = article.word(c.to - 1).folded();
    if (c.words() > 1) {
      begin("first ").put(article.word(c.from).folded()).end(out);
      begin("last ").put(last).end(out);
    } else if (last.length() > 4) {
      begin("end ").put(last, last.length() - 3).end(out);
      begin("end ").put(last, last.length() - 2).end(out);
    }
  }

  /** The last letters of a neighbour that is written small, which its forms share. */
  private void suffix(String place, Word neighbour, Sink out) {
    if (neighbour != null && neighbour.shape() == Word.Shape.LOWER) {
      String word = neighbour.folded();
      if (word.length() > SUFFIX + 1) {
        begin(place).put(word, word.length() - SUFFIX).end(out);
      }
    }
  }

  private static String mark(Gap gap) {
    return gap == null || gap == Gap.SPACE ? "" : ",";
  }

  private Contexts begin(String kind) {
    length = 0;
    state = TokenHash.SEED;
    return put(kind);
  }

  private Contexts put(String text) {
    return put(text, 0);
  }

  private Contexts put(String text, int from) {
    int more = text.length() - from;
    if (length + more > chars.length) {
      chars = Arrays.copyOf(chars, 2 * (length + more));
    }
    text.getChars(from, text.length(), chars, length);
    for (int i = length; i < length + more; i++) {
      state = TokenHash.mix(state, chars[i]);
    }
    length += more;
    return this;
  }

  private void end(Sink out) {
    out.feature(chars, length, TokenHash.finish(state));
  }
}
