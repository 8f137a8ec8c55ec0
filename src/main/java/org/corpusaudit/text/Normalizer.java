package org.corpusaudit.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import java.util.Set;

/**
 * The normalised form of a term: the key under which spellings of one word meet. It stands beside
 * the surface, never in its place.
 *
 * <p>Rules go by the script of each character, not by the language of the article; the language
 * decides only the Turkic dotless i. Marks of Indic and South-East Asian scripts are never touched:
 * they are vowels and tones. Farsi forms of kaf and ya become the Arabic ones. Applying it twice
 * changes nothing more. Not thread-safe; meant for distinct terms, not for every token: up to 1 µs
 * a term.
 */
public final class Normalizer {
  private static final Normalizer2 CASEFOLD = Normalizer2.getNFKCCasefoldInstance();
  private static final Normalizer2 NFD = Normalizer2.getNFDInstance();
  private static final Normalizer2 NFC = Normalizer2.getNFCInstance();
  private static final char FIRST_ARABIC = '\u0621';
  private static final char LAST_ARABIC = '\u064A';
  private static final Set<String> TURKIC = Set.of("tr", "az");

  private final Normalization rules;
  private final StringBuilder folded = new StringBuilder();

  /**
   * What becomes of each letter and digit of ASCII and each letter of Arabic, where only such stand
   * beside it: no rule joins or parts them. 0 for all else.
   */
  private final char[] alone = new char[LAST_ARABIC + 1];

  /** A normaliser with these rules. */
  public Normalizer(Normalization rules) {
    this.rules = rules;
    for (char c = 0; c < alone.length; c++) {
      if (isAlone(c)) {
        alone[c] = byRules(String.valueOf(c), "").charAt(0);
      }
    }
  }

  private static boolean isAlone(char c) {
    // Turkic languages have another small letter for the capital I.
    return (c >= '0' && c <= '9')
        || (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z' && c != 'I')
        || (c >= FIRST_ARABIC && c <= LAST_ARABIC);
  }

  /**
   * Normalises a term.
   *
   * @param language BCP 47 language of the text it stands in, or empty
   * @return the normalised form; the term itself where nothing would be left of it
   */
  public String normalize(String term, String language) {
    int same = 0;
    for (int i = 0; i < term.length(); i++) {
      char c = term.charAt(i);
      if (c >= alone.length || alone[c] == 0) {
        return byRules(term, language);
      }
      same += alone[c] == c ? 1 : 0;
    }
    if (same == term.length()) {
      return term;
    }
    folded.setLength(0);
    for (int i = 0; i < term.length(); i++) {
      folded.append(alone[term.charAt(i)]);
    }
    return folded.toString();
  }

  private String byRules(String term, String language) {
    String form = rules.foldCase() ? foldCase(term, language) : term;
    if (rules.dropDiacritics()) {
      form = NFC.normalize(withoutDiacritics(NFD.normalize(form)));
    }
    folded.setLength(0);
    for (int i = 0; i < form.length(); ) {
      int c = form.codePointAt(i);
      i += Character.charCount(c);
      fold(c);
    }
    return folded.isEmpty() ? term : folded.toString();
  }

  private void fold(int c) {
    if (c < 0x80) {
      folded.append((char) c);
    } else if (Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER && rules.foldDigits()) {
      folded.append((char) ('0' + UCharacter.digit(c, 10)));
    } else if (!(rules.dropVowelMarks() && isVowelMark(c))) {
      folded.appendCodePoint(foldedLetter(c));
    }
  }

  private int foldedLetter(int c) {
    return switch (c) {
      case 'أ', 'إ', 'آ', 'ٱ' -> rules.foldAlef() ? 'ا' : c;
      case 'ى' -> rules.foldYa() ? 'ي' : c;
      case 'ة' -> rules.foldTaMarbuta() ? 'ه' : c;
      case 'ی' -> 'ي';
      case 'ک' -> 'ك';
      case '٫' -> rules.foldDigits() ? '.' : c;
      case '٬' -> rules.foldDigits() ? ',' : c;
      default -> c;
    };
  }

  /**
   * Whether a name tokenises and folds in a language as it does in most.
   *
   * @param language first subtag of a BCP 47 tag
   */
  public static boolean foldsAsMost(String language) {
    return !TURKIC.contains(language) && !SurfaceCleaner.keepsNonJoiner(language);
  }

  private static String foldCase(String term, String language) {
    String form = term;
    int subtag = language.indexOf('-');
    if (TURKIC.contains(subtag < 0 ? language : language.substring(0, subtag))) {
      form = form.replace('I', 'ı').replace('İ', 'i');
    }
    // The compatibility form of Thai and Lao am is two characters that no reader would type.
    return form.indexOf('ำ') >= 0 || form.indexOf('ຳ') >= 0 ? form : CASEFOLD.normalize(form);
  }

  private String withoutDiacritics(String decomposed) {
    folded.setLength(0);
    boolean dropping = false;
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (Character.getType(c) != Character.NON_SPACING_MARK) {
        int script = Character.isSurrogate(c) ? UScript.COMMON : UScript.getScript(c);
        dropping = script == UScript.LATIN || script == UScript.GREEK || script == UScript.CYRILLIC;
        folded.append(c);
      } else if (!dropping) {
        folded.append(c);
      }
    }
    return folded.toString();
  }

  private static boolean isVowelMark(int c) {
    boolean arabic =
        (c >= 0x0610 && c <= 0x061A)
            || (c >= 0x064B && c <= 0x065F && c != 0x0654 && c != 0x0655)
            || c == 0x0670
            || (c >= 0x06D6 && c <= 0x06ED && Character.getType(c) == Character.NON_SPACING_MARK)
            || (c >= 0x08CA && c <= 0x08FF && c != 0x08E2);
    return arabic || (c >= 0x0591 && c <= 0x05C7 && c != 0x05BE && c != 0x05C0 && c != 0x05C3);
  }
}
