package org.corpusaudit.entity;

import java.util.List;
import org.corpusaudit.entity.ArticleWords.Gap;

/**
 * Candidates of scripts without capitals, Arabic above all: known names, names of persons that a
 * title or a given name opens, organisations behind their head words, and single words that a cue
 * or the corpus marks as names. Not thread-safe.
 */
final class UnmarkedNames {
  private static final int LONGEST_PERSON = 5;
  private static final int LONGEST_ORGANISATION = 5;
  private static final int NO_NAME =
      Kind.FUNCTION.bit()
          | Kind.NOT_A_NAME.bit()
          | Kind.REPORTING.bit()
          | Kind.ROLE.bit()
          | Kind.TITLE.bit()
          | Kind.MONTH.bit()
          | Kind.PLACE_HINT.bit()
          | Kind.PERSON_HINT.bit()
          | Kind.PLACE_HEAD.bit()
          | Kind.ORGANISATION_HEAD.bit()
          | Kind.ORGANISATION_TAIL.bit()
          | Kind.PLACE_TAIL.bit()
          | Kind.DEMONYM.bit();

  private final KnownNames known;
  private final LearnedNames learned;
  private ArticleWords article = new ArticleWords();
  private LanguageKnowledge knowledge = LanguageKnowledge.of("");

  UnmarkedNames(KnownNames known, LearnedNames learned) {
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
    if (word.shape() != Word.Shape.UNCASED) {
      return i + 1;
    }
    int known = this.known.longest(article, i, article.size());
    EntityType type = this.known.type();
    boolean weak = this.known.isWeak();
    int person = person(i);
    if (person > known) {
      out.add(new Candidate(i, i + person));
      return i + person;
    }
    if (known > 0 && !(known == 1 && weak && isCommon(word))) {
      int end = i + known;
      if (type == EntityType.PER && known == 1) {
        end = persons(i, end);
      }
      out.add(new Candidate(i, end));
      return end;
    }
    int organisation = organisation(i);
    if (organisation > 0) {
      out.add(new Candidate(i, i + organisation));
      return i + organisation;
    }
    if (isNameLike(i)) {
      out.add(new Candidate(i, i + 1));
    }
    return i + 1;
  }

  /** Words of a person's name from a word on, 0 for none. */
  private int person(int i) {
    Word word = article.word(i);
    boolean titled = isTitled(i);
    boolean given = isGiven(word);
    if (!titled && !given && !opensPerson(word)) {
      return 0;
    }
    if (!given && !opensPerson(word) && !isNameLike(i)) {
      return 0;
    }
    int end = persons(i, i + 1);
    boolean enough = titled || end - i > 1;
    return enough ? end - i : 0;
  }

  private int persons(int from, int start) {
    int end = start;
    int unknown = 0;
    while (end < article.size() && end < from + LONGEST_PERSON && article.gap(end) == Gap.SPACE
        && !article.isBreak(end)) {
      Word next = article.word(end);
      if (opensPerson(next) && end + 1 < article.size() && !article.isBreak(end + 1)
          && isNamePart(end + 1)) {
        end += 2;
        continue;
      }
      if (!isNamePart(end) || attaches(next)) {
        break;
      }
      if (!isGiven(next) && ++unknown > 2) {
        break;
      }
      end++;
    }
    return end;
  }

  /** Whether a title or an office stands before a word, adjectives of places between them. */
  private boolean isTitled(int i) {
    int at = i - 1;
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
      case "السابق", "السابقه", "الراحل", "الراحله", "الحالي", "المنتخب", "الاسبق", "العام", "الجديد" ->
          true;
      default -> false;
    };
  }

  private static boolean isGiven(Word word) {
    return word.is(Kind.GIVEN);
  }

  /** Whether a word only begins a name: ابن, أبو, عبد. */
  private static boolean opensPerson(Word word) {
    return switch (word.folded()) {
      case "بن", "ابن", "بنت", "ابو", "ابي", "ابا", "عبد", "ال", "ام" -> true;
      default -> false;
    };
  }

  private boolean isNamePart(int i) {
    Word word = article.word(i);
    return isGiven(word) || word.is(Kind.PARTICLE) && !word.is(Kind.FUNCTION) || isNameLike(i);
  }

  /** Whether a word seems to have a conjunction or preposition attached to a name. */
  private boolean attaches(Word word) {
    if (isGiven(word) && (knowledge.kinds(word.folded()) & Kind.GIVEN.bit()) != 0) {
      return false;
    }
    for (int form = 1; form < word.forms(); form++) {
      if ((knowledge.kinds(word.form(form)) & (Kind.GIVEN.bit() | NO_NAME)) != 0) {
        return true;
      }
    }
    return word.folded().startsWith("و") && word.folded().length() > 4;
  }

  private boolean isNameLike(int i) {
    Word word = article.word(i);
    if (word.shape() != Word.Shape.UNCASED || word.folded().length() < 2) {
      return false;
    }
    if ((word.kinds() & NO_NAME) != 0 && !isGiven(word)) {
      return false;
    }
    return !isCommon(word);
  }

  private boolean isCommon(Word word) {
    if (word.learned().common()) {
      return true;
    }
    boolean[] common = new boolean[1];
    ArabicAffixes.bases(
        word.folded(),
        (base, kind) -> common[0] |= learned.isCommonBase(knowledge.language(), base));
    return common[0];
  }

  /** Words of an organisation's name that a head word opens, 0 for none. */
  private int organisation(int i) {
    Word head = article.word(i);
    if (!head.is(Kind.ORGANISATION_HEAD) || isDefinite(head.folded()) && !isDefiniteHead(i)) {
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

  private boolean isDefiniteHead(int i) {
    return i + 1 < article.size()
        && !article.isBreak(i + 1)
        && (article.word(i + 1).is(Kind.DEMONYM) || article.word(i + 1).is(Kind.ORGANISATION_TAIL));
  }

  private boolean continuesOrganisation(int i) {
    Word word = article.word(i);
    return isDefinite(word.folded())
        && (word.kinds() & (Kind.FUNCTION.bit() | Kind.REPORTING.bit() | Kind.NOT_A_NAME.bit()
            | Kind.TITLE.bit() | Kind.ROLE.bit())) == 0;
  }

  private static boolean isDefinite(String folded) {
    return folded.startsWith("ال") && folded.length() > 4;
  }
}
