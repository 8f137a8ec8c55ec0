package org.corpusaudit.entity.recognition;

import java.util.Optional;
import org.corpusaudit.entity.EntityType;
import org.corpusaudit.entity.learning.LearnedName;

/**
 * Words of an article that may name an entity, with what speaks for each type: sums of weights in
 * tenths of a natural logarithm, so that 10 is a factor of 2.7 in the odds.
 */
final class Candidate {
  /** The reason of a type that nothing speaks for. */
  static final String FAINT = "faint";

  /** The reason of a type that the words around it speak for. */
  static final String CONTEXT = "context";

  /** The reason of a type that the corpus' other articles speak for. */
  static final String LEARNED = "learned";

  private static final EntityType[] TYPES = EntityType.values();

  final int from;
  final int to;

  /** Small words in front of {@link #from} that belong to the name too: mont Elgon. */
  int generic;

  /** For each type; filled by {@link TypeEvidence}. */
  final int[] scores = new int[TYPES.length];

  /** What speaks for a name at all; below 0 it is none. */
  int name;

  /**
   * Whether nothing in it or beside it makes it a name, so that it was not weighed: it is once
   * another name of its article may stand for it.
   */
  boolean isIdle;

  /** The entity that a lexicon knows, or empty. */
  String entity = "";

  /** The full name that the article has for this short one, empty for none. */
  String alias = "";

  /** Whether the article has several full names for this short one. */
  boolean isAmbiguous;

  /** The name that several places share, where the article tells which of them it means. */
  String sharedName = "";

  /** Whether the article says of which common noun it is an abbreviation. */
  boolean isCommonNoun;

  /** Whether a title or an office stands in front of it. */
  boolean isTitled;

  /** Whether a verb or the word in front says that somebody is named: закон Лурдиша. */
  boolean isSomebody;

  /** The organisation that a longer name says it is, or empty: روما in روما الإيطالي. */
  String known = "";

  /** Whether a lexicon has it as a small place, whose name is often a common word. */
  boolean isSmall;

  /** Whether a lexicon has it that is not to be believed here: the corpus uses it otherwise. */
  boolean isDoubted;

  /** What identifies {@link #entity} or {@link #weakEntity}, as a lexicon says, or empty. */
  String id = "";

  /** Whether the user's lexicon has it. */
  boolean isUsers;

  /** The type of the entity in its lexicon. */
  EntityType listed = EntityType.MISC;

  /** Which form of the first word the lexicon's name begins with, -1 where no lexicon has it. */
  int form = -1;

  /** Which form of the last word it ends with, 0 where nothing is behind it. */
  int lastForm;

  /** Whether a lexicon's entity was found before the article's other names were asked. */
  boolean isKnown;

  /** Whether the lexicon's alias counts only with other evidence. */
  boolean weak;

  /** The entity of a weak alias, or empty. */
  String weakEntity = "";

  /**
   * The place or person that a list spells with one capital where the text has an abbreviation, or
   * empty: it is meant where all else says that such a one is.
   */
  String spelledOtherwise = "";

  /** Whether a title tells that {@link #weakEntity} is meant. */
  boolean isBorne;

  /** What the corpus taught of the name. */
  Optional<LearnedName> learnedName = Optional.empty();

  /** How often the corpus has the word of which {@link #learnedName} is made, if it is one. */
  int learnedAll;

  /** The strongest reason, a word. */
  String evidence = "spelling";

  int strongest;

  Candidate(int from, int to) {
    this.from = from;
    this.to = to;
  }

  int words() {
    return to - from;
  }

  void add(EntityType type, int weight, String reason) {
    scores[type.code()] += weight;
    if (weight > strongest) {
      strongest = weight;
      evidence = reason;
    }
  }

  int score(EntityType type) {
    return scores[type.code()];
  }

  /** The type that most speaks for; of equals the first in the order of the types. */
  EntityType best() {
    int best = 0;
    for (int i = 1; i < scores.length; i++) {
      if (scores[i] > scores[best]) {
        best = i;
      }
    }
    return TYPES[best];
  }

  /** Whether no more is known than that it may be a name, here or elsewhere in the corpus. */
  boolean isFaint() {
    boolean guessed =
        evidence.equals(FAINT) || evidence.equals(LEARNED) || evidence.equals(CONTEXT);
    return guessed && best() == EntityType.MISC && words() == 1 && !isKnown;
  }

  /** By how much the best type leads. */
  int margin() {
    int best = best().code();
    int second = Integer.MIN_VALUE;
    for (int i = 0; i < scores.length; i++) {
      if (i != best && scores[i] > second) {
        second = scores[i];
      }
    }
    return scores[best] - second;
  }
}
