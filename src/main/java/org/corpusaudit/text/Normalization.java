package org.corpusaudit.text;

import java.io.Serializable;

/**
 * Which differences between surfaces the normalised form drops. Each is a switch of its own: on
 * Arabic news, folding ya merges the preposition على with the name علي and makes the name look 35
 * times as frequent.
 *
 * @param foldCase capital and small letters, by the language's rules, and compatibility forms
 * @param dropVowelMarks harakat and Quranic marks in Arabic script, points in Hebrew
 * @param foldAlef أ إ آ ٱ as ا
 * @param foldYa ى as ي
 * @param foldTaMarbuta ة as ه
 * @param foldDigits digits of every script as ASCII, with Arabic separators
 * @param dropDiacritics accents on Latin, Greek and Cyrillic letters
 */
public record Normalization(
    boolean foldCase,
    boolean dropVowelMarks,
    boolean foldAlef,
    boolean foldYa,
    boolean foldTaMarbuta,
    boolean foldDigits,
    boolean dropDiacritics)
    implements Serializable {
  /** Case, vowel marks, alef and digits; ya, ta marbuta and accents stay apart. */
  public static final Normalization DEFAULT =
      new Normalization(true, true, true, false, false, true, false);

  /** These rules with ya folded or not. */
  public Normalization withFoldYa(boolean fold) {
    return new Normalization(
        foldCase, dropVowelMarks, foldAlef, fold, foldTaMarbuta, foldDigits, dropDiacritics);
  }

  /** These rules with ta marbuta folded or not. */
  public Normalization withFoldTaMarbuta(boolean fold) {
    return new Normalization(
        foldCase, dropVowelMarks, foldAlef, foldYa, fold, foldDigits, dropDiacritics);
  }

  /** These rules with alef folded or not. */
  public Normalization withFoldAlef(boolean fold) {
    return new Normalization(
        foldCase, dropVowelMarks, fold, foldYa, foldTaMarbuta, foldDigits, dropDiacritics);
  }

  /** These rules with accents dropped or not. */
  public Normalization withDropDiacritics(boolean drop) {
    return new Normalization(
        foldCase, dropVowelMarks, foldAlef, foldYa, foldTaMarbuta, foldDigits, drop);
  }
}
