package org.corpusaudit.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import java.util.HashMap;
import java.util.Map;

/**
 * What each character becomes when words are compared rather than shown: NFKC and case folding,
 * diacritics dropped where a script uses them as such (Latin, Greek, Cyrillic, Arabic, Hebrew; the
 * vowel signs of Indic and South-East Asian scripts stay), alef, ya and ta marbuta forms folded,
 * tatweel and invisible characters dropped, digits of any script as ASCII: their form is folded,
 * never their value.
 *
 * <p>One table entry for each character of the basic plane, made once: 130 KB.
 */
final class FoldTable {
  /** Ends a word. */
  static final char BREAK = 0;

  /** Belongs to whatever stands around it and says nothing: passed over. */
  static final char IGNORED = 1;

  /** A word of its own, in scripts that put no space between words; folds to itself. */
  static final char ALONE = 2;

  /** Becomes several characters: ask {@link #expansion}. */
  static final char EXPANDS = 3;

  private static final Normalizer2 CASEFOLD = Normalizer2.getNFKCCasefoldInstance();
  private static final Normalizer2 NFD = Normalizer2.getNFDInstance();
  private static final char[] TABLE = new char[1 << 16];
  private static final Map<Character, String> EXPANSIONS = new HashMap<>();

  static {
    for (int c = 0; c < TABLE.length; c++) {
      TABLE[c] = Character.isSurrogate((char) c) ? BREAK : entry((char) c);
    }
  }

  private FoldTable() {}

  /**
   * For each character one of the four codes above, or the one that it folds to; not to be written.
   */
  static char[] table() {
    return TABLE;
  }

  /** The characters that {@code c} folds to, for {@link #EXPANDS}. */
  static String expansion(char c) {
    return EXPANSIONS.get(c);
  }

  /** Whether a character beyond the basic plane belongs to words. */
  static boolean isWordCodePoint(int codePoint) {
    return Character.isLetterOrDigit(codePoint) || isMark(codePoint);
  }

  /** Whether a script has no spaces between words, so that each character is a word. */
  static boolean standsAlone(int codePoint) {
    return switch (UScript.getScript(codePoint)) {
      case UScript.HAN,
          UScript.HIRAGANA,
          UScript.KATAKANA,
          UScript.THAI,
          UScript.LAO,
          UScript.KHMER,
          UScript.MYANMAR ->
          Character.isLetter(codePoint);
      default -> false;
    };
  }

  private static char entry(char c) {
    if (UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
        || Character.getType(c) == Character.FORMAT) {
      return IGNORED;
    }
    if (!Character.isLetterOrDigit(c)
        && !isMark(c)
        && Character.getType(c) != Character.OTHER_NUMBER
        && Character.getType(c) != Character.LETTER_NUMBER) {
      return BREAK;
    }
    if (standsAlone(c)) {
      return ALONE;
    }
    String folded = folded(c);
    if (folded.isEmpty()) {
      return IGNORED;
    }
    if (folded.length() > 1) {
      EXPANSIONS.put(c, folded);
      return EXPANDS;
    }
    return folded.charAt(0);
  }

  private static String folded(char c) {
    StringBuilder folded = new StringBuilder(2);
    String parts = NFD.normalize(CASEFOLD.normalize(String.valueOf(c)));
    for (int i = 0; i < parts.length(); i++) {
      char part = parts.charAt(i);
      if (!isDiacritic(part)) {
        char letter = foldedLetter(part);
        if (letter != 0 && (Character.isLetterOrDigit(letter) || isMark(letter))) {
          folded.append(letter);
        }
      }
    }
    return folded.toString();
  }

  private static char foldedLetter(char c) {
    if (Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) {
      return (char) ('0' + Character.digit(c, 10));
    }
    return switch (c) {
      case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
      case 'ى', 'ی' -> 'ي';
      case 'ة' -> 'ه';
      case 'ک' -> 'ك';
      case 'ـ' -> 0;
      default -> c;
    };
  }

  private static boolean isMark(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  private static boolean isDiacritic(char c) {
    if (!isMark(c)) {
      return false;
    }
    return switch (UScript.getScript(c)) {
      case UScript.LATIN,
          UScript.GREEK,
          UScript.CYRILLIC,
          UScript.ARABIC,
          UScript.HEBREW,
          UScript.INHERITED,
          UScript.COMMON ->
          true;
      default -> false;
    };
  }
}
