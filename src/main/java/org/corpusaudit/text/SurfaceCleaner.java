package org.corpusaudit.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.text.Normalizer2;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.Set;

/**
 * Lossless clean-up of one token: what never changes which word it is.
 *
 * <ul>
 *   <li>bidirectional marks, soft hyphens and other zero-width characters go;
 *   <li>tatweel (U+0640) goes;
 *   <li>Arabic presentation forms become the letters that they show;
 *   <li>the rest is composed (Unicode NFC).
 * </ul>
 *
 * <p>The zero-width non-joiner stays between letters where spelling needs it: in Persian and its
 * neighbours, by language, and it and the joiner after a virama in the scripts of India. Not
 * thread-safe.
 */
final class SurfaceCleaner {
  static final char TATWEEL = 'ـ';

  private static final char NON_JOINER = '\u200C';
  private static final char JOINER = '\u200D';
  private static final int VIRAMA = 9;
  private static final Set<String> NON_JOINER_LANGUAGES =
      Set.of("fa", "ckb", "ku", "ps", "ur", "lrc", "mzn", "glk");

  private static final Normalizer2 NFC = Normalizer2.getNFCInstance();
  private static final char[][] LETTERS = letters();

  private char[] clean = new char[64];
  private int length;

  /** Whether the zero-width non-joiner is spelling in a language, by its first subtag. */
  static boolean keepsNonJoiner(String language) {
    return NON_JOINER_LANGUAGES.contains(language);
  }

  /** Cleans {@code chars[start, end)}; the result is in {@link #chars()} until the next call. */
  void clean(char[] chars, int start, int end, String language) {
    length = 0;
    boolean keepsNonJoiner = keepsNonJoiner(language);
    for (int i = start; i < end; i++) {
      char c = chars[i];
      if (c == TATWEEL) {
        continue;
      }
      if (c == NON_JOINER || c == JOINER) {
        boolean last = i + 1 == end;
        if (length > 0 && (c == JOINER || !last) && isSpelling(c, keepsNonJoiner)) {
          joiner(c, last);
        }
      } else if (isPresentationForm(c)) {
        for (char letter : LETTERS[form(c)]) {
          append(letter);
        }
      } else if (!isInvisible(c)) {
        append(c);
      }
    }
    trimNonJoiners();
    compose();
  }

  char[] chars() {
    return clean;
  }

  int length() {
    return length;
  }

  private boolean isSpelling(char joiner, boolean keepsNonJoiner) {
    char before = clean[length - 1];
    return before != joiner
        && (UCharacter.getCombiningClass(before) == VIRAMA
            || (joiner == NON_JOINER && keepsNonJoiner));
  }

  /**
   * A joiner after a virama makes another letter of the two before it: a chillu of Malayalam, or
   * khanda ta of Bengali, which have a character of their own as well (The Unicode Standard,
   * chapter 12). Elsewhere it is kept, at the end of a word too.
   */
  private void joiner(char c, boolean last) {
    char made = c == JOINER && length > 1 ? withJoiner(clean[length - 2], clean[length - 1]) : 0;
    if (made != 0) {
      length--;
      clean[length - 1] = made;
    } else if (!last || UCharacter.getCombiningClass(clean[length - 1]) == VIRAMA) {
      append(c);
    }
  }

  private static char withJoiner(char letter, char virama) {
    if (virama == '\u09CD') {
      return letter == '\u09A4' ? '\u09CE' : 0;
    }
    if (virama != '\u0D4D') {
      return 0;
    }
    return switch (letter) {
      case '\u0D23' -> '\u0D7A';
      case '\u0D28' -> '\u0D7B';
      case '\u0D30' -> '\u0D7C';
      case '\u0D32' -> '\u0D7D';
      case '\u0D33' -> '\u0D7E';
      case '\u0D15' -> '\u0D7F';
      default -> 0;
    };
  }

  private void trimNonJoiners() {
    while (length > 0 && clean[length - 1] == NON_JOINER) {
      length--;
    }
  }

  private void compose() {
    CharBuffer view = CharBuffer.wrap(clean, 0, length);
    if (!NFC.isNormalized(view)) {
      String composed = NFC.normalize(view);
      length = 0;
      for (int i = 0; i < composed.length(); i++) {
        append(composed.charAt(i));
      }
    }
  }

  private void append(char c) {
    if (length == clean.length) {
      clean = Arrays.copyOf(clean, length * 2);
    }
    clean[length++] = c;
  }

  /** Whether this is a format character without meaning of its own. */
  private static boolean isInvisible(char c) {
    return c >= '\u00AD'
        && UCharacter.getType(c) == UCharacterCategory.FORMAT
        && !((c >= '\u0600' && c <= '\u0605') || c == '\u06DD' || c == '\u070F' || c == '\u08E2')
        && c != '\u0890'
        && c != '\u0891';
  }

  /**
   * Whether this is an Arabic presentation form that stands for letters. The honorifics and other
   * word ligatures (U+FDF0 to U+FDFF), which stand for phrases, are left as the one sign they are.
   */
  static boolean isPresentationForm(int c) {
    return ((c >= 0xFB50 && c < 0xFDF0) || (c >= 0xFE70 && c < 0xFEFF))
        && LETTERS[form(c)].length > 0;
  }

  /** Whether this is a presentation form that shows a vowel mark alone. */
  static boolean isIsolatedMark(int c) {
    return isPresentationForm(c) && UCharacter.getCombiningClass(LETTERS[form(c)][0]) != 0;
  }

  private static int form(int c) {
    return c < 0xFE00 ? c - 0xFB50 : c - 0xFE70 + (0xFDF0 - 0xFB50);
  }

  private static char[][] letters() {
    Normalizer2 nfkc = Normalizer2.getNFKCInstance();
    char[][] letters = new char[form(0xFEFF)][];
    for (int c = 0xFB50; c < 0xFEFF; c = c + 1 == 0xFDF0 ? 0xFE70 : c + 1) {
      String mapped = nfkc.normalize(Character.toString(c));
      // Marks are shown on a space or a tatweel, which are not part of the text.
      boolean maps = !mapped.equals(Character.toString(c));
      letters[form(c)] =
          maps ? mapped.replace(" ", "").replace("ـ", "").toCharArray() : new char[0];
    }
    return letters;
  }
}
