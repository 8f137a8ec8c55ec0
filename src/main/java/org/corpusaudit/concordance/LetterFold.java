package org.corpusaudit.concordance;

import com.ibm.icu.text.Normalizer2;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * What is left of each character when all is dropped in which two spellings of a counted word may
 * differ: case, marks, invisible characters, tatweel, presentation and compatibility forms, forms
 * of alef, ya and ta marbuta, forms of digits. Coarser than any form in which an audit counts:
 * where a word stands in a text, its folded letters stand in the folded text, so a text without
 * these need not be cut into words. Of the characters of the basic plane, made where they are met.
 */
final class LetterFold {
  /** Says nothing: passed over. */
  static final char IGNORED = 0;

  /** Becomes several characters: ask {@link #several}. */
  static final char SEVERAL = 1;

  private static final Normalizer2 CASEFOLD = Normalizer2.getNFKCCasefoldInstance();
  private static final Normalizer2 NFKD = Normalizer2.getNFKDInstance();
  private static final int PAGE = 1 << 8;

  /** Pages of characters that were met; the same whoever makes them. */
  private static final AtomicReferenceArray<Page> PAGES = new AtomicReferenceArray<>(1 << 8);

  private record Page(char[] letters, String[] expansions) {}

  private LetterFold() {}

  static char fold(int c) {
    return page(c).letters[c & PAGE - 1];
  }

  static String several(int c) {
    return page(c).expansions[c & PAGE - 1];
  }

  private static Page page(int c) {
    Page page = PAGES.getAcquire(c / PAGE);
    return page != null ? page : made(c / PAGE);
  }

  private static Page made(int number) {
    Page page = new Page(new char[PAGE], new String[PAGE]);
    for (int i = 0; i < PAGE; i++) {
      int c = number * PAGE + i;
      boolean plain = c > ' ' && !Character.isSurrogate((char) c);
      String folded = plain ? entry(c) : " ";
      page.letters[i] =
          folded.isEmpty() ? IGNORED : folded.length() == 1 ? folded.charAt(0) : SEVERAL;
      page.expansions[i] = folded.length() > 1 ? folded : null;
    }
    PAGES.setRelease(number, page);
    return page;
  }

  /**
   * Whether a word may be looked for by its folded letters: not where a joiner makes another letter
   * of the two before it, nor beyond the basic plane.
   */
  static boolean isSafe(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean made = (c >= '\u0D7A' && c <= '\u0D7F') || c == '\u09CE';
      if (made || c < ' ' || c == '"' || c == '\\' || Character.isSurrogate(c)) {
        return false;
      }
    }
    return true;
  }

  /** The folded letters of a word. */
  static char[] of(String word) {
    StringBuilder folded = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char c = fold(word.charAt(i));
      if (c == ' ') {
        continue; // Only a compatibility form leaves one in a word, and is folded without it.
      }
      if (c == SEVERAL) {
        folded.append(several(word.charAt(i)));
      } else if (c != IGNORED) {
        folded.append(c);
      }
    }
    return folded.toString().toCharArray();
  }

  private static String entry(int c) {
    StringBuilder folded = new StringBuilder();
    String letters = NFKD.normalize(CASEFOLD.normalize(NFKD.normalize(Character.toString(c))));
    letters = letters.toLowerCase(Locale.ROOT);
    for (int i = 0; i < letters.length(); ) {
      int letter = letters.codePointAt(i);
      i += Character.charCount(letter);
      int type = Character.getType(letter);
      if (type == Character.DECIMAL_DIGIT_NUMBER) {
        folded.append((char) ('0' + Character.digit(letter, 10)));
      } else if (type != Character.NON_SPACING_MARK
          && type != Character.COMBINING_SPACING_MARK
          && type != Character.ENCLOSING_MARK
          && type != Character.FORMAT
          && letter != '\u0640'
          && letter != ' ' // Marks that stand alone are shown on a space.
          && !isArabicMark(letter)) {
        folded.appendCodePoint(plain(letter));
      }
    }
    return folded.toString();
  }

  /** Marks that the normalised form drops and this Java's Unicode does not know yet. */
  private static boolean isArabicMark(int letter) {
    return letter >= 0x08CA && letter <= 0x08FF && letter != 0x08E2;
  }

  private static int plain(int letter) {
    return switch (letter) {
      case 'ٱ' -> 'ا';
      case 'ى', 'ی' -> 'ي';
      case 'ة' -> 'ه';
      case 'ک' -> 'ك';
      case '٫' -> '.';
      case '٬' -> ',';
      case 'ı' -> 'i';
      case 'ς' -> 'σ';
      default -> letter;
    };
  }
}
