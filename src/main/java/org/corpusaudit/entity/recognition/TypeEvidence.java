package org.corpusaudit.entity.recognition;

import java.util.Arrays;
import org.corpusaudit.entity.EntityType;
import org.corpusaudit.entity.languages.Kind;
import org.corpusaudit.entity.languages.LanguageKnowledge;
import org.corpusaudit.entity.learning.LearnedLanguage;
import org.corpusaudit.entity.learning.LearnedName;
import org.corpusaudit.entity.learning.LearnedWord;

/**
 * Weighs what speaks for each type of a candidate: lexicons, the words inside and around it, how it
 * is written, and what the corpus taught. Not thread-safe.
 */
final class TypeEvidence {
  /** What makes a single word whose type little speaks for a name of another kind. */
  private static final int FAINT = 20;

  /**
   * Against a person whose name is nobody's; fitted with the weights of {@link WrittenEvidence}: on
   * the same halves F1 rose by .004 to .016. Nearer to 0, single unknown words become persons
   * again.
   */
  private static final int NO_SURNAME = -30;

  /** One in so many places of a surname stands behind a given name. */
  private static final int SURNAMES_BORNE = 5;

  /** Below this a type is little more than a guess. */
  private static final int FEWEST_SAID = 8;

  /** For a name that is spelled in capitals where the list has it with one. */
  private static final int SPELLED = 40;

  /** So often a name must be met before the corpus tells its type. */
  private static final int FEWEST_VOTES = 5;

  /** By so much its first type must lead there: twice the votes. */
  private static final int VOTED = 7;

  /** More than that speaks for another type here. */
  private static final int MOST_AGAINST = 20;

  private static final EntityType[] TYPES = EntityType.values();

  private final int[] sums = new int[TYPES.length];
  private final Contexts contexts = new Contexts();
  private final boolean demonyms;
  private final LearnedLanguage learned;
  private final InnerEvidence inner;
  private final OuterEvidence outer = new OuterEvidence();
  private final NameEvidence names;
  private final WrittenEvidence written = new WrittenEvidence();
  private final IdleCandidates idle;

  /** What is looked at, which each call begins with. */
  private ArticleWords article;

  TypeEvidence(KnownNames known, LearnedLanguage learned, CommonWords common, boolean demonyms) {
    this.learned = learned;
    this.demonyms = demonyms;
    inner = new InnerEvidence(known);
    names = new NameEvidence(learned, common);
    idle = new IdleCandidates(names);
  }

  /** Fills the scores of a candidate that is not idle ({@link IdleCandidates}). */
  void weighUnlessIdle(ArticleWords newArticle, LanguageKnowledge knowledge, Candidate candidate) {
    candidate.isIdle = idle.contains(newArticle, candidate);
    if (!candidate.isIdle) {
      weigh(newArticle, knowledge, candidate);
    }
  }

  /** Fills the scores of a candidate. */
  void weigh(ArticleWords newArticle, LanguageKnowledge knowledge, Candidate candidate) {
    article = newArticle;
    inner.weigh(article, candidate);
    outer.weigh(article, candidate);
    written.weigh(article, candidate, knowledge);
    votes(candidate);
    names.weigh(article, candidate, knowledge);
    demonym(knowledge, candidate);
    if (isBareCapital(candidate)) {
      candidate.add(EntityType.PER, NO_SURNAME, "shape");
    }
    if (candidate.name > 0) {
      context(candidate);
    }
    spelled(candidate);
    decided(candidate);
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

  /** What a list spells otherwise is meant where the rest says that one of its type is. */
  private static void spelled(Candidate c) {
    if (!c.spelledOtherwise.isEmpty() && c.best() == c.listed) {
      c.entity = c.spelledOtherwise;
      c.name += SPELLED;
    } else if (!c.spelledOtherwise.isEmpty()) {
      c.id = "";
    }
  }

  /**
   * A name that no list has is of one type in all of the corpus, if that says so with a margin and
   * little speaks against it here. Places are told by what stands near.
   */
  private static void decided(Candidate c) {
    LearnedName name = c.learnedName.orElse(null);
    boolean listed = c.form >= 0 || !c.entity.isEmpty();
    if (name == null || listed || name.mentions() < FEWEST_VOTES) {
      return;
    }
    int[] weights = name.weights();
    int best = 0;
    int second = Integer.MIN_VALUE;
    for (int t = 1; t < weights.length; t++) {
      second = Math.max(second, Math.min(weights[t], weights[best]));
      best = weights[t] > weights[best] ? t : best;
    }
    int missing = c.score(c.best()) - c.score(TYPES[best]);
    boolean place = TYPES[best] == EntityType.LOC || (c.best() == EntityType.LOC && c.words() > 1);
    boolean voted = weights[best] - second >= VOTED && !place;
    if (voted
        && missing == 0
        && TYPES[best] == EntityType.MISC
        && c.evidence.equals(WrittenEvidence.BRIEF)) {
      c.evidence = Candidate.LEARNED; // Of a common noun, as other articles say.
    }
    if (voted && missing > 0 && missing <= MOST_AGAINST) {
      c.add(TYPES[best], missing + 1, Candidate.LEARNED);
      c.evidence = Candidate.LEARNED;
    }
  }

  private void votes(Candidate c) {
    c.learnedName = names.learned(article, c);
    c.learnedName.ifPresent(
        name -> {
          for (EntityType type : TYPES) {
            c.add(type, name.weights()[type.code()], Candidate.LEARNED);
          }
        });
  }

  private void context(Candidate c) {
    Arrays.fill(sums, 0);
    if (learned.knowsContexts()) {
      contexts.of(
          article,
          c,
          (chars, length, hash) -> learned.context(chars, 0, length, hash).ifPresent(this::add));
    }
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

  private void add(int[] weights) {
    for (int t = 0; t < sums.length; t++) {
      sums[t] += weights[t];
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
        && !c.isSomebody
        && !word.is(Kind.GIVEN)
        && !word.is(Kind.SURNAME)
        && !(word.is(Kind.SURNAME_ENDING) && !InnerEvidence.isAdjective(article, c))
        && use.borne() * SURNAMES_BORNE < use.inside();
  }
}
