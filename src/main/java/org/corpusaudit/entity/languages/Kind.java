package org.corpusaudit.entity.languages;

import java.util.Locale;

/** What a word does beside or inside a name; the columns of the word lists name them. */
public enum Kind {
  /** Stands before a person's name: Mr, الشيخ. */
  TITLE(0),
  /** What somebody is: president, وزير الخارجية. */
  ROLE(1),
  /** Opens an organisation's name: Ministry of, حزب. */
  ORGANISATION_HEAD(2),
  /** Ends an organisation's name: Inc, GmbH. */
  ORGANISATION_TAIL(3),
  /** Opens a place's name: Mount, مدينة. */
  PLACE_HEAD(4),
  /** Ends a place's name: River, County. */
  PLACE_TAIL(5),
  /** Says that somebody speaks or acts: said, قال. */
  REPORTING(6),
  /** Joins the parts of a name: van, bin. */
  PARTICLE(7),
  /** A month. */
  MONTH(8),
  /** A common word that may look like a name. */
  NOT_A_NAME(9),
  /** Tells that a person is named near it. */
  PERSON_HINT(10),
  /** Tells that a place is named after it. */
  PLACE_HINT(11),
  /** Inside names of events, works, prizes: Cup, War. */
  EVENT(12),
  /** A given name of persons. */
  GIVEN(13),
  /** A family name of persons. */
  SURNAME(14),
  /** Adjective or inhabitant of a place. */
  DEMONYM(15),
  /** A function word. */
  FUNCTION(16),
  /** A given name that is a common word as well: ربيع, جيل. */
  AMBIGUOUS_GIVEN(17);

  private final int bit;

  Kind(int place) {
    bit = 1 << place;
  }

  /** The kind in a set of kinds. */
  public int bit() {
    return bit;
  }

  /** The kind that a word list names. */
  static Kind ofColumn(String column) {
    return valueOf(column.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
