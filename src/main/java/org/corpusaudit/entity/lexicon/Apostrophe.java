package org.corpusaudit.entity.lexicon;

/** The marks that stand for an elided letter or before a possessive s. */
public final class Apostrophe {
  private Apostrophe() {}

  public static boolean is(char c) {
    return c == '\'' || c == '\u2019' || c == '\u02BC' || c == '\u2018';
  }
}
