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
  AMBIGUOUS_GIVEN(17),
  /** Stands between an office and its holder's name: the former, the late. */
  ATTRIBUTE(18),
  /** Says what the word behind it is, which alone names an organisation: صحيفة. */
  ORGANISATION_APPOSITION(19),
  /** Says what the word behind it is, which alone is a name: مدينة. */
  APPOSITION(20),
  /** Begins a person's name that goes on behind it: ابن, أبو, عبد. */
  PERSON_HEAD(21),
  /** Opens an organisation's name with any definite words behind it: جامعة. */
  PROPER_HEAD(22),
  /** Opens the name of a thing that bears a person's: مطار, جائزة. */
  NAMESAKE_HEAD(23),
  /** Stands before the name of a club, which is often a city's: signed for. */
  CLUB_HINT(24),
  /** Stands before the name of a book, film or another work, mostly in quotation marks. */
  WORK_HINT(25),
  /** How surnames of a language end: -енко. */
  SURNAME_ENDING(26),
  /** How places of a language end: -град. */
  PLACE_ENDING(27),
  /** Joins the last name of a list to the others: and. */
  CONJUNCTION(28),
  /** How adjectives of places and persons end, which may have a capital: Каирский кодекс. */
  ADJECTIVE_ENDING(29),
  /** How common nouns end that are written with a capital: -ung. */
  NOUN_ENDING(30),
  /** Stands before a noun as before few names: the German article and what is declined as it is. */
  DETERMINER(31);

  /** Kinds of words that are no names by themselves. */
  public static final int COMMON =
      of(
          FUNCTION,
          NOT_A_NAME,
          REPORTING,
          ROLE,
          TITLE,
          MONTH,
          PLACE_HINT,
          PERSON_HINT,
          PLACE_HEAD,
          ORGANISATION_HEAD,
          ORGANISATION_TAIL,
          PLACE_TAIL,
          DEMONYM);

  private final int bit;

  Kind(int place) {
    bit = 1 << place;
  }

  /** The kind in a set of kinds. */
  public int bit() {
    return bit;
  }

  /** Whether the kind is in a set of kinds. */
  public boolean isIn(int kinds) {
    return (kinds & bit) != 0;
  }

  /** A set of kinds. */
  public static int of(Kind... kinds) {
    int bits = 0;
    for (Kind kind : kinds) {
      bits |= kind.bit;
    }
    return bits;
  }

  /** The kind that a word list names. */
  static Kind ofColumn(String column) {
    return valueOf(column.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** The column of the word lists. */
  public String column() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
