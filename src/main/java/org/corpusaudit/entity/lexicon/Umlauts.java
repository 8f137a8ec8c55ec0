package org.corpusaudit.entity.lexicon;

/** Vowels with two dots, which tell German words apart that folding makes one: Händel, Handel. */
public final class Umlauts {
  private static final String LETTERS = "äöüÄÖÜ";

  private Umlauts() {}

  /** Whether a text has one. */
  public static boolean has(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (LETTERS.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
