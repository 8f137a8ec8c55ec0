package org.corpusaudit.entity.lexicon;

/**
 * The marks that stand for an elided letter or before a possessive s, and Hebrew's geresh, for
 * which they stand.
 */
public final class Apostrophe {
  private static final char HEBREW_GERESH = '\u05F3';
  private static final char HEBREW_GERSHAYIM = '\u05F4';

  private Apostrophe() {}

  /** Hebrew abbreviations with the quotation mark of keyboards in place of gershayim. */
  public static String plain(String folded) {
    return folded.indexOf(HEBREW_GERSHAYIM) < 0 ? folded : folded.replace(HEBREW_GERSHAYIM, '"');
  }

  public static boolean is(char c) {
    return c == '\'' || c == HEBREW_GERESH || c == '\u2019' || c == '\u02BC' || c == '\u2018';
  }
}
