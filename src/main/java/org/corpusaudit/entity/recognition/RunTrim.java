package org.corpusaudit.entity.recognition;

import java.util.List;
import org.corpusaudit.entity.languages.Kind;
import org.corpusaudit.entity.languages.LanguageKnowledge;
import org.corpusaudit.entity.languages.RuleWord;

/**
 * What stands around the name in a run of capitals is taken away: titles, function words, and at a
 * sentence's start common words. Not thread-safe.
 */
final class RunTrim {
  /** So many times as often with a capital as without a word is taken for a name. */
  private static final int NAMED_OFTENER = 2;

  private static final int PERSONS = Kind.of(Kind.GIVEN, Kind.SURNAME);

  private final KnownNames known;

  /** What is looked at, which each call begins with. */
  private ArticleWords article;

  private LanguageKnowledge knowledge;

  RunTrim(KnownNames known) {
    this.known = known;
  }

  /** Takes an article and the knowledge of its language. */
  void of(ArticleWords newArticle, LanguageKnowledge newKnowledge) {
    article = newArticle;
    knowledge = newKnowledge;
  }

  /** Takes away what stands around the name and adds what is left. */
  void trim(int start, int end, List<Candidate> out) {
    int from = behindRole(start, end);
    if (from > start) {
      beforeRole(start, from, out);
    }
    trimmed(from, end, out);
  }

  /** Adds the name of whose office stands before a person: Bank of China President Wang Deyan. */
  private void beforeRole(int start, int end, List<Candidate> out) {
    int to = end;
    while (to > start && (article.cuesStartingAt(to - 1) & Kind.of(Kind.ROLE, Kind.TITLE)) != 0) {
      to--;
    }
    Word first = article.word(start);
    boolean told =
        to - start > 1
            || first.isCapitals()
            || known.longest(article, start, to).length() == to - start
            || first.learned().inside() > NAMED_OFTENER * first.learned().lower();
    if (to > start && to < end && told && (to - start > 1 || !first.is(Kind.NOT_A_NAME))) {
      trimmed(start, to, out);
    }
  }

  private void trimmed(int start, int end, List<Candidate> out) {
    int from = behindCompound(start, end);
    int to = end;
    while (from < to && drops(from, to)) {
      from++;
      while (from < to && !article.word(from).isCapitalized()) {
        from++;
      }
    }
    while (to > from && dropsLast(from, to)) {
      to--;
      while (to > from && RunJoints.isConnector(article.word(to - 1))) {
        to--;
      }
    }
    to = beforeOffice(from, to);
    if (from < to && !isTailsOnly(from, to) && !isNationality(from, to)) {
      out.add(new Candidate(from, to));
    }
  }

  /**
   * Before the office that ends a run, whose own name stays: Treasury in Treasury Secretary;
   * nothing of Prime Minister.
   */
  private int beforeOffice(int from, int end) {
    if (from == end
        || knowledge.capitalizesNouns()
        || known.longest(article, from, end).length() == end - from) {
      return end;
    }
    int to = end;
    while (to > from && Kind.ROLE.isIn(article.cuesEndingAt(to - 1))) {
      to--;
    }
    if (to == end || article.gap(to) != Gap.SPACE) {
      return end;
    }
    Word first = article.word(from);
    boolean told =
        to > from
            && (first.isCapitals() || known.longest(article, from, to).length() == to - from)
            && !Kind.ROLE.isIn(article.cuesStartingAt(from));
    return told ? to : from;
  }

  /** Behind a German noun with hyphens that tells what is named: US-Bundesstaat Kalifornien. */
  private int behindCompound(int start, int end) {
    int last = start;
    while (last + 1 < end && article.gap(last + 1) == Gap.HYPHEN) {
      last++;
    }
    Word word = article.word(last);
    boolean tells = word.is(Kind.APPOSITION) || word.is(Kind.ROLE) || word.is(Kind.NOUN_ENDING);
    boolean compound = knowledge.capitalizesNouns() && last > start && last + 1 < end && tells;
    return compound && known.longest(article, start, end).length() <= last - start
        ? last + 1
        : start;
  }

  /** Whether words are the adjective of a part of the world: West German, South African. */
  private boolean isNationality(int from, int to) {
    return to - from == 2
        && article.word(from).is(RuleWord.DIRECTION)
        && article.word(from + 1).is(Kind.DEMONYM)
        && known.longest(article, from, to).length() != 2;
  }

  /** Whether several words only end a name whose beginning is not there: Co Inc. */
  private boolean isTailsOnly(int from, int to) {
    if (article.word(from).surface().length() > RunJoints.LONGEST_SUFFIX) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (!article.word(i).is(Kind.ORGANISATION_TAIL)) {
        return false;
      }
    }
    return to - from > 1 && known.longest(article, from, to).length() != to - from;
  }

  /** Where a person's name begins behind an office inside a run: Treasury Secretary James Baker. */
  private int behindRole(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      boolean office =
          (article.cuesEndingAt(i - 1) & Kind.ROLE.bit()) != 0
              && (article.word(i).isGiven() || (i > from + 1 && i + 2 == to && !isOrganisation(to)))
              && i + 1 < to;
      if (office && known.longest(article, from, to).length() <= i - from) {
        return i;
      }
    }
    return from;
  }

  private boolean isOrganisation(int to) {
    Word last = article.word(to - 1);
    return last.is(Kind.ORGANISATION_TAIL) || last.is(Kind.PLACE_TAIL) || last.is(Kind.EVENT);
  }

  private boolean drops(int from, int to) {
    Word word = article.word(from);
    int known = this.known.longest(article, from, to).length();
    if (known > 1 || (known == to - from && !word.is(Kind.FUNCTION) && !word.is(Kind.NOT_A_NAME))) {
      return false;
    }
    if (word.is(Kind.TITLE) && from + 1 < to && article.gap(from + 1) == Gap.HYPHEN) {
      return false; // Saint-Gall; a title stands apart.
    }
    if (isInitial(from, to)) {
      return false;
    }
    if (RunJoints.isDated(article, from)) {
      return true;
    }
    if (word.is(Kind.FUNCTION) || word.is(Kind.TITLE) || word.is(Kind.MONTH)) {
      return !word.isCapitals() || word.surface().length() > 4;
    }
    boolean alone = to - from == 1;
    boolean head = RunJoints.isHead(article, from);
    if (word.is(Kind.NOT_A_NAME)
        && (alone || article.startsSentence(from) || (!head && knowledge.capitalizesNouns()))) {
      return true;
    }
    if (alone) {
      return word.is(Kind.ROLE);
    }
    Word next = article.word(from + 1);
    if (word.is(Kind.ROLE) || word.is(Kind.DEMONYM)) {
      return !head && (next.is(Kind.GIVEN) || word.is(Kind.ROLE));
    }
    if (knowledge.capitalizesNouns()) {
      boolean noun = word.is(Kind.APPOSITION) || (isNoun(word) && !head);
      return noun && article.gap(from + 1) == Gap.SPACE;
    }
    return article.startsSentence(from)
        && !head
        && (RunJoints.isCommon(word)
            || word.is(RuleWord.EPONYM_HEAD) // Отставка Лурдиша.
            || isVerb(word, next));
  }

  /** Whether a verb opens the sentence of which somebody is the subject: Пришёл Павел Лурдиш. */
  private boolean isVerb(Word word, Word next) {
    return knowledge.isPastVerb(word.folded())
        && (word.kinds() & PERSONS) == 0
        && word.shape() == Word.Shape.CAPITALIZED
        && next.isGiven();
  }

  /** Whether a letter with a point stands before the rest of a name: А. Метревели, T. Hurwitz. */
  private boolean isInitial(int from, int to) {
    return from + 1 < to
        && article.word(from).surface().length() == 1
        && article.gap(from + 1) == Gap.DOT;
  }

  /** Whether a capitalised word is a common noun, as the corpus or its ending says. */
  private static boolean isNoun(Word word) {
    boolean name = word.is(Kind.GIVEN) || word.is(Kind.SURNAME);
    return RunJoints.isCommon(word) || (word.is(Kind.NOUN_ENDING) && !name);
  }

  private boolean dropsLast(int from, int to) {
    Word word = article.word(to - 1);
    boolean behindPerson =
        knowledge.capitalizesNouns()
            && to - from > 2
            && article.word(from).isGiven()
            && article.gap(to - 1) == Gap.SPACE
            && known.longest(article, from, to).length() < to - from
            && (isNoun(word) || word.is(Kind.ROLE))
            && !word.is(Kind.SURNAME);
    if (behindPerson) {
      return true;
    }
    return word.is(Kind.MONTH)
        || isDayBehindPlace(from, to)
        || (to - from > 1 && word.is(Kind.FUNCTION) && !word.isCapitals() && !isOfHouse(from, to));
  }

  /** Whether particles lead to what ends a person's name: Jan van der Meer, which means "more". */
  private boolean isOfHouse(int from, int to) {
    return to - from > 2
        && RunJoints.isConnector(article.word(to - 2))
        && article.word(from).is(Kind.GIVEN);
  }

  /**
   * Whether a well-known place ends in front of the day when something was there: in York Monday.
   */
  private boolean isDayBehindPlace(int from, int to) {
    if (!article.word(to - 1).is(RuleWord.WEEKDAY)
        || article.gap(to - 1) != Gap.SPACE
        || to - from <= 1) {
      return false;
    }
    KnownName place = known.longest(article, from, to);
    return place.length() == to - 1 - from && place.isSurePlace();
  }
}
