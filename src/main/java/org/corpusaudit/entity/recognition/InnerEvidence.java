package org.corpusaudit.entity.recognition;

import org.corpusaudit.entity.EntityType;
import org.corpusaudit.entity.languages.Agreement;
import org.corpusaudit.entity.languages.Kind;
import org.corpusaudit.entity.languages.RuleWord;

/**
 * What the words of a candidate itself say of its type: those of lists, of persons, organisations
 * and places. Not thread-safe.
 */
final class InnerEvidence {
  /** Against a person whose name begins or ends with a well-known place. */
  private static final int PLACES_NAME = -20;

  /** The same of a town, whose name many families have. */
  private static final int TOWNS_NAME = -8;

  /** For an organisation that bears a person's given name. */
  private static final int BEARING = 10;

  /** For a name that ends as surnames or places do. */
  private static final int ENDING = 10;

  /** Letters of the longest sign of a company: GmbH. */
  private static final int LONGEST_SIGN = 4;

  /** Signs of a company that stand behind one name: Co Ltd. */
  private static final int MOST_SIGNS = 2;

  private final KnownNames known;
  private ArticleWords article = new ArticleWords();

  InnerEvidence(KnownNames known) {
    this.known = known;
  }

  /** Adds to the scores of a candidate. */
  void weigh(ArticleWords newArticle, Candidate candidate) {
    article = newArticle;
    lexicon(candidate);
    inside(candidate);
  }

  private void lexicon(Candidate c) {
    if (!c.known.isEmpty()) {
      c.entity = c.known;
      c.name += 40;
      c.add(EntityType.ORG, 40, "lexicon");
      return;
    }
    KnownName name = known.longest(article, c.from, c.to);
    if (name.length() != c.words() && !isLineage(c, name) && !isCompany(c, name)) {
      bearer(c);
      return;
    }
    if (c.isDoubted && name.type() != EntityType.PER && name.isSmall()) {
      return;
    }
    c.id = name.id();
    c.listed = name.type();
    c.isUsers = name.isUsers();
    if (isAbbreviation(c) && !name.isUsers() && !name.isCapitals() && isSpelledOut(name)) {
      c.spelledOtherwise = name.isSure() ? name.entity() : "";
      c.id = c.spelledOtherwise.isEmpty() ? "" : c.id;
      return;
    }
    c.isSmall = name.isSmall();
    c.form = name.form();
    c.lastForm = name.lastForm();
    c.weak = name.isWeak() || c.isDoubted;
    if (c.weak) {
      c.weakEntity = name.entity();
      c.isBorne = name.isBorne() || (c.isDoubted && !name.isWeak());
    } else {
      c.entity = name.entity();
    }
    c.name += c.weak ? 5 : 40;
    int weight = name.isStemmed() ? 25 : 40;
    c.add(name.type(), c.weak ? 10 : weight, "lexicon");
  }

  /** Whether a place or person was found, whose names are not written in capitals. */
  private static boolean isSpelledOut(KnownName name) {
    return name.type() == EntityType.LOC || name.type() == EntityType.PER;
  }

  /** Whether a word is in capitals as abbreviations are, and its sentence not for emphasis. */
  private boolean isAbbreviation(Candidate c) {
    return c.words() == 1
        && article.word(c.from).isShortCapitals()
        && !article.isEmphasized(c.from);
  }

  /** A known person of that surname whose given name begins as the initials do: В. В. Путин. */
  private void bearer(Candidate c) {
    int rest = c.from;
    while (rest + 1 < c.to && isInitial(rest) && article.gap(rest + 1) == Gap.DOT) {
      rest++;
    }
    KnownName name = rest > c.from ? known.longest(article, rest, c.to) : KnownName.NONE;
    boolean borne =
        name.isFound()
            && name.length() == c.to - rest
            && name.type() == EntityType.PER
            && !name.isWeak()
            && name.entity().indexOf(' ') > 0
            && Initials.agree(article.word(c.from).surface(), name.entity());
    if (borne) {
      c.id = name.id();
      c.listed = EntityType.PER;
      c.entity = name.entity();
      c.lastForm = name.lastForm();
      c.name += 40;
      c.add(EntityType.PER, 40, "lexicon");
    }
  }

  /**
   * Whether only signs of a company stand behind a known organisation: British Petroleum Co Plc.
   */
  private boolean isCompany(Candidate c, KnownName name) {
    if (name.length() < c.words() - MOST_SIGNS || name.type() != EntityType.ORG || name.isWeak()) {
      return false;
    }
    for (int i = c.from + name.length(); i < c.to; i++) {
      Word sign = article.word(i);
      if (!sign.is(Kind.ORGANISATION_TAIL) || sign.surface().length() > LONGEST_SIGN) {
        return false;
      }
    }
    return true;
  }

  /** Whether a known person's name goes on with his fathers or his house: بن, آل. */
  private boolean isLineage(Candidate c, KnownName name) {
    return name.length() > 1
        && name.length() < c.words()
        && name.type() == EntityType.PER
        && !name.isWeak()
        && article.word(c.from + name.length()).is(Kind.PERSON_HEAD);
  }

  private void inside(Candidate c) {
    Word first = article.word(c.from);
    Word last = article.word(c.to - 1);
    boolean several = c.words() > 1;
    boolean abbreviation = isAbbreviation(c);
    boolean given = first.isGiven() && !abbreviation && !(several && isPlaceRather(c));
    if (given) {
      c.add(EntityType.PER, several ? 30 : 12, "given name");
      c.name += several ? 25 : 10;
    } else if (several && article.word(c.from + 1).isGiven()) {
      c.add(EntityType.PER, 15, "given name");
      c.name += 10;
    }
    if (several && !first.isGiven() && article.word(c.from + 1).is(RuleWord.SON)) {
      c.add(EntityType.PER, 30, "given name");
      c.name += 25;
    }
    if (last.is(Kind.SURNAME) && (last.kinds() & Kind.COMMON) == 0 && !abbreviation) {
      c.add(EntityType.PER, several ? 12 : 6, "surname");
      c.name += 3;
    }
    if (several && isInitial(c.from) && !isInitial(c.to - 1)) {
      c.add(EntityType.PER, 25, "initials");
      c.name += 15;
    } else if (several && c.words() < 4 && isOrdinal(last)) {
      c.add(EntityType.PER, 12, "numeral");
    }
    if (c.entity.isEmpty() && c.weakEntity.isEmpty()) {
      c.add(
          EntityType.PER,
          last.is(Kind.SURNAME_ENDING) && !isAdjective(article, c) ? ENDING : 0,
          "surname");
      c.add(EntityType.LOC, last.is(Kind.PLACE_ENDING) ? ENDING : 0, "ending");
    }
    int all = 0;
    for (int i = c.from; i < c.to; i++) {
      all |= article.word(i).kinds();
    }
    int starting = first.kinds() | (several ? article.cuesStartingAt(c.from) : 0);
    if (several && Kind.ORGANISATION_HEAD.isIn(starting)) {
      c.add(EntityType.ORG, 30, "organisation word");
    } else if (several
        && last.is(Kind.ORGANISATION_HEAD)
        && last.shape() == Word.Shape.LOWER
        && !last.is(Kind.PLACE_TAIL)) {
      c.add(EntityType.ORG, 30, "organisation word"); // Балтийский завод.
    }
    if (last.is(Kind.ORGANISATION_TAIL) && several) {
      c.add(EntityType.ORG, 32, "organisation word");
      if (given && !last.is(Kind.SURNAME)) {
        c.add(EntityType.ORG, BEARING, "organisation word"); // Harley Medical Group.
      }
    } else if (several && Kind.ORGANISATION_TAIL.isIn(all)) {
      c.add(EntityType.ORG, 14, "organisation word");
    }
    if (several && Kind.PLACE_HEAD.isIn(starting)) {
      c.add(EntityType.LOC, 25, "place word");
    }
    boolean house = given && several && RunJoints.isConnector(article.word(c.to - 2));
    if (several && last.is(Kind.PLACE_TAIL) && !house) { // Piet van der Meer, not a lake.
      c.add(EntityType.LOC, 28, "place word");
    }
    KnownName contained = several && !given ? contained(c) : KnownName.NONE;
    if (contained.isFound()) {
      c.add(EntityType.ORG, 14, "named after a place");
      int against = contained.isSure() ? PLACES_NAME : TOWNS_NAME;
      c.add(EntityType.PER, against, "named after a place");
    }
    if (Kind.EVENT.isIn(all)) {
      c.add(EntityType.MISC, several ? 30 : 10, "event word");
    }
    if (Kind.DEMONYM.isIn(all) && several) {
      c.add(EntityType.MISC, 5, "demonym");
    }
    if (Kind.MONTH.isIn(all)) {
      c.add(EntityType.MISC, 20, "month");
    }
  }

  /** Whether a single name may describe the word behind it: Каирский кодекс. */
  static boolean isAdjective(ArticleWords article, Candidate c) {
    if (c.words() > 1
        || c.to == article.size()
        || article.isBreak(c.to)
        || article.word(c.to).shape() != Word.Shape.LOWER
        || article.word(c.to).is(Kind.FUNCTION)) {
      return false;
    }
    Word word = article.word(c.from);
    String next = article.word(c.to).folded();
    Agreement agreement = article.knowledge().agreement();
    if (agreement.isEmpty()) {
      return word.is(Kind.ADJECTIVE_ENDING);
    }
    return !word.is(Kind.GIVEN)
        && !article.knowledge().isPastVerb(next)
        && (agreement.joins(word.folded(), next) || agreement.areAlike(word.folded(), next));
  }

  /** Whether a word is one capital letter before a point: J. Smith. */
  private boolean isInitial(int i) {
    Word word = article.word(i);
    int units = word.surface().length();
    return word.isCapitalized()
        && (units == 1 || (units == 2 && word.surface().endsWith(".")))
        && (units == 2 || (i + 1 < article.size() && article.gap(i + 1) == Gap.DOT));
  }

  /** Whether a word is the number of a ruler: II, XIV. */
  private static boolean isOrdinal(Word word) {
    return word.surface().length() > 1 && NameEvidence.isRoman(word.surface());
  }

  /**
   * Whether a given name is a well-known place as well and no surname stands behind it: Paris Club.
   */
  private boolean isPlaceRather(Candidate c) {
    Word first = article.word(c.from);
    return first.isCapitalized()
        && !article.word(c.to - 1).is(Kind.SURNAME)
        && isWellKnown(known.place(article, c.from, c.from + 1));
  }

  private static boolean isWellKnown(KnownName place) {
    return place.isSurePlace() && !place.isStemmed();
  }

  /** The known place at one end of a name, or the organisation that opens it: GM Canada. */
  private KnownName contained(Candidate c) {
    KnownName first = known.longest(article, c.from, c.to);
    if (!first.isFound()) {
      return known.place(article, c.to - 1, c.to);
    }
    boolean told =
        first.length() < c.words()
            && (first.type() == EntityType.LOC || isOrganisation(c, first))
            && article.gap(c.from + first.length()) == Gap.SPACE;
    return told ? first : KnownName.NONE;
  }

  private boolean isOrganisation(Candidate c, KnownName name) {
    return name.type() == EntityType.ORG
        && !name.isWeak()
        && (name.length() > 1 || article.word(c.from).isCapitals());
  }
}
