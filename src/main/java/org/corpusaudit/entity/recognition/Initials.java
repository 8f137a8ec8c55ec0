package org.corpusaudit.entity.recognition;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;

/**
 * Whether an initial may be that of a name in Latin letters: of Latin, Cyrillic or Greek letters,
 * one for another that is written for the same sound (К for Colin, Дж for Joe).
 */
final class Initials {
  /** Letters of one row are written for one sound in one language or another. */
  private static final String[] ALIKE = {
    "kcq", "vw", "fp", "ijye", "gh", "szc", "djg", "xkh", "uo"
  };

  /** Letters before it are Latin ones. */
  private static final char FIRST_OF_OTHERS = 0x250;

  private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");

  private Initials() {}

  /** Whether an initial may begin a name. */
  static boolean agree(String initial, String name) {
    if (name.isEmpty()) {
      return false;
    }
    char own = first(initial);
    char other = first(name);
    if (own == other) {
      return true;
    }
    if (initial.charAt(0) < FIRST_OF_OTHERS) {
      return false;
    }
    for (String row : ALIKE) {
      if (row.indexOf(own) >= 0 && row.indexOf(other) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static char first(String name) {
    String latin = LATIN.transliterate(name.substring(0, 1)).toLowerCase(Locale.ROOT);
    return latin.isEmpty() ? ' ' : latin.charAt(0);
  }
}
