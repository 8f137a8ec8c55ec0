package org.corpusaudit.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;

/**
 * The class of each character for {@link Tokenizer}: its Word_Break property (UAX #29), except that
 * scripts written without spaces, tatweel and emoji have classes of their own. A class is a small
 * number; the flag {@link #UNCLEAN} is added for characters whose surface may need cleaning.
 */
final class CharClasses {
  static final byte OTHER = 0;
  static final byte LETTER = 1;
  static final byte HEBREW = 2;
  static final byte DIGIT = 3;

  /** Connects letters and digits: the underscore. */
  static final byte CONNECTOR = 4;

  static final byte MID_LETTER = 5;
  static final byte MID_NUMBER = 6;
  static final byte MID_EITHER = 7;
  static final byte SINGLE_QUOTE = 8;
  static final byte DOUBLE_QUOTE = 9;

  /** Marks and format characters: they belong to the character before them. */
  static final byte MARK = 10;

  static final byte TATWEEL = 11;

  /** Han, Kana, Thai, Lao, Khmer and Burmese: words are found by dictionary. */
  static final byte DICTIONARY = 12;

  static final byte EMOJI = 13;

  /** Half of a supplementary character: ask {@link #of(int)}. */
  static final byte SURROGATE = 14;

  static final byte CLASS_BITS = 0x1F;
  static final byte UNCLEAN = 0x20;

  /** A place for the flag among bits that stand for classes. */
  static final int UNCLEAN_BIT = 31;

  private static final int NFC_YES = 1;

  private static final byte[] BMP = table();

  private CharClasses() {}

  /** Class and flag of a UTF-16 unit. */
  static byte of(char unit) {
    return BMP[unit];
  }

  /** Class and flag of a code point. */
  static byte of(int codePoint) {
    return codePoint < 0x10000 ? BMP[codePoint] : compute(codePoint);
  }

  /** Class and flag of the code point at {@code index}, whatever its length. */
  static byte at(char[] chars, int index, int limit) {
    byte found = BMP[chars[index]];
    return found == SURROGATE ? of(Character.codePointAt(chars, index, limit)) : found;
  }

  private static byte[] table() {
    byte[] classes = new byte[0x10000];
    for (int c = 0; c < classes.length; c++) {
      classes[c] = compute(c);
    }
    return classes;
  }

  private static byte compute(int codePoint) {
    if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
      return SURROGATE;
    }
    byte found = classOf(codePoint);
    boolean flagged =
        found == MARK
            || found == TATWEEL
            || ((found == LETTER || found == HEBREW) && unclean(codePoint));
    return (byte) (flagged ? found | UNCLEAN : found);
  }

  private static byte classOf(int c) {
    if (c == SurfaceCleaner.TATWEEL) {
      return TATWEEL;
    }
    if (SurfaceCleaner.isIsolatedMark(c)) {
      return MARK;
    }
    int wordBreak = UCharacter.getIntPropertyValue(c, UProperty.WORD_BREAK);
    if (wordBreak == UCharacter.WordBreak.EXTEND
        || wordBreak == UCharacter.WordBreak.FORMAT
        || wordBreak == UCharacter.WordBreak.ZWJ) {
      return needsDictionary(c) ? DICTIONARY : MARK;
    }
    if (needsDictionary(c) && UCharacter.isUAlphabetic(c)) {
      return DICTIONARY;
    }
    return switch (wordBreak) {
      case UCharacter.WordBreak.ALETTER -> LETTER;
      case UCharacter.WordBreak.HEBREW_LETTER -> HEBREW;
      case UCharacter.WordBreak.NUMERIC -> DIGIT;
      case UCharacter.WordBreak.EXTENDNUMLET -> c == '_' || c > 0x7F ? CONNECTOR : OTHER;
      case UCharacter.WordBreak.KATAKANA -> DICTIONARY;
      case UCharacter.WordBreak.MIDLETTER -> MID_LETTER;
      case UCharacter.WordBreak.MIDNUM -> MID_NUMBER;
      case UCharacter.WordBreak.MIDNUMLET -> MID_EITHER;
      case UCharacter.WordBreak.SINGLE_QUOTE -> SINGLE_QUOTE;
      case UCharacter.WordBreak.DOUBLE_QUOTE -> DOUBLE_QUOTE;
      default -> withoutWordBreak(c);
    };
  }

  private static byte withoutWordBreak(int c) {
    if (c > 0x7F && UCharacter.hasBinaryProperty(c, UProperty.EMOJI)) {
      return EMOJI;
    }
    // Tai Tham and other scripts that need a dictionary which does not exist: the run is the word.
    return UCharacter.getIntPropertyValue(c, UProperty.LINE_BREAK)
            == UCharacter.LineBreak.COMPLEX_CONTEXT
        ? LETTER
        : OTHER;
  }

  private static boolean needsDictionary(int c) {
    if (c < 0xE00) {
      return false;
    }
    int script = UScript.getScript(c);
    return script == UScript.HAN
        || script == UScript.HIRAGANA
        || script == UScript.KATAKANA
        || script == UScript.THAI
        || script == UScript.LAO
        || script == UScript.KHMER
        || script == UScript.MYANMAR;
  }

  private static boolean unclean(int c) {
    return SurfaceCleaner.isPresentationForm(c)
        || UCharacter.getCombiningClass(c) != 0
        || UCharacter.getIntPropertyValue(c, UProperty.NFC_QUICK_CHECK) != NFC_YES;
  }
}
