package org.corpusaudit.entity.recognition;

import org.corpusaudit.entity.languages.Kind;
import org.corpusaudit.entity.languages.LanguageKnowledge;
import org.corpusaudit.entity.languages.RuleWord;
import org.corpusaudit.entity.learning.LearnedWord;

/**
 * What joins the words of a run of capitals: spaces and hyphens, initials, particles and "and". Not
 * thread-safe.
 */
final class RunJoints {
  /** Letters of the longest sign of a company: Corp. */
  static final int LONGEST_SUFFIX = 4;

  private static final int MOST_CHAINED = 3;

  private final KnownNames known;

  /** What is looked at, which each call begins with. */
  private ArticleWords article;

  private LanguageKnowledge knowledge;

  RunJoints(KnownNames known) {
    this.known = known;
  }

  /** Takes an article and the knowledge of its language. */
  void of(ArticleWords newArticle, LanguageKnowledge newKnowledge) {
    article = newArticle;
    knowledge = newKnowledge;
  }

  /** Where a run goes on to from {@code end}, or {@code end}. */
  int extended(int from, int end, int limit) {
    Word next = article.word(end);
    Word last = article.word(end - 1);
    Gap gap = article.gap(end);
    if (next.isCapitalized()) {
      return isJoint(gap, last, next) && !isDated(article, end) ? end + 1 : end;
    }
    if (next.shape() == Word.Shape.NUMBER) {
      boolean between =
          gap == Gap.SPACE
              && article.end(end) - article.start(end) <= 2
              && end + 1 < limit
              && article.gap(end + 1) == Gap.SPACE
              && !article.isBreak(end + 1)
              && article.word(end + 1).isCapitalized()
              && !article.word(end + 1).is(Kind.MONTH)
              && !isDated(article, end - 1);
      return between ? end + 2 : end;
    }
    return connected(from, end, limit);
  }

  /** Whether a word is a day of the week in front of a date: Thursday 12, Wed, Jan 5. */
  static boolean isDated(ArticleWords article, int at) {
    if (!article.word(at).is(RuleWord.WEEKDAY)
        || at + 1 == article.size()
        || article.startsSentence(at + 1)) {
      return false;
    }
    Word next = article.word(at + 1);
    Gap gap = article.gap(at + 1);
    return (gap == Gap.SPACE || gap == Gap.DOT || article.markAfter(at) == ',')
        && (next.is(Kind.MONTH) || next.opensWithDigit());
  }

  private boolean isJoint(Gap gap, Word last, Word next) {
    return switch (gap) {
      case SPACE -> !next.is(Kind.MONTH) && !changesLetters(last, next);
      case HYPHEN, NONE, AMPERSAND -> !next.is(Kind.MONTH) || gap == Gap.HYPHEN;
      case DOT -> isInitials(last) || isAbbreviation(last);
      case APOSTROPHE ->
          last.surface().length() == 1
              || next.is(Kind.ORGANISATION_TAIL)
              || last.folded().endsWith("s");
      default -> false;
    };
  }

  /** Whether a word is letters with points between them, the last one without: E.F, but not U.S. */
  private boolean isInitials(Word word) {
    String surface = word.surface();
    for (int i = 0; i < surface.length(); i++) {
      if (i % 2 == 0 ? !Character.isUpperCase(surface.charAt(i)) : surface.charAt(i) != '.') {
        return false;
      }
    }
    return surface.length() % 2 == 1 && !knowledge.names().contains(word.folded());
  }

  private static boolean isAbbreviation(Word word) {
    return word.surface().length() <= 4
        && (word.is(Kind.TITLE) || word.is(Kind.PLACE_HEAD) || word.is(Kind.PARTICLE));
  }

  /** Whether letters of another script begin: группа The Smiths, but not Генрих VIII. */
  private boolean changesLetters(Word last, Word next) {
    return knowledge.isCyrillic()
        && last.isLatin() != next.isLatin()
        && !last.is(Kind.PARTICLE)
        && !next.is(Kind.PARTICLE)
        && !NameEvidence.isRoman(next.surface());
  }

  private int connected(int from, int end, int limit) {
    if (joinsCompany(from, end, limit)) {
      return end + 2;
    }
    int chained = chained(end, limit);
    if (chained > end) {
      return chained;
    }
    int at = end;
    while (at < limit
        && at < end + 3
        && (at == end || !article.isBreak(at))
        && (article.gap(at) == Gap.SPACE
            || article.gap(at) == Gap.APOSTROPHE
            || article.gap(at) == Gap.HYPHEN)
        && isConnector(article.word(at))
        && (at > end || !article.word(at).is(RuleWord.ARTICLE))) {
      at++;
    }
    boolean reaches =
        at > end && at < limit && !article.isBreak(at) && article.word(at).isCapitalized();
    return reaches && joins(from, end, at) ? at + 1 : end;
  }

  /** Behind small words that hyphens join on both sides: Bar-sur-Seine. */
  private int chained(int end, int limit) {
    int at = end;
    while (at < limit
        && at < end + MOST_CHAINED
        && article.gap(at) == Gap.HYPHEN
        && article.word(at).shape() == Word.Shape.LOWER) {
      at++;
    }
    boolean reaches =
        at > end && at < limit && article.gap(at) == Gap.HYPHEN && article.word(at).isCapitalized();
    return reaches ? at + 1 : end;
  }

  /**
   * Whether "and" stands within a name of an organisation: before a sign of a company, or between
   * words of which the first and the last of the whole end such names.
   */
  private boolean joinsCompany(int from, int end, int limit) {
    if (!article.word(end).surface().equals("and") || end + 1 >= limit) {
      return false;
    }
    Word next = article.word(end + 1);
    boolean joined =
        article.gap(end) == Gap.SPACE
            && article.gap(end + 1) == Gap.SPACE
            && !article.isBreak(end + 1)
            && next.isCapitalized()
            && !article.word(from).is(Kind.FUNCTION);
    if (!joined || !next.is(Kind.ORGANISATION_TAIL)) {
      return false;
    }
    boolean sign = next.surface().length() <= LONGEST_SUFFIX;
    boolean more = end + 2 < limit && !article.isBreak(end + 2);
    return sign
        || (article.word(end - 1).is(Kind.ORGANISATION_TAIL)
            && more
            && article.word(end + 2).is(Kind.ORGANISATION_TAIL)
            && article.word(end + 2).isCapitalized());
  }

  static boolean isConnector(Word word) {
    return word.is(Kind.PARTICLE) && word.shape() == Word.Shape.LOWER;
  }

  /** Whether particles join the words before {@code end} with those from {@code to} on. */
  private boolean joins(int from, int end, int to) {
    Word left = article.word(end - 1);
    Word right = article.word(to);
    if (right.is(Kind.MONTH)) {
      return false;
    }
    if (isHead(article, end - 1)) {
      return true;
    }
    if (isWhere(from, end, to)) {
      return false;
    }
    if (left.is(Kind.ROLE)
        || left.is(Kind.TITLE)
        || left.is(Kind.NOT_A_NAME)
        || left.is(Kind.FUNCTION)
        || left.is(Kind.DEMONYM)) {
      return false;
    }
    Word joint = article.word(end);
    if (joint.is(RuleWord.PARTICLE_OF_HEADS)) {
      return false;
    }
    if (joint.is(RuleWord.PARTICLE_OF_PERSONS)) {
      return isPerson(from, end);
    }
    boolean common = isCommon(left);
    return joint.is(RuleWord.PARTICLE_OF_NAMES)
        ? !common && !isNoBearer(known.place(article, from, end), from, end)
        : isPerson(from, end) || (!common && !knowledge.capitalizesNouns());
  }

  /**
   * Whether a well-known place stands behind a person who has a given name and a surname, from whom
   * the particle leads to it: burgemeester Femke Halsema van Amsterdam.
   */
  private boolean isWhere(int from, int end, int to) {
    return to == end + 1
        && end - from > 1
        && article.word(end).is(Kind.PLACE_HINT)
        && article.word(from).isGiven()
        && isTrusted(known.place(article, to, to + 1));
  }

  private static boolean isTrusted(KnownName place) {
    return place.isFound() && !place.isWeak();
  }

  /**
   * Whether a name is a place, and no given name that is a small town too and begins no longer
   * place: Anna de Lurdema.
   */
  private boolean isNoBearer(KnownName place, int from, int end) {
    return place.isFound()
        && !(place.isSmall()
            && end == from + 1
            && isPerson(from, end)
            && known.longest(article, from, article.size()).length() == 1);
  }

  /** Whether a word opens or ends names of organisations, places and events. */
  static boolean isHead(ArticleWords article, int at) {
    int cues = article.word(at).kinds() | article.cuesStartingAt(at);
    int head =
        Kind.ORGANISATION_HEAD.bit()
            | Kind.PLACE_HEAD.bit()
            | Kind.EVENT.bit()
            | Kind.ORGANISATION_TAIL.bit()
            | Kind.PLACE_TAIL.bit();
    return (cues & head) != 0;
  }

  private boolean isPerson(int from, int end) {
    return article.word(from).is(Kind.GIVEN)
        || (end - from >= 2 && article.word(end - 2).is(Kind.GIVEN));
  }

  /** Whether the corpus has a word oftener small, or as a noun, than as a part of names. */
  static boolean isCommon(Word word) {
    LearnedWord learned = word.learned();
    return learned.lower() + learned.nouns() > learned.inside();
  }
}
