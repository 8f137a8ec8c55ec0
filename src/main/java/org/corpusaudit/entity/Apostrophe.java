package org.corpusaudit.entity;

/** The marks that stand for an elided letter or before a possessive s. */
final class Apostrophe {
  private Apostrophe() {}

  static boolean is(char c) {
    return c == '\'' || c == '\u2019' || c == '\u02BC' || c == '\u2018';
  }
}
