package org.corpusaudit.html;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.corpusaudit.encoding.Encodings;

/**
 * Whether bytes, read in an encoding of Latin letters, are the writing of a language that it was
 * made for: the letters past ASCII that stand in words are those of one language's alphabet, as
 * CLDR's exemplars have it. In a wrong encoding they are letters that no language has together, and
 * signs within words ({@code by³}). Alphabets differ more than the statistics of short texts do,
 * and ICU's detector has no model of the Baltic languages.
 */
final class Alphabets {
  private static final List<String> WESTERN =
      List.of(
          "af", "ca", "da", "de", "en", "es", "eu", "fi", "fo", "fr", "ga", "gl", "id", "is", "it",
          "nb", "nl", "pt", "sq", "sv", "sw");

  private static final List<String> CENTRAL =
      List.of("bs", "cs", "de", "hr", "hu", "pl", "ro", "sk", "sl", "sq");

  /** The languages that encodings were made for. */
  private static final Map<String, List<String>> MADE_FOR =
      Map.of(
          "windows-1252", WESTERN,
          "windows-1250", CENTRAL,
          "iso-8859-2", CENTRAL,
          "windows-1254", List.of("tr"),
          "windows-1257", List.of("et", "lt", "lv"),
          "macintosh", WESTERN);

  /** Asked in this order: of two that fit alike the first is taken. */
  private static final List<String> ENCODINGS =
      List.of(
          "windows-1252",
          "windows-1250",
          "iso-8859-2",
          "windows-1254",
          "windows-1257",
          "macintosh");

  /** Letters in words past ASCII by which an encoding is told. */
  private static final int FEWEST = 4;

  private static final int FEWEST_WORDS = 5;

  /** Letters past which a stated encoding is doubted. */
  private static final int FEWEST_OF_DOUBT = 12;

  /** Of so many letters one may be a foreign name's. */
  private static final int FOREIGN_SHARE = 20;

  /** Less than so much of a text is in no alphabet where the encoding is right. */
  private static final int DOUBT_SHARE = 8;

  private Alphabets() {}

  private static final class Exemplars {
    static final Map<String, UnicodeSet> BY_LANGUAGE =
        MADE_FOR.values().stream()
            .flatMap(List::stream)
            .distinct()
            .collect(Collectors.toMap(code -> code, Exemplars::of));

    private static UnicodeSet of(String language) {
      UnicodeSet letters =
          new UnicodeSet(
              LocaleData.getExemplarSet(new ULocale(language), 0, LocaleData.ES_STANDARD));
      if (language.equals("ro")) { // Before Unicode 3 with a cedilla.
        letters.add('ş').add('ţ');
      }
      return letters.closeOver(UnicodeSet.ADD_CASE_MAPPINGS).freeze();
    }
  }

  /**
   * The encoding of Latin letters in which a text is written.
   *
   * @param read the bytes of a text
   * @param guess what a detector takes them for
   * @return the guess, unless the letters fit another encoding and not the guess
   */
  static String fitting(byte[] read, String guess) {
    int guessed = strangers(read, guess);
    int letters = letters(read, guess);
    String best = guess;
    int fewest = guessed;
    for (String encoding : ENCODINGS) {
      int strangers = strangers(read, encoding);
      if (strangers < fewest) {
        best = encoding;
        fewest = strangers;
      }
    }
    boolean isSure = letters >= FEWEST && fewest * FOREIGN_SHARE <= letters;
    boolean isOdd = guessed * FOREIGN_SHARE > letters;
    return isSure && isOdd ? best : guess;
  }

  /** Whether a text that is said to be of western Europe is in none of its alphabets. */
  static boolean isNoWesternWriting(String text) {
    List<Integer> letters = inWords(text);
    return letters.size() >= FEWEST_OF_DOUBT
        && strangers(letters, "windows-1252") * DOUBT_SHARE > letters.size();
  }

  /**
   * Whether bytes are words in windows-1256, in Arabic, Persian, Urdu or the like: no letter of the
   * French that it also has, and no sign, stands within a word. ICU's detector knows Arabic alone.
   */
  static boolean isWindowsArabic(byte[] read) {
    int words = 0;
    int strange = 0;
    for (String word : decoded(read, "windows-1256").split("[\\s\\p{Punct}]+", -1)) {
      boolean isArabic = word.chars().anyMatch(c -> UScript.getScript(c) == UScript.ARABIC);
      words += isArabic ? 1 : 0;
      strange += isArabic && word.chars().anyMatch(Alphabets::isNoArabic) ? 1 : 0;
    }
    return words >= FEWEST_WORDS && strange * FOREIGN_SHARE <= words;
  }

  private static boolean isNoArabic(int c) {
    boolean isOther = Character.isLetter(c) && UScript.getScript(c) != UScript.ARABIC && c != 'ـ';
    return isOther || c == '×' || isNone((char) c);
  }

  private static int letters(byte[] read, String encoding) {
    return inWords(decoded(read, encoding)).size();
  }

  private static int strangers(byte[] read, String encoding) {
    return strangers(inWords(decoded(read, encoding)), encoding);
  }

  private static String decoded(byte[] read, String encoding) {
    return Encodings.decode(read, 0, read.length, Encodings.ofLabel(encoding).orElseThrow());
  }

  /** Letters that the alphabet of the language that they fit best does not have. */
  private static int strangers(List<Integer> letters, String encoding) {
    int fewest = letters.size();
    for (String language : MADE_FOR.getOrDefault(encoding, List.of())) {
      UnicodeSet alphabet = Exemplars.BY_LANGUAGE.get(language);
      int strangers = (int) letters.stream().filter(letter -> !alphabet.contains(letter)).count();
      fewest = Math.min(fewest, strangers);
    }
    return fewest;
  }

  /** What stands past ASCII in words: letters, no characters, and signs between letters. */
  private static List<Integer> inWords(String text) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean counts = Character.isLetter(c) || isNone(c) || (isSign(c) && isWithinWord(text, i));
      if (c > 0x7F && counts) {
        found.add((int) c);
      }
    }
    return found;
  }

  /** Whether a character is none: a lost one, or a control of ISO 6429. */
  static boolean isNone(char c) {
    return c == Encodings.REPLACEMENT || (c >= 0x80 && c <= 0x9F);
  }

  /** Signs, of which words have none; dashes, quotation marks and spaces may part words. */
  private static boolean isSign(char c) {
    return switch (Character.getType(c)) {
      case Character.OTHER_NUMBER,
          Character.MATH_SYMBOL,
          Character.CURRENCY_SYMBOL,
          Character.MODIFIER_SYMBOL,
          Character.OTHER_SYMBOL ->
          true;
      default -> c == '¿' || c == '¡';
    };
  }

  private static boolean isWithinWord(String text, int at) {
    return at > 0
        && at + 1 < text.length()
        && Character.isLetter(text.charAt(at - 1))
        && Character.isLetter(text.charAt(at + 1));
  }
}
