package org.corpusaudit.entity.recognition;

import com.ibm.icu.lang.UScript;
import java.util.Arrays;
import java.util.Locale;
import org.corpusaudit.entity.languages.ArabicClitics;
import org.corpusaudit.entity.languages.AttachedForms;
import org.corpusaudit.entity.languages.Kind;
import org.corpusaudit.entity.languages.RuleWord;
import org.corpusaudit.entity.learning.LearnedBase;
import org.corpusaudit.entity.learning.LearnedWord;

/**
 * What is known of one spelling in one language; made once for each and kept by {@link Words}.
 *
 * <p>{@code form(0)} is the folded spelling; further forms lack what is attached in front of it
 * (Arabic و ف ب ل ك and the article), so that a name is found behind it, and from {@code endings()}
 * on what ends it (Korean particles, Turkish cases).
 *
 * <p>Longer than other files: a fact is a field and a short question.
 */
final class Word {
  /** How a word is written. */
  enum Shape {
    LOWER,
    CAPITALIZED,
    CAPITALS,
    UNCASED,
    NUMBER,
    OTHER
  }

  /** Letters that may be attached in front of a first one: ولل, وال. */
  private static final int HAMZA_BEHIND = 4;

  /** Letters of the longest word in capitals that is rather an abbreviation than a name. */
  private static final int LONGEST_ABBREVIATION = 5;

  private static final int[] NO_COUNTS = new int[0];

  private final String surface;
  private final String[] forms;
  private final int endings;
  private final int shippedForms;
  private final String stem;
  private final Shape shape;
  private final int kinds;
  private final int ruleWords;
  private final boolean phrase;
  private final LearnedWord learned;
  private final LearnedBase base;
  private final boolean article;
  private final boolean anyArticle;
  private final int split;
  private final boolean opensName;
  private final int attached;
  private final boolean detached;
  private int asked;
  private int facts;
  private AsName asName;
  private boolean again;
  private LexiconMatcher.Begun[] begun = new LexiconMatcher.Begun[0];
  private int[] counts = NO_COUNTS;

  Word(
      String surface,
      AttachedForms forms,
      boolean endingsAreUsers,
      String stem,
      Shape shape,
      int kinds,
      int ruleWords,
      boolean phrase,
      LearnedWord learned,
      LearnedBase base,
      int split,
      boolean opensName,
      int attached,
      boolean detached) {
    this.detached = detached;
    this.attached = attached;
    this.opensName = opensName;
    this.split = split;
    this.surface = surface;
    this.forms = new String[forms.size()];
    for (int i = 0; i < this.forms.length; i++) {
      this.forms[i] = forms.form(i);
    }
    endings = forms.endings();
    shippedForms = endingsAreUsers ? endings : this.forms.length;
    this.stem = stem;
    this.shape = shape;
    this.kinds = kinds;
    this.ruleWords = ruleWords;
    this.phrase = phrase;
    this.learned = learned;
    this.base = base;
    article = ArabicClitics.hasArticle(folded());
    anyArticle = article || ArabicClitics.hasMergedArticle(folded());
  }

  String surface() {
    return surface;
  }

  String folded() {
    return forms[0];
  }

  int forms() {
    return forms.length;
  }

  /** The first form that lacks an ending: before it those that only lack what stands in front. */
  int endings() {
    return endings;
  }

  /** The first of the forms in which only the user's names are looked up. */
  int shippedForms() {
    return shippedForms;
  }

  String form(int i) {
    return forms[i];
  }

  /** The folded spelling without its inflection, or the folded spelling. */
  String stem() {
    return stem;
  }

  Shape shape() {
    return shape;
  }

  /** Whether it begins as a word with the Arabic article does. */
  boolean isDefinite() {
    return ArabicClitics.beginsWithArticle(folded());
  }

  /** Whether it is a given name and no common word besides. */
  boolean isGiven() {
    return is(Kind.GIVEN) && (kinds & Kind.COMMON) == 0;
  }

  boolean is(Kind kind) {
    return kind.isIn(kinds);
  }

  boolean is(RuleWord use) {
    return use.isIn(ruleWords);
  }

  int kinds() {
    return kinds;
  }

  /** Whether a cue of several words may start here. */
  boolean opensPhrase() {
    return phrase;
  }

  /** Whether a name of a lexicon may begin with it. */
  boolean opensName() {
    return opensName;
  }

  /** Letters attached in front of the form that the lists know, 0 where they know all of it. */
  int attached() {
    return attached;
  }

  /** Whether the corpus knows what is left without what is attached far better than the whole. */
  boolean isDetached() {
    return detached;
  }

  /** Notes that the word was met again. */
  void meetAgain() {
    again = true;
  }

  /** Whether it was met again since that was asked last. */
  boolean isMetAgain() {
    boolean met = again;
    again = false;
    return met;
  }

  /** Whether a fact was found out. */
  boolean isSettled(WordFact fact) {
    return (asked & fact.bit()) != 0;
  }

  /** Whether a fact that was found out holds. */
  boolean holds(WordFact fact) {
    return (facts & fact.bit()) != 0;
  }

  /** Remembers whether a fact holds, and says so. */
  boolean settle(WordFact fact, boolean holds) {
    asked |= fact.bit();
    facts |= holds ? fact.bit() : 0;
    return holds;
  }

  /** What {@link #settle(AsName)} remembered, or null. */
  AsName asName() {
    return asName;
  }

  /** Remembers what the corpus taught of it as a name. */
  AsName settle(AsName found) {
    asName = found;
    return found;
  }

  /** How far a matcher comes with it, which the matchers of its {@link Words} remember here. */
  LexiconMatcher.Begun[] begun(int atLeast) {
    if (begun.length < atLeast) {
      begun = Arrays.copyOf(begun, atLeast);
    }
    return begun;
  }

  /** Whether somebody counts it. */
  boolean isCounted() {
    return counts.length > 0;
  }

  /** What is counted of it. */
  int[] counts() {
    return counts;
  }

  /** Begins to count so much of it; 0 ends it. */
  int[] count(int values) {
    counts = values == 0 ? NO_COUNTS : new int[values];
    return counts;
  }

  /** Letters of its first word where two words are glued, else 0. */
  int split() {
    return split;
  }

  LearnedWord learned() {
    return learned;
  }

  /** Whether an Alef with a hamza below opens it, what may be attached in front aside. */
  boolean hasHamzaBelow() {
    int at = surface.indexOf('\u0625');
    return at >= 0 && at < HAMZA_BEHIND;
  }

  /** Whether its first letter is a Latin one. */
  boolean isLatin() {
    return !surface.isEmpty() && UScript.getScript(surface.codePointAt(0)) == UScript.LATIN;
  }

  /** How the corpus uses it as the base of words. */
  LearnedBase base() {
    return base;
  }

  /** Whether it seems to begin with the article, or with what is left of it behind ل: للرئيس. */
  boolean hasAnyArticle() {
    return anyArticle;
  }

  /** Whether it seems to begin with the Arabic article and to be long enough for one. */
  boolean hasArticle() {
    return article;
  }

  boolean isCapitals() {
    return shape == Shape.CAPITALS;
  }

  /**
   * Whether it is as short as abbreviations are and all capitals: NICE, which is not the city that
   * a text writes Nice.
   */
  boolean isShortCapitals() {
    return isCapitals() && folded().length() <= LONGEST_ABBREVIATION;
  }

  /** The spelling by which what it names is learned: abbreviations are no other names. */
  String learnedKey() {
    return isShortCapitals() ? folded().toUpperCase(Locale.ROOT) : folded();
  }

  /** Whether its first letters are capitals, before an ending: EU:n, NATOn. */
  boolean isCapitals(int letters) {
    return letters < surface.length()
        && surface.codePoints().limit(letters).allMatch(Character::isUpperCase);
  }

  /** Whether it is written as names are in cased scripts. */
  boolean isCapitalized() {
    return shape == Shape.CAPITALIZED || shape == Shape.CAPITALS;
  }

  /** Whether it is a number, or begins as one: 12, 12th. */
  boolean opensWithDigit() {
    return shape == Shape.NUMBER
        || (!surface().isEmpty() && Character.isDigit(surface().charAt(0)));
  }

  boolean isLetters() {
    return shape != Shape.NUMBER && shape != Shape.OTHER;
  }
}
