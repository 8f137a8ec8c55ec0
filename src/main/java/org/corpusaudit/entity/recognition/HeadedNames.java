package org.corpusaudit.entity.recognition;

import java.util.List;
import java.util.Optional;
import org.corpusaudit.entity.EntityType;
import org.corpusaudit.entity.languages.ArabicAffixes;
import org.corpusaudit.entity.languages.ArabicClitics;
import org.corpusaudit.entity.languages.Kind;
import org.corpusaudit.entity.languages.LanguageKnowledge;

/**
 * Arabic names of newspapers and clubs that are a place's or a common word too: the lists have them
 * behind the word that says what they are (صحيفة الرياض, نادي الهلال), and the text tells which is
 * meant where that word is left out: a newspaper by its quotation marks, a club by an article that
 * speaks of matches. Not thread-safe.
 */
final class HeadedNames {
  /** Words of the longest name of a newspaper. */
  private static final int LONGEST = 3;

  /** Words of sport and names of clubs by which an article is one about matches. */
  private static final int FEWEST_HINTS = 3;

  /** What speaks for a club in such an article. */
  private static final int CLUB = 40;

  /** Words for what is often called after something that has the name first. */
  private static final int THINGS = Kind.of(Kind.NAMESAKE_HEAD, Kind.ORGANISATION_HEAD);

  private static final String QUOTES = "\"«»“”";

  private final LanguageKnowledge knowledge;
  private final KnownNames known;
  private ArticleWords article = new ArticleWords();

  HeadedNames(LanguageKnowledge knowledge, KnownNames known) {
    this.knowledge = knowledge;
    this.known = known;
  }

  void read(ArticleWords newArticle) {
    article = newArticle;
  }

  /**
   * Words of a newspaper's name that stand in quotation marks from a word on, 0 for none: a place
   * has none there; a common word must be spoken to (لـ«الوطن») or be said to be one (صحيفة).
   */
  int quoted(int i, boolean isPlace) {
    if (QUOTES.indexOf(article.markBefore(i)) < 0) {
      return 0;
    }
    int end = i + 1;
    while (QUOTES.indexOf(article.markAfter(end - 1)) < 0) {
      if (end == i + LONGEST || end >= article.size() || article.isBreak(end)) {
        return 0;
      }
      end++;
    }
    boolean told = isPlace || isTold(i - 1);
    return told && entity(knowledge.heads().newspapers(), article.key(i, end)).isPresent()
        ? end - i
        : 0;
  }

  private boolean isTold(int before) {
    if (before < 0 || article.sentence(before) != article.sentence(before + 1)) {
      return false;
    }
    Word word = article.word(before);
    return ArabicClitics.isDetachedTo(word.folded()) || word.is(Kind.ORGANISATION_APPOSITION);
  }

  /** The newspaper of what {@link #quoted} found. */
  String newspaper(int from, int to) {
    return entity(knowledge.heads().newspapers(), article.key(from, to)).orElse("");
  }

  /**
   * Whether what a list has as a newspaper is called after the same here, but another thing, as the
   * word in front says: سوق عكاظ, مسرح عكاظ, but not صحيفة عكاظ nor مؤسسة عكاظ للصحافة.
   *
   * @param form which form of the word the list has
   * @param paper the entity that it has
   */
  boolean isOtherThing(int i, int form, String paper) {
    boolean behindHead =
        form == 0
            && i > 0
            && article.gap(i) == Gap.SPACE
            && !article.isBreak(i)
            && (article.word(i - 1).kinds() & THINGS) != 0
            && !article.word(i - 1).hasAnyArticle()
            && !article.word(i - 1).is(Kind.ORGANISATION_APPOSITION);
    boolean explained =
        i + 1 < article.size() && !article.isBreak(i + 1) && isFor(article.word(i + 1).folded());
    return behindHead
        && !explained
        && entity(knowledge.heads().newspapers(), article.word(i).folded())
            .filter(paper::equals)
            .isPresent();
  }

  /** Whether a word begins as what is for something does: للصحافة. */
  private static boolean isFor(String folded) {
    return !folded.isEmpty() && ArabicClitics.isDetachedTo(folded.substring(0, 1));
  }

  /** Settles names of clubs in an article about matches, which are weighed. */
  void clubs(List<Candidate> candidates) {
    List<Candidate> clubs = candidates.stream().filter(this::isClub).toList();
    if (!clubs.isEmpty() && isAboutMatches(clubs)) {
      clubs.forEach(HeadedNames::settle);
    }
  }

  /** Whether a list has a club by a name, and nothing beside it says that it is no name here. */
  private boolean isClub(Candidate c) {
    return isAsked(c)
        && entity(knowledge.heads().clubs(), article.word(c.from).form(c.form))
            .filter(c.weakEntity::equals)
            .isPresent()
        && !isAdjective(c.from)
        && !isDescribed(c.to);
  }

  private static boolean isAsked(Candidate c) {
    return c.words() == 1
        && c.form >= 0
        && c.entity.isEmpty()
        && !c.weakEntity.isEmpty()
        && c.listed == EntityType.ORG;
  }

  private static void settle(Candidate c) {
    c.entity = c.weakEntity;
    c.weak = false;
    c.name = Math.max(0, c.name) + CLUB;
    c.add(EntityType.ORG, CLUB, "club");
  }

  /** Whether a word describes the definite noun in front of it: التعليم الأهلي. */
  private boolean isAdjective(int i) {
    return ArabicAffixes.endsAsAdjective(article.word(i).folded())
        && article.word(i).attached() == 0
        && i > 0
        && article.gap(i) == Gap.SPACE
        && !article.isBreak(i)
        && article.word(i - 1).hasAnyArticle();
  }

  /** Whether the adjective of a thing follows, which a club is not: الهلال النفطي. */
  private boolean isDescribed(int next) {
    return next < article.size()
        && article.gap(next) == Gap.SPACE
        && !article.isBreak(next)
        && article.word(next).hasArticle()
        && ArabicAffixes.endsAsAdjective(article.word(next).folded())
        && !article.word(next).is(Kind.DEMONYM);
  }

  private boolean isAboutMatches(List<Candidate> clubs) {
    int hints = (int) clubs.stream().map(c -> c.weakEntity).distinct().count() - 1;
    for (int i = 0; i < article.size() && hints < FEWEST_HINTS; i++) {
      hints += isHint(article.word(i)) ? 1 : 0;
    }
    return hints >= FEWEST_HINTS;
  }

  /** Whether a word is one of sport alone, with the article or without: مباراة, but not الفريق. */
  private boolean isHint(Word word) {
    int kinds = word.kinds();
    kinds |= word.hasArticle() ? knowledge.kinds(ArabicClitics.withoutArticle(word.folded())) : 0;
    return Kind.CLUB_HINT.isIn(kinds) && !Kind.ORGANISATION_APPOSITION.isIn(kinds);
  }

  /** The organisation that a list has behind one of these words. */
  private Optional<String> entity(List<String> heads, String name) {
    for (String head : heads) {
      String headed = head + " " + name;
      KnownName listed = known.longestRun(headed, 0);
      if (listed.length() == headed.length() && listed.type() == EntityType.ORG) {
        return Optional.of(listed.entity());
      }
    }
    return Optional.empty();
  }
}
