package org.corpusaudit.entity;

import java.util.Locale;

/** What a word does beside or inside a name; the columns of the word lists name them. */
enum Kind {
  /** Stands before a person's name: Mr, الشيخ. */
  TITLE,
  /** What somebody is: president, وزير الخارجية. */
  ROLE,
  /** Opens an organisation's name: Ministry of, حزب. */
  ORGANISATION_HEAD,
  /** Ends an organisation's name: Inc, GmbH. */
  ORGANISATION_TAIL,
  /** Opens a place's name: Mount, مدينة. */
  PLACE_HEAD,
  /** Ends a place's name: River, County. */
  PLACE_TAIL,
  /** Says that somebody speaks or acts: said, قال. */
  REPORTING,
  /** Joins the parts of a name: van, bin. */
  PARTICLE,
  /** A month. */
  MONTH,
  /** A common word that may look like a name. */
  NOT_A_NAME,
  /** Tells that a person is named near it. */
  PERSON_HINT,
  /** Tells that a place is named after it. */
  PLACE_HINT,
  /** Inside names of events, works, prizes: Cup, War. */
  EVENT,
  /** A given name of persons. */
  GIVEN,
  /** A family name of persons. */
  SURNAME,
  /** Adjective or inhabitant of a place. */
  DEMONYM,
  /** A function word. */
  FUNCTION;

  int bit() {
    return 1 << ordinal();
  }

  /** The kind that a word list names. */
  static Kind ofColumn(String column) {
    return valueOf(column.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
