package org.corpusaudit.entity.recognition;

import org.corpusaudit.entity.languages.ArabicClitics;
import org.corpusaudit.entity.languages.Kind;
import org.corpusaudit.entity.languages.LanguageKnowledge;
import org.corpusaudit.entity.languages.RuleWord;
import org.corpusaudit.entity.lexicon.CldrPlaces;

/**
 * Where names of persons stand in Arabic text: what a given name, a title or ابن, أبو, عبد opens.
 * Not thread-safe.
 */
final class ArabicPersons {
  private static final int LONGEST = 7;
  private static final int MOST_UNKNOWN = 2;

  /** What is no name before بن. */
  private static final int NO_SON =
      Kind.of(Kind.FUNCTION, Kind.REPORTING, Kind.ROLE, Kind.PERSON_HEAD);

  private static final int OFFICES = Kind.of(Kind.TITLE, Kind.ROLE);
  private static final int LISTED = Kind.of(Kind.GIVEN, Kind.SURNAME);

  /** Letters of the shortest name that something may be attached to. */
  private static final int SHORTEST = 3;

  private final LanguageKnowledge knowledge;
  private final CommonWords common;
  private final KnownNames known;

  /** What is looked at, which each call begins with. */
  private ArticleWords article;

  ArabicPersons(LanguageKnowledge knowledge, CommonWords common, KnownNames known) {
    this.known = known;
    this.knowledge = knowledge;
    this.common = common;
  }

  void read(ArticleWords newArticle) {
    article = newArticle;
  }

  /** Words of a person's name from a word on, 0 for none. */
  int at(int i, boolean isPlace) {
    Word word = article.word(i);
    boolean titled = isTitled(i);
    if (word.kinds() == 0 && !titled) {
      return isSonOf(i) ? end(i, i + 1, MOST_UNKNOWN) - i : 0; // Most words.
    }
    boolean given =
        (word.isGiven() || isAli(i, titled))
            && word.folded().length() - word.attached() >= SHORTEST
            && !opensCue(i)
            && !endsCue(i)
            && (isBeforeName(i) || !(isPlace || common.isCommonGiven(word)));
    boolean opens = opensPerson(i);
    if (!opens && isSonOf(i)) {
      return end(i, i + 1, MOST_UNKNOWN) - i;
    }
    if (!given && !opens && !(titled && isUnknown(i, 0))) {
      return 0;
    }
    int end = end(i, opens ? i : i + 1, MOST_UNKNOWN);
    return titled || end - i > 1 ? end - i : 0;
  }

  /** Whether a father's name follows behind بن, before which any word is a name. */
  private boolean isSonOf(int i) {
    Word word = article.word(i);
    return isJoined(i + 1)
        && article.word(i + 1).is(RuleWord.SON)
        && opensPerson(i + 1)
        && word.shape() == Word.Shape.UNCASED
        && word.folded().length() >= SHORTEST
        && !word.hasArticle()
        && (word.kinds() & NO_SON) == 0;
  }

  /** Whether the word that is also a preposition is the name علي: the titled one of a full name. */
  private boolean isAli(int i, boolean titled) {
    Word word = article.word(i);
    return titled
        && word.is(Kind.GIVEN)
        && word.is(RuleWord.PREPOSITION)
        && !isSpelledAsPreposition(word)
        && isBeforeName(i);
  }

  /** Whether a word is written as the preposition على is, and the name علي is not. */
  private static boolean isSpelledAsPreposition(Word word) {
    return word.surface().endsWith("ى");
  }

  /** Whether a word that is listed as a name follows. */
  private boolean isBeforeName(int i) {
    return isJoined(i + 1) && (isListed(i + 1) || opensPerson(i + 1));
  }

  /** Whether only a space stands before a word. */
  private boolean isJoined(int i) {
    return i < article.size() && !article.isBreak(i) && article.gap(i) == Gap.SPACE;
  }

  /** Where the name of a person ends whose words before {@code start} are known. */
  int end(int from, int start, int mostUnknown) {
    int end = start;
    int unknown = 0;
    while (end < article.size() && end < from + LONGEST) {
      if (end > from && !isJoined(end)) {
        break;
      }
      if (end > start && opensCue(end)) {
        break;
      }
      if (opensPerson(end)) {
        boolean house = article.word(end).is(RuleWord.HOUSE);
        end += opensPerson(end + 1) ? 1 : 2;
        if (house) {
          break; // The house ends a name.
        }
        continue;
      }
      Word next = article.word(end);
      KnownName place = end > from ? place(end) : KnownName.NONE;
      if (place.isFound() && (!isListed(end) || CldrPlaces.isCountry(place.entity()))) {
        break;
      }
      boolean sure = !isAttached(next) && (isListed(end) || isFamily(end, from));
      if (!sure
          && (unknown == mostUnknown
              || isAttached(next)
              || !isUnknown(end, 1 - Math.min(1, unknown)))) {
        break;
      }
      unknown += sure ? 0 : 1;
      end++;
    }
    return end;
  }

  /** The well-known place that begins and is no family's name: لصالح إيران, أحمد الرياض. */
  private KnownName place(int i) {
    KnownName name = known.longest(article, i, article.size());
    return name.isSurePlace() ? name : KnownName.NONE;
  }

  /** Whether the corpus shows a word as a family name, which stands behind another name here. */
  private boolean isFamily(int i, int from) {
    return i > from
        && (article.word(i).kinds() & Kind.COMMON & ~Kind.DEMONYM.bit()) == 0
        && !article.word(i).is(Kind.PERSON_HEAD)
        && common.isSurname(article.word(i).folded());
  }

  /**
   * Whether a title or an office stands before a word, adjectives of places between them. What is
   * next to the name has the article, for رئيس شركة is followed by no name.
   */
  boolean isTitled(int i) {
    int at = i - 1;
    if (at < 0 || !article.word(at).hasAnyArticle()) {
      return false;
    }
    while (at >= 0
        && at > i - 4
        && !article.isBreak(at + 1)
        && (article.word(at).is(Kind.DEMONYM) || article.word(at).is(Kind.ATTRIBUTE))) {
      at--;
    }
    int cues = at < 0 || article.isBreak(at + 1) ? 0 : article.cuesEndingAt(at);
    return (cues & OFFICES) != 0;
  }

  /** Whether a word is listed as a name and, beside another name, means one. */
  private boolean isListed(int i) {
    Word word = article.word(i);
    if (!word.is(Kind.GIVEN) && !word.is(Kind.SURNAME)) {
      return false;
    }
    if (word.is(RuleWord.PREPOSITION)) {
      return !isSpelledAsPreposition(word) && isEndOfName(i + 1);
    }
    int names = Kind.TITLE.bit() | (word.is(Kind.SURNAME) ? Kind.DEMONYM.bit() : 0);
    return (word.kinds() & Kind.COMMON & ~names) == 0;
  }

  /** Whether what follows tells that the word before it is the name علي, not the preposition. */
  private boolean isEndOfName(int i) {
    return i == article.size()
        || article.isBreak(i)
        || article.word(i).is(Kind.GIVEN)
        || article.word(i).is(Kind.REPORTING)
        || article.word(i).is(Kind.PARTICLE);
  }

  /** Whether a word begins a name that goes on behind it: ابن, أبو, عبد. */
  private boolean opensPerson(int i) {
    if (i >= article.size() || !article.word(i).is(Kind.PERSON_HEAD) || !isJoined(i + 1)) {
      return false;
    }
    Word word = article.word(i);
    Word next = article.word(i + 1);
    int uses = knowledge.ruleWords(word.folded().substring(word.attached()));
    if (next.is(Kind.GIVEN)
        || next.is(Kind.SURNAME)
        || (next.is(Kind.PERSON_HEAD) && opensPerson(i + 1))) {
      return true;
    }
    if (RuleWord.SERVANT.isIn(uses)) {
      return next.isDefinite();
    }
    if (RuleWord.SON.isIn(uses) || RuleWord.HOUSE.isIn(uses)) {
      // What follows son and house is a name, whatever else the word may mean.
      return (next.kinds() & Kind.COMMON) == 0;
    }
    return isUnknown(i + 1, 1);
  }

  /** Whether a word begins an office of several words: ولي العهد. */
  private boolean opensCue(int i) {
    return (article.cuesStartingAt(i) & ~article.word(i).kinds() & Kind.COMMON) != 0;
  }

  /** Whether a word ends a cue of several words: باسم in المتحدث باسم. */
  private boolean endsCue(int i) {
    return (article.cuesEndingAt(i) & ~article.word(i).kinds()) != 0;
  }

  /** Whether a conjunction or preposition seems to be attached to a word. */
  private boolean isAttached(Word word) {
    return word.isSettled(WordFact.ATTACHED)
        ? word.holds(WordFact.ATTACHED)
        : word.settle(WordFact.ATTACHED, seemsAttached(word));
  }

  private boolean seemsAttached(Word word) {
    if ((knowledge.kinds(word.folded()) & LISTED) != 0) {
      return false;
    }
    for (int form = 1; form < word.forms(); form++) {
      if (knowledge.kinds(word.form(form)) != 0) {
        return true;
      }
    }
    String folded = word.folded();
    boolean joined = ArabicClitics.beginsWithAnd(folded) && folded.length() > 4;
    return joined || ArabicClitics.beginsWithMergedArticle(folded) || common.isDerived(word);
  }

  /**
   * Whether a word may be part of a name for all that is known: in no list, with at most so many
   * affixed relatives in the corpus, and, with the article, never met without it.
   */
  boolean isUnknown(int i, int mostRelatives) {
    Word word = article.word(i);
    if (!isNameLike(i)) {
      return false;
    }
    String folded = word.folded();
    if (word.hasArticle()) {
      String noun = ArabicClitics.withoutArticle(folded);
      return mostRelatives > 0 && common.relatives(noun) <= 1 && !common.isOften(noun, folded);
    }
    return common.relatives(folded) <= mostRelatives && !common.takesArticle(folded);
  }

  /** Whether nothing speaks against a word as a name. */
  boolean isNameLike(int i) {
    Word word = article.word(i);
    return word.shape() == Word.Shape.UNCASED
        && word.folded().length() > 1
        && (word.kinds() & Kind.COMMON) == 0
        && !word.is(Kind.PERSON_HEAD)
        && !endsCue(i)
        && !common.isCommon(word);
  }
}
