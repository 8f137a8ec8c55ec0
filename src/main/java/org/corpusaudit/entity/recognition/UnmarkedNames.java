package org.corpusaudit.entity.recognition;

import java.util.List;
import java.util.Set;
import org.corpusaudit.entity.EntityType;
import org.corpusaudit.entity.languages.ArabicAffixes;
import org.corpusaudit.entity.languages.ArabicClitics;
import org.corpusaudit.entity.languages.Kind;
import org.corpusaudit.entity.languages.LanguageKnowledge;
import org.corpusaudit.entity.learning.LearnedNames;
import org.corpusaudit.entity.recognition.ArticleWords.Gap;

/**
 * Candidates of scripts without capitals, Arabic above all: known names, names of persons that a
 * title or a given name opens, organisations behind their head words, and single words that a cue
 * or the corpus marks as names. Not thread-safe.
 */
final class UnmarkedNames {
  /** From so many affixed relatives on, a word is common. */
  private static final int COMMON_RELATIVES = 3;

  /** Countries whose names begin with a direction. */
  private static final Set<String> COUNTRIES = Set.of("South Africa", "South Sudan");

  /** So often a word must be met before the corpus can tell that it is a name. */
  private static final int FEWEST_SEEN = 10;

  /** What is so many times rarer than its like is an error of writing. */
  private static final int RARE = 50;

  private static final int LONGEST_PERSON = 5;
  private static final int LONGEST_ORGANISATION = 5;
  private final boolean demonyms;
  private final KnownNames known;
  private final LearnedNames learned;
  private ArticleWords article = new ArticleWords();
  private LanguageKnowledge knowledge = LanguageKnowledge.of("");

  UnmarkedNames(KnownNames known, LearnedNames learned, boolean demonyms) {
    this.demonyms = demonyms;
    this.known = known;
    this.learned = learned;
  }

  /** Adds the candidates of an article, in order, none overlapping another. */
  void find(ArticleWords newArticle, LanguageKnowledge newKnowledge, List<Candidate> out) {
    article = newArticle;
    knowledge = newKnowledge;
    for (int i = 0; i < article.size(); ) {
      i = at(i, out);
    }
  }

  private int at(int i, List<Candidate> out) {
    Word word = article.word(i);
    int known = this.known.longest(article, i, article.size());
    if (word.shape() != Word.Shape.UNCASED) {
      return foreign(i, known, out);
    }
    EntityType type = this.known.type();
    boolean isCountry = known > 1 && COUNTRIES.contains(this.known.entity());
    boolean isPlace =
        known == 1 && type == EntityType.LOC && !this.known.isSmall() && !this.known.isWeak();
    int person = person(i, isPlace);
    if (person > known) {
      out.add(new Candidate(i, i + person));
      return i + person;
    }
    if (known > 1 || (known == 1 && isTrusted(i))) {
      int end = i + known;
      if (type == EntityType.PER && known == 1) {
        end = persons(i, end, 0);
      }
      int start = i;
      if (type == EntityType.LOC
          && known > 1
          && !isCountry
          && (word.is(Kind.PLACE_HEAD) || word.is(Kind.PLACE_HINT))
          && this.known.isPlace(article, i + 1, end)) {
        start++;
      }
      out.add(new Candidate(start, end));
      return end;
    }
    if (isNamedBehind(i)) {
      out.add(new Candidate(i + 1, i + 2));
      return i + 2;
    }
    int organisation = organisation(i);
    if (organisation > 0) {
      out.add(new Candidate(i, i + organisation));
      return i + organisation;
    }
    if (isNameLike(i) || (demonyms && word.is(Kind.DEMONYM))) {
      out.add(new Candidate(i, i + 1));
    }
    return i + 1;
  }

  /** A name in letters of another script, which only a lexicon can know: Reuters. */
  private int foreign(int i, int words, List<Candidate> out) {
    if (words == 0 || known.isWeak() || known.isSmall() || !article.word(i).isCapitalized()) {
      return i + 1;
    }
    out.add(new Candidate(i, i + words));
    return i + words;
  }

  /**
   * Whether a known name of one word means that name here: it is no cue, and the corpus does not
   * use it as a common word; if something is attached in front of it, the whole is no common word.
   */
  private boolean isTrusted(int i) {
    Word word = article.word(i);
    if ((knowledge.kinds(word.folded()) & Word.COMMON) != 0 || endsCue(i)) {
      return false;
    }
    String form = word.form(known.form());
    if ((knowledge.kinds(form) & Word.COMMON) != 0) {
      return false;
    }
    if (known.isSmall()) {
      return learned.relatives(knowledge.language(), form) == 0
          && !isCommon(word)
          && !isDefiniteNoun(form)
          && !takesArticle(form);
    }
    boolean own =
        learned.relatives(knowledge.language(), form) < COMMON_RELATIVES || !takesArticle(form);
    return own && !isDefiniteNoun(form) && (known.form() == 0 || !isCommonWhole(word, form));
  }

  /**
   * Whether a word that may be a name with something attached is a common word as a whole: not if
   * the name alone is met more often. The relatives of the name itself do not tell: a country has
   * the forms of its adjective.
   */
  private boolean isCommonWhole(Word word, String name) {
    if ((knowledge.kinds(word.folded()) & Word.COMMON) != 0) {
      return true;
    }
    int alone = learned.word(knowledge.language(), name).lower();
    if (alone > word.learned().lower()) {
      return false;
    }
    boolean[] common = new boolean[1];
    ArabicAffixes.bases(
        word.folded(),
        (base, kind) ->
            common[0] |=
                !name.startsWith(base)
                    && learned.relatives(knowledge.language(), base) >= COMMON_RELATIVES);
    return common[0];
  }

  /** Whether the corpus has a word without its article nearly as often: الغرب, but not العراق. */
  private boolean isDefiniteNoun(String form) {
    if (!ArabicClitics.hasArticle(form)) {
      return false;
    }
    int bare = learned.word(knowledge.language(), form.substring(2)).lower();
    return bare > 0 && bare * 3 >= learned.word(knowledge.language(), form).lower();
  }

  /** Words of a person's name from a word on, 0 for none. */
  private int person(int i, boolean isPlace) {
    Word word = article.word(i);
    boolean given =
        word.isGiven() && !endsCue(i) && (isBeforeName(i) || !(isPlace || isCommonHere(word)));
    boolean titled = isTitled(i);
    if (!given && !opensPerson(i) && !(titled && isUnknown(i, 0))) {
      return 0;
    }
    int end = persons(i, opensPerson(i) ? i : i + 1, 2);
    return titled || end - i > 1 ? end - i : 0;
  }

  /** Whether a word that is listed as a name follows. */
  private boolean isBeforeName(int i) {
    return i + 1 < article.size()
        && !article.isBreak(i + 1)
        && article.gap(i + 1) == Gap.SPACE
        && (isListed(i + 1) || opensPerson(i + 1));
  }

  /**
   * Whether a given name is a common word besides, and the corpus does not show that it is mostly a
   * name.
   */
  private boolean isCommonHere(Word word) {
    return word.is(Kind.AMBIGUOUS_GIVEN)
        && (word.learned().lower() < FEWEST_SEEN
            || takesArticle(word.folded())
            || learned.relatives(knowledge.language(), word.folded()) >= COMMON_RELATIVES);
  }

  /** Where the name of a person ends whose words before {@code start} are known. */
  private int persons(int from, int start, int mostUnknown) {
    int end = start;
    int unknown = 0;
    while (end < article.size() && end < from + LONGEST_PERSON) {
      if (end > from && (article.gap(end) != Gap.SPACE || article.isBreak(end))) {
        break;
      }
      if (opensPerson(end)) {
        end += 2;
        continue;
      }
      Word next = article.word(end);
      boolean listed = isListed(end) && !isAttached(next);
      if (!listed
          && (unknown == mostUnknown
              || isAttached(next)
              || !isUnknown(end, 1 - Math.min(1, unknown)))) {
        break;
      }
      unknown += listed ? 0 : 1;
      end++;
    }
    return end;
  }

  /**
   * Whether a title or an office stands before a word, adjectives of places between them. What is
   * next to the name has the article, for رئيس شركة is followed by no name.
   */
  private boolean isTitled(int i) {
    int at = i - 1;
    if (at < 0 || !ArabicClitics.hasArticle(article.word(at).folded())) {
      return false;
    }
    while (at >= 0
        && at > i - 4
        && !article.isBreak(at + 1)
        && (article.word(at).is(Kind.DEMONYM) || isAttribute(article.word(at)))) {
      at--;
    }
    int cues = at < 0 || article.isBreak(at + 1) ? 0 : article.cuesEndingAt(at);
    return (cues & (Kind.TITLE.bit() | Kind.ROLE.bit())) != 0;
  }

  private static boolean isAttribute(Word word) {
    return switch (word.folded()) {
      case "السابق",
          "السابقه",
          "الراحل",
          "الراحله",
          "الحالي",
          "المنتخب",
          "الاسبق",
          "العام",
          "الجديد" ->
          true;
      default -> false;
    };
  }

  /** Whether a word is listed as a name and, beside another name, means one. */
  private boolean isListed(int i) {
    Word word = article.word(i);
    if (!word.is(Kind.GIVEN) && !word.is(Kind.SURNAME)) {
      return false;
    }
    if (word.folded().equals("علي")) {
      return !word.surface().endsWith("ى") && isEndOfName(i + 1);
    }
    int names = Kind.TITLE.bit() | (word.is(Kind.SURNAME) ? Kind.DEMONYM.bit() : 0);
    return (word.kinds() & Word.COMMON & ~names) == 0;
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
    boolean opens =
        switch (article.word(i).folded()) {
          case "بن", "ابن", "بنت", "ابو", "ابي", "ابا", "عبد", "ال" -> true;
          default -> false;
        };
    return opens
        && i + 1 < article.size()
        && !article.isBreak(i + 1)
        && article.gap(i + 1) == Gap.SPACE
        && (article.word(i + 1).is(Kind.GIVEN)
            || article.word(i + 1).is(Kind.SURNAME)
            || isUnknown(i + 1, 1)
            || (ArabicClitics.hasArticle(article.word(i + 1).folded())
                && article.word(i).folded().equals("عبد")));
  }

  /** Whether a word ends a cue of several words: باسم in المتحدث باسم. */
  private boolean endsCue(int i) {
    return (article.cuesEndingAt(i) & ~article.word(i).kinds()) != 0;
  }

  /** Whether a conjunction or preposition seems to be attached to a word. */
  private boolean isAttached(Word word) {
    int own = knowledge.kinds(word.folded());
    if ((own & (Kind.GIVEN.bit() | Kind.SURNAME.bit())) != 0) {
      return false;
    }
    for (int form = 1; form < word.forms(); form++) {
      if (knowledge.kinds(word.form(form)) != 0) {
        return true;
      }
    }
    return word.folded().startsWith("و") && word.folded().length() > 4;
  }

  /**
   * Whether a word may be part of a name for all that is known: in no list, with at most so many
   * affixed relatives in the corpus, and, with the article, never met without it.
   */
  private boolean isUnknown(int i, int mostRelatives) {
    Word word = article.word(i);
    if (!isNameLike(i)) {
      return false;
    }
    String language = knowledge.language();
    String folded = word.folded();
    if (ArabicClitics.hasArticle(folded)) {
      String bare = folded.substring(2);
      return mostRelatives > 0 && learned.relatives(language, bare) <= 1 && !isOften(bare, folded);
    }
    return learned.relatives(language, folded) <= mostRelatives && !takesArticle(folded);
  }

  /** Whether the corpus has the word with the article, as it has common nouns. */
  private boolean takesArticle(String form) {
    return isOften("ال" + form, form);
  }

  /** Whether the corpus has a word, and not only rarely beside another: a misspelling is rare. */
  private boolean isOften(String word, String other) {
    int seen = learned.word(knowledge.language(), word).lower();
    return seen > 0 && seen * RARE >= learned.word(knowledge.language(), other).lower();
  }

  private boolean isNameLike(int i) {
    Word word = article.word(i);
    return word.shape() == Word.Shape.UNCASED
        && word.folded().length() > 1
        && (word.kinds() & Word.COMMON) == 0
        && !endsCue(i)
        && !isCommon(word);
  }

  private boolean isCommon(Word word) {
    if ((word.kinds() & Word.COMMON) != 0) {
      return true;
    }
    if (word.isGiven() || word.is(Kind.SURNAME)) {
      return false;
    }
    return word.commonness() == Word.Commonness.UNASKED
        ? word.settle(hasRelatives(word))
        : word.commonness() == Word.Commonness.COMMON;
  }

  /** Whether a word, or what is left without what may be attached to it, has many relatives. */
  private boolean hasRelatives(Word word) {
    boolean[] common = new boolean[1];
    for (int form = 0; form < word.forms(); form++) {
      ArabicAffixes.bases(
          word.form(form),
          (base, kind) ->
              common[0] |= learned.relatives(knowledge.language(), base) >= COMMON_RELATIVES);
      common[0] |= form > 0 && (knowledge.kinds(word.form(form)) & Word.COMMON) != 0;
    }
    return common[0];
  }

  /** Whether a word says what the one behind it is, which alone is the name: صحيفة الأهرام. */
  private boolean isNamedBehind(int i) {
    boolean says =
        switch (article.word(i).folded()) {
          case "شركه",
              "حركه",
              "نادي",
              "فريق",
              "صحيفه",
              "جريده",
              "مجله",
              "قناه",
              "وكاله",
              "تنظيم",
              "جماعه",
              "كتائب",
              "لشركه",
              "لصحيفه",
              "لوكاله",
              "لقناه",
              "لمجله",
              "بشركه",
              "لجريده",
              "وشركه",
              "وصحيفه",
              "وحركه" ->
              true;
          default -> false;
        };
    return says
        && i + 1 < article.size()
        && article.gap(i + 1) == Gap.SPACE
        && !article.isBreak(i + 1)
        && isUnknown(i + 1, 0)
        && !(i + 2 < article.size() && !article.isBreak(i + 2) && continuesOrganisation(i + 2));
  }

  /** Words of an organisation's name that a head word opens, 0 for none. */
  private int organisation(int i) {
    if (!opensOrganisation(article.word(i))) {
      return 0;
    }
    int end = i + 1;
    while (end < article.size()
        && end < i + LONGEST_ORGANISATION
        && !article.isBreak(end)
        && article.gap(end) == Gap.SPACE
        && continuesOrganisation(end)) {
      end++;
    }
    return end - i > 1 ? end - i : 0;
  }

  /** Whether a head word with definite words behind it is a proper name more often than not. */
  private static boolean opensOrganisation(Word word) {
    for (int form = 0; form < word.forms(); form++) {
      switch (word.form(form)) {
        case "جامعه", "حزب", "منظمه", "اتحاد", "معهد", "وزاره" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  private boolean continuesOrganisation(int i) {
    Word word = article.word(i);
    return ArabicClitics.hasArticle(word.folded())
        && (word.kinds()
                & (Kind.FUNCTION.bit()
                    | Kind.REPORTING.bit()
                    | Kind.NOT_A_NAME.bit()
                    | Kind.TITLE.bit()
                    | Kind.ROLE.bit()))
            == 0;
  }
}
