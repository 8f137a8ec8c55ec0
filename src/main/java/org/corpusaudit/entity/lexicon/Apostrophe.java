package org.corpusaudit.entity.lexicon;

/**
 * The marks that stand for an elided letter or before a possessive s, and Hebrew's geresh, for
 * which they stand.
 */
public final class Apostrophe {
  private static final char HEBREW_GERESH = '\u05F3';

  private Apostrophe() {}

  public static boolean is(char c) {
    return c == '\'' || c == HEBREW_GERESH || c == '\u2019' || c == '\u02BC' || c == '\u2018';
  }
}
