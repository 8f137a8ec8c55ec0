package org.corpusaudit.entity.recognition;

import org.corpusaudit.entity.languages.ArabicAffixes;
import org.corpusaudit.entity.languages.ArabicClitics;
import org.corpusaudit.entity.languages.Kind;
import org.corpusaudit.entity.languages.LanguageKnowledge;
import org.corpusaudit.entity.learning.LearnedBase;
import org.corpusaudit.entity.learning.LearnedLanguage;
import org.corpusaudit.entity.learning.LearnedWord;

/**
 * Which Arabic words are common ones, as the lists and the corpus show: by the affixed relatives of
 * a word, its use with the article, and what stands in front of it. Immutable but for its words.
 */
final class CommonWords {
  /*
   * Margins, set so that the two halves of a corpus judge a word alike: without them Jeddah and
   * Qatar were found in one half of a corpus of Saudi papers and not in the other. Higher shares
   * keep more rare names out, lower ones let more common words in. That of surnames of frequent
   * words is stricter, for a share of a third or a fifth is met by chance there.
   */

  /** From so many affixed relatives on, a word is common. */
  private static final int COMMON_RELATIVES = 3;

  /** So often a word must be met before the corpus can tell that it is a name. */
  private static final int FEWEST_SEEN = 10;

  /** So often a word must be met as names are not used before that tells anything. */
  private static final int FEWEST_NOMINAL = 3;

  /** A name is so many times rarer with its relatives' endings than alone. */
  private static final int DOUBTFUL = 5;

  /** A word is derived of one that is so many times as frequent. */
  private static final int DERIVED = 3;

  /** Letters of the longest word that is no verb of the future with its sign. */
  private static final int SHORTEST_FUTURE = 4;

  /** What is so many times rarer than its like is an error of writing. */
  private static final int RARE = 50;

  /** A town's name has relatives at most so many times rarer than itself. */
  private static final int TOWN_ALONE = 20;

  /** One in so many places of a town's name stands behind a word for a place. */
  private static final int TOWNS_PLACED = 50;

  /** One in so many places of a family name stands behind a given name. */
  private static final int SURNAMES_BORNE = 5;

  /** The same of a frequent word, which must not be a surname in one sample and none in another. */
  private static final int FREQUENT_BORNE = 2;

  /** The same of a listed surname, of which the list tells the rest. */
  private static final int LISTED_BORNE = 10;

  /** From so many places on a word is frequent. */
  private static final int FREQUENT = 12;

  private final LanguageKnowledge knowledge;
  private final LearnedLanguage learned;

  CommonWords(LanguageKnowledge knowledge, LearnedLanguage learned) {
    this.knowledge = knowledge;
    this.learned = learned;
  }

  int relatives(String folded) {
    return base(folded).kinds();
  }

  private LearnedBase base(String folded) {
    return learned.base(folded);
  }

  private LearnedWord use(String folded) {
    return learned.word(folded);
  }

  /**
   * Whether the corpus has a word oftener with the article, pronouns, plural endings or verbal
   * prefixes than alone, as no name is: a well-known place is one until then.
   */
  boolean isNoun(String form) {
    LearnedBase use = base(form);
    return use.nominal() >= FEWEST_NOMINAL && use.nominal() >= use.bare();
  }

  /** Whether a word has relatives as common words have, and the article among them. */
  boolean isRelatedNoun(String form) {
    return relatives(form) >= COMMON_RELATIVES && takesArticle(form);
  }

  /** Whether a word is now and then used as no name is, or might be. */
  boolean isDoubtful(String form) {
    LearnedBase use = base(form);
    int bare = ArabicClitics.hasArticle(form) ? use(ArabicClitics.withoutArticle(form)).lower() : 0;
    return (use.nominal() >= FEWEST_NOMINAL && use.nominal() * DOUBTFUL >= use.bare())
        || bare * DOUBTFUL >= Math.max(1, use(form).lower());
  }

  /** Whether the corpus has the word with the article, as it has common nouns. */
  boolean takesArticle(String form) {
    return isOften(ArabicClitics.withArticle(form), form);
  }

  /** Whether the corpus has a word, and not only rarely beside another: a misspelling is rare. */
  boolean isOften(String word, String other) {
    int seen = use(word).lower();
    return seen > 0 && seen * RARE >= use(other).lower();
  }

  /** Whether the corpus has a word without its article as often: الغرب, but not العراق. */
  boolean isDefiniteNoun(String form) {
    if (!ArabicClitics.hasArticle(form)) {
      return false;
    }
    int bare = use(ArabicClitics.withoutArticle(form)).lower();
    return bare > 0 && bare >= use(form).lower();
  }

  /**
   * Whether a small place's name means the place: the corpus does not use it as a common word, and
   * where it is frequent, words for places stand in front of it now and then. Behind what seems to
   * be attached it must be no rarer than a frequent whole: ريدة is not meant by فريدة.
   */
  boolean isTown(Word word, String form) {
    LearnedWord use = use(form);
    int whole = form.equals(word.folded()) ? 0 : word.learned().lower();
    return (whole < FREQUENT || use.lower() >= whole)
        && base(form).nominal() * TOWN_ALONE <= base(form).bare()
        && !isDoubtful(form)
        && !isCommonTown(word, form)
        && (use.lower() < FEWEST_SEEN || use.placed() * TOWNS_PLACED >= use.lower());
  }

  /** Of what is attached to a town's name, as in بالباحة, the name's own use shows nothing. */
  private boolean isCommonTown(Word word, String form) {
    if ((word.kinds() & Kind.COMMON) != 0) {
      return true;
    }
    return !word.isGiven() && !word.is(Kind.SURNAME) && isExplained(form, "");
  }

  /** Whether words for places stand in front of a word now and then, or it is rare. */
  boolean isPlaced(Word word) {
    return word.isSettled(WordFact.PLACED)
        ? word.holds(WordFact.PLACED)
        : word.settle(WordFact.PLACED, seemsPlaced(word));
  }

  private boolean seemsPlaced(Word word) {
    for (int form = 0; form < word.forms(); form++) {
      LearnedWord use = use(word.form(form));
      if (use.placed() > 0 && use.placed() * TOWNS_PLACED >= use.lower()) {
        return !isDoubtful(word.form(form));
      }
    }
    return word.learned().lower() < FEWEST_SEEN;
  }

  /** Whether a word stands so often behind given names that it ends a name of a person. */
  boolean isSurname(String folded) {
    LearnedWord use = use(folded);
    long most = use.lower() < FREQUENT ? SURNAMES_BORNE : FREQUENT_BORNE;
    return use.borne() > 1 && use.borne() * most >= use.lower();
  }

  /** Whether a listed surname is rare, or stands behind given names now and then: not رأيت. */
  boolean isBorne(String folded) {
    LearnedWord use = use(folded);
    return use.lower() < FREQUENT || use.borne() * LISTED_BORNE >= use.lower();
  }

  /** Whether an ambiguous given name is a common word for all that the corpus shows. */
  boolean isCommonGiven(Word word) {
    return word.is(Kind.AMBIGUOUS_GIVEN)
        && (word.learned().lower() < FEWEST_SEEN
            || takesArticle(word.folded())
            || relatives(word.folded()) >= COMMON_RELATIVES);
  }

  /**
   * Whether a word that may be a name with something attached is a common word as a whole: not if
   * the name alone is met more often. The relatives of the name itself do not tell: a country has
   * the forms of its adjective.
   */
  boolean isCommonWhole(Word word, String name) {
    if ((knowledge.kinds(word.folded()) & Kind.COMMON) != 0) {
      return true;
    }
    if (use(name).lower() > word.learned().lower()) {
      return false;
    }
    return isExplained(word.folded(), name);
  }

  /**
   * Whether the corpus has a word far oftener without what seems to be attached to it: a verb's
   * sign of the future, a preposition, an ending.
   */
  boolean isDerived(Word word) {
    return word.isSettled(WordFact.DERIVED)
        ? word.holds(WordFact.DERIVED)
        : word.settle(WordFact.DERIVED, seemsDerived(word));
  }

  private boolean seemsDerived(Word word) {
    String folded = word.folded();
    int least = Math.max(FEWEST_NOMINAL, DERIVED * word.learned().lower());
    for (int form = 1; form < word.forms(); form++) {
      if (use(word.form(form)).lower() >= least) {
        return true;
      }
    }
    if (folded.length() > SHORTEST_FUTURE && ArabicClitics.isFuture(folded.charAt(0))) {
      return ArabicClitics.isPresent(folded.charAt(1)) && use(folded.substring(1)).lower() > 0;
    }
    char[] chars = folded.toCharArray();
    boolean[] derived = new boolean[1];
    ArabicAffixes.bases(
        chars,
        (offset, length, hash, kind) ->
            derived[0] |=
                length < chars.length
                    && learned.word(chars, offset, length, hash).lower() >= least);
    return derived[0];
  }

  boolean isCommon(Word word) {
    if ((word.kinds() & Kind.COMMON) != 0) {
      return true;
    }
    if (word.isGiven() || word.is(Kind.SURNAME)) {
      return false;
    }
    return word.isSettled(WordFact.RELATED)
        ? word.holds(WordFact.RELATED)
        : word.settle(WordFact.RELATED, hasRelatives(word));
  }

  /** Whether a word, or what is left without what may be attached to it, has many relatives. */
  private boolean hasRelatives(Word word) {
    // Of a word without kinds those of its forms were asked when it was made.
    int asked = word.kinds() == 0 ? word.endings() : 1;
    for (int form = 0; form < word.forms(); form++) {
      if (isExplained(word.form(form), "")
          || (form >= asked && (knowledge.kinds(word.form(form)) & Kind.COMMON) != 0)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a base of a word shows it to be a common one: the base has relatives of several kinds,
   * and they are not the word itself, of which a base that nothing else has says nothing (ينبع, not
   * نبع).
   *
   * @param name bases with which it begins say nothing either
   */
  private boolean isExplained(String word, String name) {
    if (!learned.knowsBases()) {
      return false;
    }
    char[] chars = word.toCharArray();
    boolean[] common = new boolean[1];
    ArabicAffixes.bases(
        chars,
        (offset, length, hash, kind) -> {
          LearnedBase use = learned.base(chars, offset, length, hash);
          common[0] |=
              use.kinds() >= COMMON_RELATIVES
                  && !name.regionMatches(0, word, offset, length)
                  && (length == chars.length || isApart(use, use(word)));
        });
    return common[0];
  }

  /** Whether others than a word itself make most of what its base is met in. */
  private static boolean isApart(LearnedBase base, LearnedWord word) {
    return (base.all() - word.lower()) * 2 >= word.lower();
  }
}
