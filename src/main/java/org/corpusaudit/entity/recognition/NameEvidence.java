package org.corpusaudit.entity.recognition;

import java.util.Optional;
import org.corpusaudit.entity.EntityType;
import org.corpusaudit.entity.languages.CommonAbbreviations;
import org.corpusaudit.entity.languages.Kind;
import org.corpusaudit.entity.languages.LanguageKnowledge;
import org.corpusaudit.entity.learning.LearnedLanguage;
import org.corpusaudit.entity.learning.LearnedName;
import org.corpusaudit.entity.learning.LearnedWord;

/**
 * What says that a candidate is a name at all: how it is written, and what the corpus taught of its
 * words. Not thread-safe.
 */
final class NameEvidence {
  /** So often a word must be written small before the corpus tells that it is none of a name. */
  private static final int FEWEST_SMALL = 10;

  /** And so many times as often as with a capital. */
  private static final int SMALLER = 2;

  /** One in so many places of a word must be a name, for the corpus to have it as one. */
  private static final long AT_TIMES = 3;

  /** The same of a frequent word: one that is a name in a third of its places is one by chance. */
  private static final long MOSTLY = 2;

  /** So often a word must be met that its share of names is no accident of the sample. */
  private static final int FREQUENT = 40;

  /** The same of a word that opens a sentence, where a capital tells nothing. */
  private static final int FEWEST_OPENING = 5;

  /** What speaks against a listed name whose word opens a sentence and mostly is a common one. */
  private static final int OPENS = 50;

  /** What speaks against an abbreviation of a common noun. */
  private static final int UNNAMED = 18;

  /** Against a word of a script without capitals, which must be shown to be one. */
  static final int UNMARKED = -20;

  private final LearnedLanguage learned;
  private final CommonWords common;

  /** What is looked at, which each call begins with. */
  private ArticleWords article;

  NameEvidence(LearnedLanguage learned, CommonWords common) {
    this.learned = learned;
    this.common = common;
  }

  /** Adds to the score of a candidate's being a name; its learned name is known. */
  void weigh(ArticleWords newArticle, Candidate candidate, LanguageKnowledge knowledge) {
    article = newArticle;
    isName(candidate, knowledge);
  }

  private void isName(Candidate c, LanguageKnowledge knowledge) {
    Word first = article.word(c.from);
    if (first.shape() == Word.Shape.UNCASED) {
      unmarked(c);
      return;
    }
    if (c.words() > 1) {
      c.name += 10;
      return;
    }
    LearnedWord use = first.learned();
    if (c.entity.isEmpty() && (isHalfName(first) || isMostlySmall(first))) {
      c.name -= 40;
    }
    if (c.entity.isEmpty() && InnerEvidence.isAdjective(article, c)) {
      c.name -= 40;
    }
    if (c.entity.isEmpty() && CommonAbbreviations.contains(first.surface())) {
      c.name -= UNNAMED; // Little enough that an article can say whose it is: (API).
    }
    if (first.surface().length() == 1 || isRoman(first.surface())) {
      c.name -= 30;
    }
    if (knowledge.capitalizesNouns()) {
      c.name -= c.entity.isEmpty() && first.is(Kind.NOUN_ENDING) ? 40 : 15;
      c.name -= c.isSmall && isNounHere(c) ? 60 : 0;
      return;
    }
    if (article.startsSentence(c.from)) {
      c.name += use.inside() > use.lower() ? 10 : -10;
      boolean small = use.lower() >= FEWEST_OPENING && use.lower() > SMALLER * use.inside();
      if (!c.isUsers && first.shape() == Word.Shape.CAPITALIZED && small) {
        c.name -= OPENS; // Игра is a town too.
      }
    } else {
      c.name += 10;
    }
  }

  /** Whether a word stands where nouns do: behind an article, an adjective or a number. */
  private boolean isNounHere(Candidate c) {
    if (c.from == 0 || article.isBreak(c.from)) {
      return false;
    }
    Word previous = article.word(c.from - 1);
    return previous.is(Kind.DETERMINER)
        || previous.shape() == Word.Shape.NUMBER
        || (previous.shape() == Word.Shape.LOWER
            && (previous.kinds() & Kind.COMMON) == 0
            && article.word(c.from).learned().nouns() > 0);
  }

  /** Whether a word only ever ends or opens names, and is none by itself: Inc, Commission. */
  private static boolean isHalfName(Word word) {
    return word.is(Kind.ORGANISATION_TAIL) && !word.isGiven() && !word.is(Kind.SURNAME);
  }

  /** Whether the corpus writes a word small far more often than with a capital. */
  private static boolean isMostlySmall(Word word) {
    LearnedWord use = word.learned();
    return use.lower() >= FEWEST_SMALL && use.lower() > SMALLER * use.inside();
  }

  /** Whether a word is written with the letters of Roman numerals alone. */
  static boolean isRoman(String surface) {
    return surface.chars().allMatch(c -> "IVXLCDM".indexOf(c) >= 0);
  }

  private void unmarked(Candidate c) {
    Word first = article.word(c.from);
    c.name += UNMARKED;
    boolean rare = first.base().kinds() == 0;
    if (c.from > 0 && !article.isBreak(c.from) && rare) {
      c.name += article.word(c.from - 1).is(Kind.APPOSITION) ? 15 : 0;
    }
    if (c.words() > 1 && first.is(Kind.ORGANISATION_HEAD)) {
      c.name += 25;
    } else if (c.words() > 2 && first.is(Kind.NAMESAKE_HEAD)) {
      c.name += 25;
    }
    if (isBarePerson(c) || isBarePlace(c)) {
      // What was learned of a word comes of the like of it: what stands here must say so.
      c.name -= 20;
      return;
    }
    if (isBearer(c)) {
      return; // Whose name it is, a title or the article says; that it is one does not help.
    }
    c.learnedName.ifPresent(
        name -> {
          int all = c.words() > 1 ? name.mentions() : c.learnedAll;
          boolean must = c.words() == 1 && c.entity.isEmpty() && all >= FREQUENT;
          if (name.mentions() * (must ? MOSTLY : AT_TIMES) >= all) {
            c.name += name.mentions() >= 3 ? 25 : 12;
          }
        });
  }

  /** Whether what the corpus taught of a word without capitals never helps it to be a name. */
  boolean isUntaught(Word word) {
    AsName found = asName(word);
    return found.name().map(name -> name.mentions() * AT_TIMES < found.all()).orElse(true);
  }

  /** Whether a verb of saying stands in front of a word that is no common one: قال كلارك. */
  private boolean isSpeaker(Candidate c) {
    return c.from > 0
        && !article.isBreak(c.from)
        && article.word(c.from - 1).is(Kind.REPORTING)
        && !article.word(c.from).isDefinite()
        && !common.isDerived(article.word(c.from));
  }

  /** Whether a single word would be a person for nothing but what stands around its like. */
  private boolean isBarePerson(Candidate c) {
    Word word = article.word(c.from);
    return c.words() == 1
        && c.entity.isEmpty()
        && c.best() == EntityType.PER
        && !c.isTitled
        && !isSpeaker(c)
        && !word.isGiven()
        && !isSurname(word);
  }

  private boolean isSurname(Word word) {
    return common.isSurname(word.folded())
        || (word.is(Kind.SURNAME)
            && word.attached() == 0
            && common.isBorne(word.folded())
            && !common.isDerived(word));
  }

  /** Whether a single word would be a place for nothing but what stands around its like. */
  private boolean isBarePlace(Candidate c) {
    return c.words() == 1
        && c.entity.isEmpty()
        && c.best() == EntityType.LOC
        && (c.isDoubted || !common.isPlaced(article.word(c.from)))
        && !isPlaced(c);
  }

  /** Whether the word before says that a place is named. */
  private boolean isPlaced(Candidate c) {
    return c.from > 0 && !article.isBreak(c.from) && article.word(c.from - 1).is(Kind.PLACE_HEAD);
  }

  /** Whether a single word is a given name and a common word as well. */
  private boolean isBearer(Candidate c) {
    Word word = article.word(c.from);
    return c.words() == 1 && c.entity.isEmpty() && word.is(Kind.AMBIGUOUS_GIVEN);
  }

  /** The learned name of a candidate, without what is attached to it where that is known better. */
  Optional<LearnedName> learned(ArticleWords newArticle, Candidate c) {
    article = newArticle;
    Word first = article.word(c.from);
    AsName found;
    if (c.words() == 1) {
      found = asName(first);
    } else {
      found = asName(first, article.key(c.from, c.to).substring(first.folded().length()));
    }
    c.learnedAll = found.all();
    return found.name();
  }

  private AsName asName(Word word) {
    return word.asName() == null ? word.settle(asName(word, "")) : word.asName();
  }

  private AsName asName(Word first, String rest) {
    Optional<LearnedName> best = Optional.empty();
    int all = 0;
    // With a preposition in front a name is no other name: بوزارة الخارجية. لجين is none of جين.
    boolean detached =
        first.attached() > 0
            && first.endings() > 1
            && learned.word(first.folded().substring(first.attached())).lower()
                > first.learned().lower();
    for (int form = detached ? 1 : 0; form < first.endings(); form++) {
      boolean whole = form == 0 && rest.isEmpty();
      Optional<LearnedName> found =
          learned.name(whole ? first.learnedKey() : first.form(form) + rest);
      if (found.isPresent() && (best.isEmpty() || found.get().mentions() > best.get().mentions())) {
        best = found;
        all = learned.word(first.form(form)).lower();
      }
    }
    return new AsName(best, all);
  }
}
