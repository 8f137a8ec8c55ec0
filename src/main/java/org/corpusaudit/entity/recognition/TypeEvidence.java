package org.corpusaudit.entity.recognition;

import java.util.Arrays;
import java.util.Optional;
import org.corpusaudit.entity.EntityType;
import org.corpusaudit.entity.languages.Kind;
import org.corpusaudit.entity.languages.LanguageKnowledge;
import org.corpusaudit.entity.learning.LearnedName;
import org.corpusaudit.entity.learning.LearnedNames;
import org.corpusaudit.entity.learning.LearnedWord;
import org.corpusaudit.entity.lexicon.CldrPlaces;
import org.corpusaudit.entity.recognition.ArticleWords.Gap;

/**
 * Weighs what speaks for each type of a candidate: lexicons, the words inside and around it, how it
 * is written, and what the corpus taught. Not thread-safe.
 */
final class TypeEvidence {
  /** What makes a single word whose type little speaks for a name of another kind. */
  private static final int FAINT = 20;

  /*
   * Weights of what little speaks for a type; fitted on the development halves of WikiNEuRal in six
   * languages: with 6 for a person and nothing for other things what nobody knows became persons.
   */

  /** For a person of two or three words. */
  private static final int SHORT = 4;

  /** For another thing than a person, place or organisation, of several words. */
  private static final int OTHER = 8;

  /** Against a person whose name is nobody's. */
  private static final int NO_SURNAME = -30;

  /** Against a person whose name begins or ends with a well-known place. */
  private static final int PLACES_NAME = -20;

  /** The same of a town, whose name many families have. */
  private static final int TOWNS_NAME = -8;

  /** One in so many places of a surname stands behind a given name. */
  private static final int SURNAMES_BORNE = 5;

  /** Below this a type is little more than a guess. */
  private static final int FEWEST_SAID = 8;

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

  /** What speaks for a listed club whose name is a common word behind a word for clubs. */
  private static final int KNOWN_CLUB = 30;

  /** Letters of the longest sign of a company: GmbH. */
  private static final int LONGEST_SIGN = 4;

  /** Signs of a company that stand behind one name: Co Ltd. */
  private static final int MOST_SIGNS = 2;

  private static final String QUOTES = "\"'«»„“”‚‘’‹›";

  private static final EntityType[] TYPES = EntityType.values();

  private final int[] sums = new int[TYPES.length];
  private final boolean demonyms;
  private final KnownNames known;
  private final LearnedNames learned;
  private final CommonWords common;
  private ArticleWords article = new ArticleWords();

  TypeEvidence(KnownNames known, LearnedNames learned, CommonWords common, boolean demonyms) {
    this.common = common;
    this.demonyms = demonyms;
    this.known = known;
    this.learned = learned;
  }

  /** Fills the scores of a candidate. */
  void weigh(ArticleWords newArticle, LanguageKnowledge knowledge, Candidate candidate) {
    article = newArticle;
    lexicon(candidate);
    inside(candidate);
    around(candidate);
    written(candidate, knowledge);
    votes(candidate, knowledge.language());
    isName(candidate, knowledge);
    demonym(knowledge, candidate);
    if (isBareCapital(candidate)) {
      candidate.add(EntityType.PER, NO_SURNAME, "shape");
    }
    if (candidate.name > 0) {
      context(candidate, knowledge.language());
    }
    if (candidate.words() == 1
        && candidate.entity.isEmpty()
        && candidate.score(candidate.best()) < FEWEST_SAID) {
      candidate.add(EntityType.MISC, FAINT, Candidate.FAINT);
    }
    if (candidate.weak && candidate.name > 10) {
      // A name it is, but whose is for the article to say.
      candidate.weak = false;
    }
  }

  private void lexicon(Candidate c) {
    if (!c.known.isEmpty()) {
      c.entity = c.known;
      c.name += 40;
      c.add(EntityType.ORG, 40, "lexicon");
      return;
    }
    int words = known.longest(article, c.from, c.to);
    if (words != c.words() && !isLineage(c, words) && !isCompany(c, words)) {
      return;
    }
    if (c.isDoubted && known.type() != EntityType.PER) {
      return;
    }
    c.id = known.id();
    c.listed = known.type();
    c.form = known.form();
    c.lastForm = known.lastForm();
    c.weak = known.isWeak() || c.isDoubted;
    if (c.weak) {
      c.weakEntity = known.entity();
      c.isBorne = known.isBorne() || (c.isDoubted && !known.isWeak());
    } else {
      c.entity = known.entity();
    }
    c.name += c.weak ? 5 : 40;
    int weight = known.isStemmed() ? 25 : 40;
    c.add(known.type(), c.weak ? 10 : weight, "lexicon");
  }

  /**
   * Whether only signs of a company stand behind a known organisation: British Petroleum Co Plc.
   */
  private boolean isCompany(Candidate c, int words) {
    if (words == 0
        || words < c.words() - MOST_SIGNS
        || known.type() != EntityType.ORG
        || known.isWeak()) {
      return false;
    }
    for (int i = c.from + words; i < c.to; i++) {
      Word sign = article.word(i);
      if (!sign.is(Kind.ORGANISATION_TAIL) || sign.surface().length() > LONGEST_SIGN) {
        return false;
      }
    }
    return true;
  }

  /** Whether a known person's name goes on with his fathers or his house: بن, آل. */
  private boolean isLineage(Candidate c, int words) {
    return words > 1
        && words < c.words()
        && known.type() == EntityType.PER
        && !known.isWeak()
        && article.word(c.from + words).is(Kind.PERSON_HEAD);
  }

  private void inside(Candidate c) {
    Word first = article.word(c.from);
    Word last = article.word(c.to - 1);
    boolean several = c.words() > 1;
    boolean given = first.isGiven() && !(several && isPlaceRather(c));
    if (given) {
      c.add(EntityType.PER, several ? 30 : 12, "given name");
      c.name += several ? 25 : 10;
    } else if (several && article.word(c.from + 1).isGiven()) {
      c.add(EntityType.PER, 15, "given name");
      c.name += 10;
    }
    if (several && !first.isGiven() && ArabicPersons.isSon(article.word(c.from + 1))) {
      c.add(EntityType.PER, 30, "given name");
      c.name += 25;
    }
    if (last.is(Kind.SURNAME) && (last.kinds() & Kind.COMMON) == 0) {
      c.add(EntityType.PER, several ? 12 : 6, "surname");
      c.name += 3;
    }
    int all = 0;
    for (int i = c.from; i < c.to; i++) {
      all |= article.word(i).kinds();
    }
    int starting = first.kinds() | (several ? article.cuesStartingAt(c.from) : 0);
    if (several && has(starting, Kind.ORGANISATION_HEAD)) {
      c.add(EntityType.ORG, 30, "organisation word");
    }
    if (last.is(Kind.ORGANISATION_TAIL) && several) {
      c.add(EntityType.ORG, 32, "organisation word");
    } else if (several && has(all, Kind.ORGANISATION_TAIL)) {
      c.add(EntityType.ORG, 14, "organisation word");
    }
    if (several && has(starting, Kind.PLACE_HEAD)) {
      c.add(EntityType.LOC, 25, "place word");
    }
    if (several && last.is(Kind.PLACE_TAIL)) {
      c.add(EntityType.LOC, 28, "place word");
    }
    if (several && !given && containsPlace(c)) {
      c.add(EntityType.ORG, 14, "named after a place");
      int against = known.isSmall() || known.isWeak() ? TOWNS_NAME : PLACES_NAME;
      c.add(EntityType.PER, against, "named after a place");
    }
    if (has(all, Kind.EVENT)) {
      c.add(EntityType.MISC, several ? 30 : 10, "event word");
    }
    if (has(all, Kind.DEMONYM) && several) {
      c.add(EntityType.MISC, 5, "demonym");
    }
    if (has(all, Kind.MONTH)) {
      c.add(EntityType.MISC, 20, "month");
    }
  }

  /**
   * Whether a given name is a well-known place as well and no surname stands behind it: Paris Club.
   */
  private boolean isPlaceRather(Candidate c) {
    Word first = article.word(c.from);
    return first.isCapitalized()
        && !article.word(c.to - 1).is(Kind.SURNAME)
        && known.isPlace(article, c.from, c.from + 1)
        && !known.isStemmed()
        && !known.isSmall()
        && !known.isWeak();
  }

  /** Whether a known place stands at one end of a name, or an organisation opens it: GM Canada. */
  private boolean containsPlace(Candidate c) {
    int known = this.known.longest(article, c.from, c.to);
    if (known > 0 && known < c.words()) {
      boolean told = this.known.type() == EntityType.LOC || isOrganisation(c, known);
      return told && article.gap(c.from + known) == Gap.SPACE;
    }
    return known == 0 && this.known.isPlace(article, c.to - 1, c.to);
  }

  private boolean isOrganisation(Candidate c, int words) {
    return known.type() == EntityType.ORG
        && !known.isWeak()
        && (words > 1 || article.word(c.from).isCapitals());
  }

  private void around(Candidate c) {
    int before = startsSentence(c) ? 0 : article.cuesEndingAt(behindNationality(c.from));
    boolean adjoining = c.from > 0 && !article.isBreak(c.from);
    c.isTitled = adjoining && (before & Kind.of(Kind.TITLE, Kind.ROLE)) != 0 && !isLoose(c);
    if (adjoining && has(before, Kind.TITLE)) {
      c.add(EntityType.PER, 30, "title");
      c.name += isLoose(c) ? 0 : c.words() == 1 && isDefinite(c) ? 10 : 25;
    } else if (adjoining && has(before, Kind.ROLE)) {
      c.add(EntityType.PER, 20, "title");
      c.name += isLoose(c) ? 0 : 15;
    }
    if (adjoining && c.isBorne && (before & Kind.of(Kind.TITLE, Kind.ROLE)) != 0 && !isLoose(c)) {
      c.entity = c.weakEntity;
      c.weak = false;
    }
    if (adjoining && has(before, Kind.PERSON_HINT)) {
      c.add(EntityType.PER, 8, "context");
    }
    if (adjoining && has(before, Kind.PLACE_HINT)) {
      c.add(EntityType.LOC, 9, "context");
      c.name += 5;
    }
    if (adjoining && has(before, Kind.CLUB_HINT) && !CldrPlaces.isCountry(c.entity)) {
      c.add(EntityType.ORG, c.entity.isEmpty() ? 25 : 45, "club");
      c.name += 5;
      if (c.weak && c.listed == EntityType.ORG) {
        c.entity = c.weakEntity;
        c.weak = false;
        c.name += KNOWN_CLUB;
      } else if (c.best() == EntityType.ORG && c.words() == 1 && known.type() == EntityType.LOC) {
        c.entity = "";
        c.id = "";
      }
    }
    boolean unmarked = article.word(c.from).shape() == Word.Shape.UNCASED;
    if (adjoining && has(before, Kind.PLACE_HEAD)) {
      c.add(EntityType.LOC, 20, "place word");
      c.name += unmarked ? 5 : 15;
    }
    if (adjoining && has(before, Kind.ORGANISATION_HEAD)) {
      c.add(EntityType.ORG, 15, "organisation word");
      c.name += unmarked ? 0 : 10;
    }
    boolean follows = c.to < article.size() && !article.isBreak(c.to);
    int after = follows ? article.cuesStartingAt(c.to) : 0;
    if (has(after, Kind.REPORTING)) {
      c.add(EntityType.PER, 9, "context");
      c.add(EntityType.ORG, 3, "context");
      c.name += 5;
    }
    if (has(after, Kind.PERSON_HINT)) {
      c.add(EntityType.PER, 6, "context");
    }
  }

  /** The word before a name, or before the nationality in front of it: el presidente ruso Putin. */
  private int behindNationality(int from) {
    int at = from - 1;
    while (at > 0
        && at > from - 3
        && !article.isBreak(at)
        && article.word(at).is(Kind.DEMONYM)
        && !article.word(at).isCapitalized()) {
      at--;
    }
    return at;
  }

  private void votes(Candidate c, String language) {
    c.learnedName = learnedName(c, language);
    c.learnedName.ifPresent(
        name -> {
          for (EntityType type : TYPES) {
            c.add(type, name.weights()[type.code()], Candidate.LEARNED);
          }
        });
  }

  private void context(Candidate c, String language) {
    Arrays.fill(sums, 0);
    Contexts.of(article, c, feature -> learned.context(language, feature).ifPresent(this::add));
    for (EntityType type : TYPES) {
      c.add(type, sums[type.code()] * 6 / 10, "context");
    }
  }

  /** An adjective or inhabitant of a place is a mention of the place, or none. */
  private void demonym(LanguageKnowledge knowledge, Candidate c) {
    Word word = article.word(c.from);
    if (c.words() > 1 || !c.entity.isEmpty() || !word.is(Kind.DEMONYM)) {
      return;
    }
    String place = "";
    for (int form = 0; form < word.endings() && place.isEmpty(); form++) {
      place = knowledge.demonym(word.form(form));
    }
    if (demonyms && !place.isEmpty()) {
      c.entity = place;
      c.name += 100;
      c.add(EntityType.LOC, 100, "demonym");
    } else {
      c.name -= 100;
      c.add(EntityType.MISC, 40, "demonym");
    }
  }

  /** The learned name of a candidate, without what is attached to it where that is known better. */
  private Optional<LearnedName> learnedName(Candidate c, String language) {
    Word first = article.word(c.from);
    String rest = article.key(c.from, c.to).substring(first.folded().length());
    Optional<LearnedName> best = Optional.empty();
    // With a preposition in front a name is no other name: بوزارة الخارجية. لجين is none of جين.
    boolean detached =
        first.attached() > 0
            && first.endings() > 1
            && learned.word(language, first.folded().substring(first.attached())).lower()
                > first.learned().lower();
    for (int form = detached ? 1 : 0; form < first.endings(); form++) {
      Optional<LearnedName> found = learned.name(language, first.form(form) + rest);
      if (found.isPresent() && (best.isEmpty() || found.get().mentions() > best.get().mentions())) {
        best = found;
        c.learnedAll = learned.word(language, first.form(form)).lower();
      }
    }
    return best;
  }

  private void add(int[] weights) {
    for (int t = 0; t < sums.length; t++) {
      sums[t] += weights[t];
    }
  }

  /** Whether a title without the article stands before a word of a script without capitals. */
  private boolean isLoose(Candidate c) {
    return article.word(c.from).shape() == Word.Shape.UNCASED
        && !article.word(c.from - 1).folded().startsWith("ال");
  }

  private boolean isDefinite(Candidate c) {
    return article.word(c.from).folded().startsWith("ال");
  }

  private void written(Candidate c, LanguageKnowledge knowledge) {
    boolean quoted =
        QUOTES.indexOf(article.markBefore(c.from)) >= 0
            && QUOTES.indexOf(article.markAfter(c.to - 1)) >= 0;
    if (quoted) {
      c.add(EntityType.MISC, 22, "quoted");
    }
    if (c.words() == 1) {
      Word word = article.word(c.from);
      if (word.isCapitals() && word.surface().length() > 1) {
        c.add(EntityType.ORG, 12, "abbreviation");
        c.add(EntityType.MISC, 6, "abbreviation");
      }
      boolean plural = word.folded().endsWith("s") && isAfterArticle(c, knowledge);
      c.add(EntityType.LOC, 4, "shape");
      c.add(EntityType.ORG, plural ? 22 : 0, "plural");
    } else {
      c.add(EntityType.PER, c.words() <= 3 ? SHORT : -6, "shape");
      c.add(EntityType.MISC, OTHER, "shape");
    }
    for (int i = c.from; i < c.to; i++) {
      if (article.word(i).shape() == Word.Shape.NUMBER) {
        c.add(EntityType.MISC, 8, "shape");
        c.add(EntityType.PER, -10, "shape");
      }
    }
  }

  /**
   * Whether a single capitalised word would be a person though neither a list nor the corpus, which
   * shows surnames behind given names, has it as the name of one.
   */
  private boolean isBareCapital(Candidate c) {
    Word word = article.word(c.from);
    LearnedWord use = word.learned();
    return c.words() == 1
        && word.isCapitalized()
        && c.entity.isEmpty()
        && (c.weakEntity.isEmpty() || c.listed != EntityType.PER)
        && !c.isTitled
        && !word.is(Kind.GIVEN)
        && !word.is(Kind.SURNAME)
        && use.borne() * SURNAMES_BORNE < use.inside();
  }

  private void isName(Candidate c, LanguageKnowledge knowledge) {
    Word first = article.word(c.from);
    if (first.shape() == Word.Shape.UNCASED) {
      unmarked(c, knowledge);
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
    if (first.surface().length() == 1 || isRoman(first.surface())) {
      c.name -= 30;
    }
    if (knowledge.capitalizesNouns()) {
      c.name -= 15;
      return;
    }
    if (startsSentence(c)) {
      c.name += use.inside() > use.lower() ? 10 : -10;
    } else {
      c.name += 10;
    }
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

  /** Whether a name stands behind "the" or its like: the Beatles. */
  private boolean isAfterArticle(Candidate c, LanguageKnowledge knowledge) {
    if (c.from == 0 || article.isBreak(c.from)) {
      return false;
    }
    return switch (article.word(c.from - 1).folded()) {
      case "the", "les", "los", "las", "die" -> knowledge.language().length() == 2;
      default -> false;
    };
  }

  private static boolean isRoman(String surface) {
    return surface.chars().allMatch(c -> "IVXLCDM".indexOf(c) >= 0);
  }

  private void unmarked(Candidate c, LanguageKnowledge knowledge) {
    Word first = article.word(c.from);
    c.name -= 20;
    boolean rare = learned.base(knowledge.language(), first.folded()).kinds() == 0;
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

  /** Whether a verb of saying stands in front of a word that is no common one: قال كلارك. */
  private boolean isSpeaker(Candidate c) {
    return c.from > 0
        && !article.isBreak(c.from)
        && article.word(c.from - 1).is(Kind.REPORTING)
        && !isDefinite(c)
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

  private boolean startsSentence(Candidate c) {
    return article.startsSentence(c.from);
  }

  private static boolean has(int kinds, Kind kind) {
    return (kinds & kind.bit()) != 0;
  }
}
