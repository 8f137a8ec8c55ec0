package org.corpusaudit.entity.recognition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.lucene.util.fst.FST;
import org.corpusaudit.entity.lexicon.Lexicon;
import org.corpusaudit.entity.lexicon.Umlauts;

/**
 * Finds the longest name of a {@link Lexicon} that starts at a word. The first word may have
 * something attached in front of the name, as Arabic does, the last one an ending behind it, as in
 * Korean or Turkish. Not thread-safe.
 */
public final class LexiconMatcher {
  /** The user's lexicon and the seeds. */
  private static final int MOST_MATCHERS = 2;

  /** The place of the user's lexicon. */
  static final int USERS = 0;

  /** The letter that folding takes for ه, as which it is often written. */
  private static final String FEMININE = "\u0629";

  private static final Begun DEAD = new Begun();

  private final Lexicon lexicon;
  private final int place;
  private final FST<Long> fst;
  private final FST.BytesReader reader;
  private final FST.Arc<Long> arc = new FST.Arc<>();
  private final FST.Arc<Long> before = new FST.Arc<>();
  private boolean alive;
  private long sum;

  /** The longest name so far of the search that goes on. */
  private int words;

  private long output;
  private int form;
  private int lastForm;
  private boolean doubtful;

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
   * The longest name from a word on.
   *
   * @param limit words after which no name may reach
   * @param stems whether stems of words are compared, not words
   */
  KnownName longest(ArticleWords article, int from, int limit, boolean stems) {
    words = 0;
    Word first = article.word(from);
    int inFront = stems ? 1 : first.endings();
    for (int form = first.isDetached() && inFront > 1 ? 1 : 0; form < inFront; form++) {
      begin(first, form, stems);
      follow(article, from, limit, form, stems);
    }
    int endings = stems ? 1 : forms(first);
    for (int form = inFront; form < endings && words == 0; form++) {
      begin(first, form, false);
      match(article, from, from, form, form);
    }
    return words == 0
        ? KnownName.NONE
        : new KnownName(lexicon, output, words, form, lastForm, stems, place == USERS, doubtful);
  }

  /** The longest name that begins at a place of a folded run without spaces. */
  KnownName longestRun(String folded, int from) {
    int longest = 0;
    fst.getFirstArc(arc);
    sum = 0;
    alive = true;
    for (int at = from; alive && at < folded.length(); ) {
      step(folded.charAt(at++));
      if (alive && arc.isFinal()) {
        longest = at - from;
        output = sum + arc.nextFinalOutput();
      }
    }
    return longest == 0
        ? KnownName.NONE
        : new KnownName(lexicon, output, longest, 0, 0, false, place == USERS, false);
  }

  private void follow(ArticleWords article, int from, int limit, int begun, boolean stems) {
    for (int at = from; alive; ) {
      match(article, from, at, begun, 0);
      at++;
      if (at >= limit || article.isBreak(at) || isNoWord(article.word(at))) {
        return;
      }
      if (!article.touches(at)) {
        step(' ');
      }
      Word next = article.word(at);
      if (!stems && next.endings() < forms(next)) {
        ended(article, from, at, begun);
      }
      feed(stems ? next.stem() : next.form(0));
    }
  }

  /** Whether it is a number or a sign, which have no letters that could go on with a name. */
  private static boolean isNoWord(Word word) {
    return word.form(0).isEmpty();
  }

  /** Tries whether the name ends with a word that has an ending; goes on as if it had not. */
  private void ended(ArticleWords article, int from, int at, int begun) {
    if (!alive) {
      return;
    }
    before.copyFrom(arc);
    long sumBefore = sum;
    Word last = article.word(at);
    for (int form = last.endings(); form < forms(last); form++) {
      feed(last.form(form));
      match(article, from, at, begun, form);
      arc.copyFrom(before);
      sum = sumBefore;
      alive = true;
    }
  }

  private void match(ArticleWords article, int from, int at, int begun, int last) {
    boolean hasEnding = last > 0;
    if (alive && arc.isFinal() && at - from + 1 > words) {
      long found = sum + arc.nextFinalOutput();
      boolean capitals =
          (hasEnding && at == from)
              ? article.word(from).isCapitals(article.word(from).form(begun).length())
              : article.word(from).isCapitals();
      if ((found & Lexicon.CAPITALS) == 0 || capitals) {
        words = at - from + 1;
        output = found;
        form = begun;
        lastForm = last;
        String end = article.word(at).surface();
        doubtful =
            ((found & Lexicon.SPELLED) != 0 && !end.endsWith(FEMININE))
                || ((found & Lexicon.UMLAUT) != 0 && !Umlauts.has(end))
                || ((found & Lexicon.ABOVE) != 0 && article.word(from).hasHamzaBelow());
      }
    }
  }

  /** In how many of a word's forms its names are looked up. */
  private int forms(Word word) {
    return place == USERS ? word.forms() : word.shippedForms();
  }

  /** Whether some name may begin with this word; false only where none does. */
  boolean opens(String word) {
    return lexicon.mayBegin(word);
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
