package org.corpusaudit.entity.languages;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Words that one rule asks for by themselves; columns of the word lists as those of {@link Kind},
 * which says what a word does for all rules.
 */
public enum RuleWord {
  /** A particle that joins only to what opens names of organisations, places and events: of. */
  PARTICLE_OF_HEADS(0, Kind.PARTICLE),
  /** A particle that joins to given names alone: de in English. */
  PARTICLE_OF_PERSONS(1, Kind.PARTICLE),
  /** A particle that joins any name but that of a place: de in French. */
  PARTICLE_OF_NAMES(2, Kind.PARTICLE),
  /** Joins names only behind a particle: von der. */
  ARTICLE(3, Kind.DETERMINER),
  /** Stands before the adjective of a place for that of a part of the world: West German. */
  DIRECTION(4),
  /** Stands between a name and the father's: بن. */
  SON(5),
  /** Stands before the name of a family, which ends a person's: آل. */
  HOUSE(6),
  /** Makes a given name of a definite word: عبد. */
  SERVANT(7),
  /** A given name that is written as a preposition is: علي. */
  PREPOSITION(8),
  /** Ends what names a person and is nobody's surname: الله. */
  NO_SURNAME(9),
  /** A day of the week, or what it is shortened to: Thursday, Thu. */
  WEEKDAY(10),
  /** What an organisation is, small in front of its name: the insurer Lurdish. */
  FIRM(11),
  /** Stands before the quoted name of an organisation rather than of a work: в «Интере». */
  BEFORE_QUOTED_ORGANISATION(12),
  /** Stands small before the genitive of who found, led or owns it: закон Ома. */
  EPONYM_HEAD(13);

  private static final Map<String, RuleWord> COLUMNS = new HashMap<>();

  static {
    for (RuleWord use : values()) {
      COLUMNS.put(use.column(), use);
    }
  }

  private final int bit;
  private final int kinds;

  RuleWord(int place, Kind... kinds) {
    bit = 1 << place;
    this.kinds = Kind.of(kinds);
  }

  /** What such words do for all rules: bits of {@link Kind}. */
  int kinds() {
    return kinds;
  }

  /** The use in a set of uses. */
  int bit() {
    return bit;
  }

  /** Whether the use is in a set of uses. */
  public boolean isIn(int uses) {
    return (uses & bit) != 0;
  }

  /** The column of the word lists. */
  public String column() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The use that a column lists, or null. */
  static RuleWord ofColumn(String column) {
    return COLUMNS.get(column);
  }
}
