package org.corpusaudit.entity.recognition;

import org.corpusaudit.entity.EntityType;
import org.corpusaudit.entity.lexicon.Lexicon;

/**
 * A name of a lexicon as it was found in an article. Immutable: a rule that asks about the words
 * beside it finds names of their own.
 *
 * @param lexicon that has the name
 * @param output of the lexicon's transducer
 * @param length words of the name, at least 1; of a run without spaces its UTF-16 units
 * @param form with which of its forms the first word begins the name
 * @param lastForm the form of the last word without its ending, 0 where it has none
 * @param isStemmed whether it was found by the stems of its words
 * @param isUsers whether the user's lexicon has it
 * @param isDoubtful whether the text spells it as one that counts only with other evidence
 */
record KnownName(
    Lexicon lexicon,
    long output,
    int length,
    int form,
    int lastForm,
    boolean isStemmed,
    boolean isUsers,
    boolean isDoubtful) {
  /** Stands for no name: of no words, no entity and no flag. */
  static final KnownName NONE = new KnownName(Lexicon.empty(), -1, 0, 0, 0, false, false, false);

  /** Whether it is a name. */
  boolean isFound() {
    return length > 0;
  }

  /** The entity, empty for no name. */
  String entity() {
    return isFound() ? lexicon.entity(output) : "";
  }

  /** What identifies the entity, or empty. */
  String id() {
    return isFound() ? lexicon.id(output) : "";
  }

  /** The type of the entity, that of the rest for no name. */
  EntityType type() {
    return isFound() ? lexicon.type(output) : EntityType.MISC;
  }

  /** Whether the last word goes on behind the name with an ending. */
  boolean isEnded() {
    return lastForm > 0;
  }

  /** Whether the list writes it in capitals. */
  boolean isCapitals() {
    return has(Lexicon.CAPITALS);
  }

  /** Whether it is a small place. */
  boolean isSmall() {
    return has(Lexicon.SMALL);
  }

  /** Whether it is one of many who bear the name. */
  boolean isBorne() {
    return has(Lexicon.BORNE);
  }

  /** Whether it counts only with other evidence. */
  boolean isWeak() {
    return isDoubtful || has(Lexicon.WEAK);
  }

  /** Whether it is a name that needs no other evidence and no small place. */
  boolean isSure() {
    return isFound() && !isWeak() && !isSmall();
  }

  /** Whether it is a place that is well known. */
  boolean isSurePlace() {
    return type() == EntityType.LOC && isSure();
  }

  private boolean has(int flags) {
    return isFound() && (output & flags) == flags;
  }
}
