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
  /** The user's lexicon and the seeds. */
  private static final int MOST_MATCHERS = 2;

  /** The letter that folding takes for ه, as which it is often written. */
  private static final String FEMININE = "\u0629";

  private static final Begun DEAD = new Begun();

  private final Lexicon lexicon;
  private final int place;
  private final FST<Long> fst;
  private final FST.BytesReader reader;
  private final FST.Arc<Long> arc = new FST.Arc<>();
  private boolean alive;
  private long sum;
  private int words;
  private int form;
  private boolean marked;
  private long output;

  /** How far one form of a first word leads: the arc behind its last letter, or none. */
  static final class Begun {
    private final FST.Arc<Long> arc = new FST.Arc<>();
    private boolean alive;
    private long sum;
  }

  private LexiconMatcher(Lexicon lexicon, FST<Long> fst, int place) {
    this.lexicon = lexicon;
    this.place = place;
    this.fst = fst;
    reader = fst.getBytesReader();
  }

  /**
   * A matcher, or none for a lexicon without names.
   *
   * @param place its number, from 0, among the matchers that are asked about the same {@link Word}s
   */
  static Optional<LexiconMatcher> of(Lexicon lexicon, int place) {
    return lexicon.fst().map(fst -> new LexiconMatcher(lexicon, fst, place));
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
    for (int form = first.isDetached() && forms > 1 ? 1 : 0; form < forms; form++) {
      begin(first, form, stems);
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
          marked = article.word(at).surface().endsWith(FEMININE);
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
    return (output & Lexicon.WEAK) != 0 || ((output & Lexicon.SPELLED) != 0 && !marked);
  }

  /** Walks through the first word, or to where that led before. */
  private void begin(Word first, int form, boolean stems) {
    int slot = (stems ? 0 : form + 1) * MOST_MATCHERS + place;
    Begun[] known = first.begun(slot + 1);
    if (known[slot] == null) {
      known[slot] = walk(stems ? Lexicon.STEMMED + first.stem() : first.form(form));
    }
    Begun begun = known[slot];
    sum = begun.sum;
    alive = begun.alive;
    if (alive) {
      arc.copyFrom(begun.arc);
    }
  }

  private Begun walk(String text) {
    fst.getFirstArc(arc);
    sum = 0;
    alive = true;
    feed(text);
    Begun begun = alive ? new Begun() : DEAD;
    if (alive) {
      begun.arc.copyFrom(arc);
      begun.alive = true;
      begun.sum = sum;
    }
    return begun;
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
