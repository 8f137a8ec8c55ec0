package org.corpusaudit.html;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.corpusaudit.encoding.Encodings;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * What a page is taken for that states no encoding and is neither UTF-8 nor UTF-16. ICU's detector
 * says it, from what is read and not from the markup; Mozilla's says it where ICU has no model.
 * Where neither knows better than western Europe, the language that the page states does.
 *
 * <p>Fitted on chardet's test files and on the articles of the Universal Declaration of Human
 * Rights in 26 languages, each in the encodings that were usual for it.
 */
final class DetectedCharset {
  private static final String WESTERN = "windows-1252";
  private static final String THAI = "TIS620";

  /** Encodings for which Mozilla's detector has a model and ICU's has none. */
  private static final Map<String, String> MOZILLAS =
      Map.of(
          "IBM855",
          "ibm855",
          "IBM866",
          "ibm866",
          "MACCYRILLIC",
          "x-mac-cyrillic",
          THAI,
          "windows-874",
          "EUC-TW",
          "euc-tw");

  /** Arabic, which Mozilla's detector takes for Cyrillic. */
  private static final Set<String> ARABIC = Set.of("windows-1256", "ISO-8859-6");

  /** Of two bytes a character: ICU sees them in short Latin texts too, Mozilla's does not. */
  private static final Set<String> EAST_ASIAN =
      Set.of("Big5", "EUC-JP", "EUC-KR", "GB18030", "Shift_JIS");

  /** What ICU takes Latin letters for. */
  private static final Set<String> LATIN =
      Set.of(WESTERN, "ISO-8859-2", "windows-1250", "windows-1254");

  /** What holds all letters of another encoding, and more. */
  private static final Map<String, String> WIDER =
      Map.of("KOI8-R", "koi8-u", "ISO-8859-8", "windows-1255", "ISO-8859-8-I", "windows-1255");

  /** The HTML standard's default encodings of the languages in Latin letters. */
  private static final Map<String, String> BY_LANGUAGE =
      Map.ofEntries(
          Map.entry("cs", "windows-1250"),
          Map.entry("et", "windows-1257"),
          Map.entry("hr", "windows-1250"),
          Map.entry("hu", "iso-8859-2"),
          Map.entry("ku", "windows-1254"),
          Map.entry("lt", "windows-1257"),
          Map.entry("lv", "windows-1257"),
          Map.entry("pl", "iso-8859-2"),
          Map.entry("sk", "windows-1250"),
          Map.entry("sl", "iso-8859-2"),
          Map.entry("tr", "windows-1254"),
          Map.entry("vi", "windows-1258"));

  private static final Pattern LANGUAGE =
      Pattern.compile(
          "<html\\b[^>]*?\\slang\\s*=\\s*[\"']?([a-z]{2})\\b", Pattern.CASE_INSENSITIVE);

  private DetectedCharset() {}

  static Charset of(byte[] bytes, int length) {
    String page = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    byte[] read = visible(page);
    String mozillas = mozillas(read);
    boolean isEastAsian = EAST_ASIAN.contains(mozillas);
    // Words of ASCII say nothing of another script, and a page may have more of them.
    String guess = icus(wordsPastAscii(read), isEastAsian);
    if (LATIN.contains(guess)) {
      byte[] lines = linesPastAscii(read);
      guess = Alphabets.fitting(lines, icus(lines, isEastAsian));
    }
    if (MOZILLAS.containsKey(mozillas) && (mozillas.equals(THAI) || !ARABIC.contains(guess))) {
      guess = MOZILLAS.get(mozillas);
    }
    if (!isEastAsian && Alphabets.isWindowsArabic(wordsPastAscii(read))) {
      guess = "windows-1256";
    }
    if (guess.equals("windows-1251") || guess.equals("x-mac-cyrillic")) {
      guess = ofWindowsOrMacintosh(read);
    }
    Matcher language = LANGUAGE.matcher(page);
    if (guess.equals(WESTERN) && language.find()) {
      guess = BY_LANGUAGE.getOrDefault(language.group(1).toLowerCase(Locale.ROOT), guess);
    }
    return Encodings.ofStatement(WIDER.getOrDefault(guess, guess))
        .orElseGet(() -> Encodings.ofLabel(WESTERN).orElseThrow());
  }

  /** The bytes of a page that are read: its title and visible text. */
  private static byte[] visible(String page) {
    Document parsed = Jsoup.parse(page);
    String text = parsed.title() + "\n" + VisibleText.of(parsed).text();
    boolean says = text.chars().anyMatch(c -> c > 0x7F && c <= 0xFF);
    return (says ? text : page).getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Two encodings that differ in capitals and one letter: that with fewer oddities. */
  private static String ofWindowsOrMacintosh(byte[] read) {
    int windows = russianLetters(read, "windows-1251");
    return russianLetters(read, "x-mac-cyrillic") > windows ? "x-mac-cyrillic" : "windows-1251";
  }

  /** Letters of Russian, less capitals behind small letters. */
  private static int russianLetters(byte[] read, String encoding) {
    String text = Encodings.decode(read, 0, read.length, Encodings.ofLabel(encoding).orElseThrow());
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      boolean russian = text.charAt(i) >= 'А' && text.charAt(i) <= 'я';
      boolean odd =
          i > 0
              && Character.isUpperCase(text.charAt(i))
              && Character.isLowerCase(text.charAt(i - 1));
      letters += odd ? -1 : russian ? 1 : 0;
    }
    return letters;
  }

  private static byte[] wordsPastAscii(byte[] read) {
    return pastAscii(read, "[ \t\n\r]+", ' ');
  }

  /** Menus in ASCII say nothing of the language of the article that stands behind them. */
  private static byte[] linesPastAscii(byte[] read) {
    return pastAscii(read, "[\n\r]+", '\n');
  }

  /** The parts of a text that have a byte past ASCII. */
  private static byte[] pastAscii(byte[] read, String between, char separator) {
    StringBuilder parts = new StringBuilder();
    for (String part : new String(read, StandardCharsets.ISO_8859_1).split(between, -1)) {
      if (part.chars().anyMatch(c -> c > 0x7F)) {
        parts.append(part).append(separator);
      }
    }
    return parts.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  /** ICU's likeliest guess under which the text is not garbled. */
  private static String icus(byte[] read, boolean isEastAsian) {
    CharsetDetector detector = new CharsetDetector();
    detector.setText(read);
    for (CharsetMatch match : detector.detectAll()) {
      // Besides the standard's names it has EBCDIC and Unicode's, which ASCII markup is not.
      Optional<Charset> named =
          Encodings.ofLabel(match.getName()).filter(found -> !found.name().startsWith("UTF-"));
      if (named.isPresent()
          && (isEastAsian || !EAST_ASIAN.contains(named.get().name()))
          && !PageCharset.isGarbled(Encodings.decode(read, 0, read.length, named.get()))) {
        return named.get().name();
      }
    }
    return WESTERN;
  }

  private static String mozillas(byte[] read) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(read, 0, read.length);
    detector.dataEnd();
    String found = detector.getDetectedCharset();
    return found == null
        ? ""
        : Encodings.ofLabel(found)
            .filter(c -> EAST_ASIAN.contains(c.name()))
            .map(Charset::name)
            .orElse(found);
  }
}
