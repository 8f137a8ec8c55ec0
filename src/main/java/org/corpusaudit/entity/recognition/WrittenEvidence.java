package org.corpusaudit.entity.recognition;

import org.corpusaudit.entity.EntityType;
import org.corpusaudit.entity.languages.Kind;
import org.corpusaudit.entity.languages.LanguageKnowledge;
import org.corpusaudit.entity.languages.RuleWord;

/**
 * Weighs how a candidate is written: its words, its letters, capitals, digits, hyphens and the
 * quotation marks around it. Not thread-safe.
 */
final class WrittenEvidence {
  /** The reason of a word in capitals. */
  static final String BRIEF = "abbreviation";

  /*
   * Weights of what little speaks for a type; fitted on the development halves of WikiNEuRal in six
   * languages: with 6 for a person and nothing for other things what nobody knows became persons.
   */

  /** For a person of two or three words. */
  private static final int SHORT = 4;

  /** Against a person or place in letters of another script. */
  private static final int FOREIGN = -25;

  /** For another thing than a person, place or organisation, of several words. */
  private static final int OTHER = 8;

  /** Against a listed place in quotation marks of a language that does not quote places. */
  private static final int NO_PLACE = -60;

  /** Against a place with a name of capitals: those that have one are few, and listed. */
  private static final int NO_ABBREVIATION = -20;

  private static final String QUOTES = "\"'«»„“”‚‘’‹›";

  /** What is looked at, which each call begins with. */
  private ArticleWords article;

  /** Adds to the scores of a candidate. */
  void weigh(ArticleWords newArticle, Candidate c, LanguageKnowledge knowledge) {
    article = newArticle;
    boolean quoted =
        QUOTES.indexOf(article.markBefore(c.from)) >= 0
            && QUOTES.indexOf(article.markAfter(c.to - 1)) >= 0;
    if (quoted) {
      quoted(c, knowledge);
    }
    if (knowledge.isCyrillic() && isLatin(c)) {
      // Persons and places are spelled as they sound; what keeps its letters is a firm or a work.
      c.add(EntityType.PER, FOREIGN, "letters");
      c.add(EntityType.LOC, FOREIGN, "letters");
    }
    if (c.words() == 1) {
      Word word = article.word(c.from);
      if (word.isCapitals() && word.surface().length() > 1) {
        c.add(EntityType.ORG, mayAbbreviateOrganisation(c) ? 12 : 0, BRIEF);
        c.add(EntityType.LOC, isUnlistedAbbreviation(c, word) ? NO_ABBREVIATION : 0, BRIEF);
        c.add(EntityType.MISC, 6, BRIEF);
      }
      boolean plural = word.folded().endsWith("s") && isAfterArticle(c, knowledge);
      c.add(EntityType.LOC, 4, "shape");
      c.add(EntityType.ORG, plural ? 22 : 0, "plural");
    } else {
      c.add(EntityType.PER, c.words() <= 3 ? SHORT : -6, "shape");
      boolean spelled = knowledge.isCyrillic() && !article.word(c.to - 1).isLatin();
      c.add(EntityType.MISC, spelled ? 0 : OTHER, "shape");
      if (spelled && isHyphenated(c)) {
        c.add(EntityType.LOC, OTHER, "shape");
      }
    }
    for (int i = c.from; i < c.to; i++) {
      if (article.word(i).shape() == Word.Shape.NUMBER) {
        c.add(EntityType.MISC, 8, "shape");
        c.add(EntityType.PER, -10, "shape");
      }
    }
  }

  /**
   * Whether a word in capitals may be an organisation by its form: known, or of three letters or
   * more without digits (M1 is none), and not the first part of a compound (WTA-Tour). On the
   * development halves of WikiNEuRal in six languages 1 of 58 such words with digits was one, none
   * of 32 in compounds, 7 of 46 with two letters and 68 of 273 of the rest.
   */
  private boolean mayAbbreviateOrganisation(Candidate c) {
    if (!c.entity.isEmpty() || !c.weakEntity.isEmpty()) {
      return true; // A list has it.
    }
    String surface = article.word(c.from).surface();
    boolean joined = c.to < article.size() && article.gap(c.to) == Gap.HYPHEN;
    return surface.codePoints().filter(Character::isLetter).count() > 2
        && surface.codePoints().noneMatch(Character::isDigit)
        && !joined;
  }

  /** Whether no list has what its form shows to be an abbreviation, and its sentence too. */
  private boolean isUnlistedAbbreviation(Candidate c, Word word) {
    return c.entity.isEmpty()
        && c.weakEntity.isEmpty()
        && c.spelledOtherwise.isEmpty()
        && word.isShortCapitals()
        && !article.isEmphasized(c.from);
  }

  /**
   * A name in quotation marks is a work's; in languages that put those of firms and clubs in them
   * too, the word in front of them tells.
   */
  private void quoted(Candidate c, LanguageKnowledge knowledge) {
    int before =
        c.from == 0 || article.startsSentence(c.from) ? 0 : article.cuesEndingAt(c.from - 1);
    if (!knowledge.isCyrillic() || Kind.WORK_HINT.isIn(before) || isLatin(c)) {
      c.add(EntityType.MISC, 22, "quoted");
    } else if ((before & Kind.of(Kind.ORGANISATION_HEAD, Kind.CLUB_HINT)) != 0
        || isBehindMember(c)
        || isQuotedPlace(c, knowledge)) {
      c.add(EntityType.ORG, 32, "quoted");
    } else {
      c.add(EntityType.MISC, 22, "quoted");
    }
    if (isQuotedPlace(c, knowledge) && !c.entity.isEmpty()) {
      // A place stands in no quotation marks: «Бордо» is a club, a hotel or a firm.
      c.add(EntityType.LOC, NO_PLACE, "quoted");
      c.entity = "";
      c.id = "";
      c.form = -1;
    } else if (knowledge.isCyrillic() && c.words() > 1 && c.entity.isEmpty()) {
      c.add(EntityType.LOC, FOREIGN, "quoted");
    }
  }

  /** Whether a listed place stands in them within a sentence; one that opens it is explained. */
  private boolean isQuotedPlace(Candidate c, LanguageKnowledge knowledge) {
    return knowledge.isCyrillic() && c.listed == EntityType.LOC && !article.startsSentence(c.from);
  }

  /**
   * Whether the word in front of quotation marks tells that a firm or club is in them: what it is,
   * where it is from, or a preposition of those who belong to it (миланский «Интер», в «Интере»).
   */
  private boolean isBehindMember(Candidate c) {
    if (c.from == 0 || article.startsSentence(c.from)) {
      return false;
    }
    Word before = article.word(c.from - 1);
    return before.is(RuleWord.FIRM)
        || before.is(RuleWord.BEFORE_QUOTED_ORGANISATION)
        || (before.shape() == Word.Shape.LOWER
            && Kind.ADJECTIVE_ENDING.isIn(
                article.knowledge().kindsOfName(before.folded(), before.stem())));
  }

  private boolean isHyphenated(Candidate c) {
    for (int i = c.from + 1; i < c.to; i++) {
      if (article.gap(i) != Gap.HYPHEN) {
        return false;
      }
    }
    return true;
  }

  private boolean isLatin(Candidate c) {
    for (int i = c.from; i < c.to; i++) {
      if (!article.word(i).isLatin()) {
        return false;
      }
    }
    return true;
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
}
