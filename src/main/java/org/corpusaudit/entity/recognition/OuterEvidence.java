package org.corpusaudit.entity.recognition;

import org.corpusaudit.entity.EntityType;
import org.corpusaudit.entity.languages.Kind;
import org.corpusaudit.entity.languages.RuleWord;
import org.corpusaudit.entity.lexicon.CldrPlaces;

/**
 * What the words around a candidate say of its type: titles, offices, what places and clubs stand
 * behind, verbs of saying. Not thread-safe.
 */
final class OuterEvidence {
  /** What speaks for a listed club whose name is a common word behind a word for clubs. */
  private static final int KNOWN_CLUB = 30;

  /**
   * What speaks for a person in the subject of a verb: on the Russian development half 18 of 26
   * unknown words in front of one were persons, 6 places.
   */
  private static final int SUBJECT = 16;

  /** What speaks for a person behind the word for what bears a name: закон Лурдиша. */
  private static final int EPONYM = 18;

  /** What speaks for an organisation behind the word for who leads it. */
  private static final int OFFICE = 20;

  /** What speaks for an organisation behind the word for what it is: the insurer Lurdish. */
  private static final int FIRM = 22;

  private static final int TOLD =
      Kind.of(Kind.SURNAME_ENDING, Kind.PLACE_ENDING, Kind.ADJECTIVE_ENDING);

  private static final int PLACED = Kind.of(Kind.PLACE_HINT, Kind.PLACE_HEAD);

  private static final int OFFICES = Kind.of(Kind.TITLE, Kind.ROLE);

  private ArticleWords article = new ArticleWords();

  /** Adds to the scores of a candidate whose own words have been weighed. */
  void weigh(ArticleWords newArticle, Candidate candidate) {
    article = newArticle;
    around(candidate);
  }

  private void around(Candidate c) {
    int before =
        article.startsSentence(c.from) ? 0 : article.cuesEndingAt(behindNationality(c.from));
    boolean adjoining = c.from > 0 && !article.isBreak(c.from);
    c.isTitled = adjoining && (before & OFFICES) != 0 && !isLoose(c);
    if (adjoining && (before & OFFICES) != 0 && isWhereOfficesAre(c)) {
      c.isTitled = false;
      c.add(EntityType.ORG, OFFICE, "organisation word");
      c.name += 15;
    } else if (adjoining && Kind.TITLE.isIn(before)) {
      c.add(EntityType.PER, 30, "title");
      c.name += isLoose(c) ? 0 : c.words() == 1 && article.word(c.from).isDefinite() ? 10 : 25;
    } else if (adjoining && Kind.ROLE.isIn(before)) {
      c.add(EntityType.PER, 20, "title");
      c.name += isLoose(c) ? 0 : 15;
    }
    if (adjoining && c.isBorne && (before & OFFICES) != 0 && !isLoose(c)) {
      c.entity = c.weakEntity;
      c.weak = false;
    }
    if (adjoining && Kind.PERSON_HINT.isIn(before)) {
      c.add(EntityType.PER, 8, "context");
    }
    if (adjoining && Kind.PLACE_HINT.isIn(before)) {
      c.add(EntityType.LOC, 9, "context");
      c.name += 5;
    }
    if (adjoining && Kind.CLUB_HINT.isIn(before) && !CldrPlaces.isCountry(c.entity)) {
      c.add(EntityType.ORG, c.entity.isEmpty() ? 25 : 45, "club");
      c.name += 5;
      if (c.weak && c.listed == EntityType.ORG) {
        c.entity = c.weakEntity;
        c.weak = false;
        c.name += KNOWN_CLUB;
      } else if (c.best() == EntityType.ORG && c.words() == 1 && c.listed == EntityType.LOC) {
        c.entity = "";
        c.id = "";
      }
    }
    boolean unmarked = article.word(c.from).shape() == Word.Shape.UNCASED;
    if (adjoining && Kind.PLACE_HEAD.isIn(before)) {
      c.add(EntityType.LOC, 20, "place word");
      c.name += unmarked ? 5 : 15;
    }
    if (adjoining && Kind.ORGANISATION_HEAD.isIn(before)) {
      c.add(EntityType.ORG, 15, "organisation word");
      c.name += unmarked ? 0 : 10;
    }
    if (adjoining
        && article.word(c.from - 1).is(RuleWord.FIRM)
        && article.word(c.from - 1).shape() == Word.Shape.LOWER
        && article.gap(c.from) == Gap.SPACE) {
      c.add(EntityType.ORG, FIRM, "organisation word");
      c.name += 5;
    }
    boolean follows = c.to < article.size() && !article.isBreak(c.to);
    int after = follows ? article.cuesStartingAt(c.to) : 0;
    if (Kind.REPORTING.isIn(after)) {
      c.add(EntityType.PER, 9, "context");
      c.add(EntityType.ORG, 3, "context");
      c.name += 5;
    }
    if (Kind.PERSON_HINT.isIn(after)) {
      c.add(EntityType.PER, 6, "context");
    }
    boolean where = adjoining && (before & PLACED) != 0; // в Миссури впадает Канзас
    boolean acts = follows && !where && isSubject(c);
    if (c.words() == 1 && c.entity.isEmpty() && (acts || (adjoining && isBehindVerb(c)))) {
      c.add(EntityType.PER, SUBJECT, "verb");
      c.isSomebody = acts;
    }
    if (adjoining && c.entity.isEmpty() && isBehindEponymHead(c)) {
      c.add(EntityType.PER, EPONYM, "context");
      c.isSomebody = true;
    }
  }

  /** Whether a verb stands behind that agrees with who did it: Лурдиш показал. */
  private boolean isSubject(Candidate c) {
    Word word = article.word(c.to);
    return article.gap(c.to) == Gap.SPACE
        && word.shape() == Word.Shape.LOWER
        && article.knowledge().isVerb(word.folded())
        && !article.word(c.from).isLatin()
        && !article.word(c.from).isCapitals();
  }

  /** Whether the small word in front is what laws, illnesses and families bear a name behind. */
  private boolean isBehindEponymHead(Candidate c) {
    Word before = article.word(c.from - 1);
    return before.is(RuleWord.EPONYM_HEAD)
        && before.shape() == Word.Shape.LOWER
        && article.gap(c.from) == Gap.SPACE
        && !article.word(c.from).isLatin()
        && !article.word(c.from).isCapitals();
  }

  /**
   * Whether such a verb stands in front of a name that its ending does not tell: увидел Лурдиша. On
   * the same half all 9 unknown words there were persons.
   */
  private boolean isBehindVerb(Candidate c) {
    Word word = article.word(c.from);
    return isPastVerb(c.from - 1)
        && article.gap(c.from) == Gap.SPACE
        && (word.kinds() & TOLD) == 0
        && !word.isLatin();
  }

  private boolean isPastVerb(int at) {
    Word word = article.word(at);
    return word.shape() == Word.Shape.LOWER && article.knowledge().isPastVerb(word.folded());
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

  /**
   * Whether an abbreviation stands behind an office where nouns have cases: глава ЦИК, to whom no
   * preposition leads.
   */
  private boolean isWhereOfficesAre(Candidate c) {
    Word word = article.word(c.from);
    return c.words() == 1
        && word.isShortCapitals()
        && word.surface().length() > 2
        && article.knowledge().inflection().isListed()
        && !article.isEmphasized(c.from);
  }

  /** Whether a title without the article stands before a word of a script without capitals. */
  private boolean isLoose(Candidate c) {
    return article.word(c.from).shape() == Word.Shape.UNCASED
        && !article.word(c.from - 1).isDefinite();
  }
}
