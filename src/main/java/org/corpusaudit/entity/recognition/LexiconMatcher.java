package org.corpusaudit.entity.recognition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.lucene.util.fst.FST;
import org.corpusaudit.entity.EntityType;
import org.corpusaudit.entity.lexicon.Lexicon;

/**
 * Finds the longest name of a {@link Lexicon} that starts at a word. The first word may have
 * something attached in front of the name, as Arabic does. Not thread-safe.
 */
public final class LexiconMatcher {
  private final Lexicon lexicon;
  private final FST<Long> fst;
  private final FST.BytesReader reader;
  private final FST.Arc<Long> arc = new FST.Arc<>();
  private boolean alive;
  private long sum;
  private int words;
  private int form;
  private long output;

  private LexiconMatcher(Lexicon lexicon, FST<Long> fst) {
    this.lexicon = lexicon;
    this.fst = fst;
    reader = fst.getBytesReader();
  }

  /** A matcher, or none for a lexicon without names. */
  static Optional<LexiconMatcher> of(Lexicon lexicon) {
    return lexicon.fst().map(fst -> new LexiconMatcher(lexicon, fst));
  }

  /**
   * Looks for the longest name from a word on.
   *
   * @param limit words after which no name may reach
   * @return how many words it has, 0 for none
   */
  int longest(ArticleWords article, int from, int limit, boolean stems) {
    words = 0;
    Word first = article.word(from);
    int forms = stems ? 1 : first.forms();
    for (int form = 0; form < forms; form++) {
      begin();
      if (stems) {
        step(Lexicon.STEMMED);
        feed(first.stem());
      } else {
        feed(first.form(form));
      }
      follow(article, from, limit, form, stems);
    }
    return words;
  }

  private void follow(ArticleWords article, int from, int limit, int begun, boolean stems) {
    for (int at = from; alive; ) {
      if (arc.isFinal() && at - from + 1 > words) {
        long found = sum + arc.nextFinalOutput();
        if ((found & Lexicon.CAPITALS) == 0 || article.word(from).isCapitals()) {
          words = at - from + 1;
          output = found;
          form = begun;
        }
      }
      at++;
      if (at >= limit || article.isBreak(at)) {
        return;
      }
      if (!article.touches(at)) {
        step(' ');
      }
      feed(stems ? article.word(at).stem() : article.word(at).form(0));
    }
  }

  /** Whether some name may begin with this word; false only where none does. */
  boolean opens(String word) {
    return lexicon.mayBegin(word);
  }

  /** The entity of the last match. */
  String entity() {
    return lexicon.entity(output);
  }

  /** The type of the last match. */
  EntityType type() {
    return lexicon.type(output);
  }

  /** Which form of the first word the last match begins with. */
  int form() {
    return form;
  }

  /** Whether the last match is a small place. */
  boolean isSmall() {
    return (output & Lexicon.SMALL) != 0;
  }

  /** Whether the last match is one of many who bear the name. */
  boolean isBorne() {
    return (output & Lexicon.BORNE) == Lexicon.BORNE;
  }

  /** Whether the last match counts only with other evidence. */
  boolean isWeak() {
    return (output & Lexicon.WEAK) != 0;
  }

  private void begin() {
    fst.getFirstArc(arc);
    sum = 0;
    alive = true;
  }

  private void feed(String text) {
    for (int i = 0; alive && i < text.length(); i++) {
      step(text.charAt(i));
    }
  }

  private void step(char c) {
    try {
      alive = alive && fst.findTargetArc(c, arc, arc, reader) != null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (alive) {
      sum += arc.output();
    }
  }
}
