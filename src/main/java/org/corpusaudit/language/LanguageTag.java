package org.corpusaudit.language;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.IllformedLocaleException;
import com.ibm.icu.util.ULocale;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The one name of a language: BCP 47 (RFC 5646) made canonical by CLDR's aliases, as a language
 * and, where the script is not the one that the language is usually written in, the script: {@code
 * ar}, {@code zh-Hant}, {@code sr-Latn}. Regions and variants are left out, so that counts by
 * language do not part {@code ar} and {@code ar-EG}.
 */
public final class LanguageTag {
  /** What is said when nothing tells the language: BCP 47's "undetermined". */
  public static final String UNKNOWN = "und";

  /**
   * Codes that say that nothing is known: ISO 639's own, and what tables write for a missing value
   * ({@code nan}), though codes of languages look like it.
   */
  private static final Set<String> NO_LANGUAGE =
      Set.of("und", "mis", "mul", "zxx", "nan", "unk", "i-default");

  /** CLDR keeps {@code nb} although its data for Bokmål is that of {@code no}. */
  private static final Map<String, String> SAME = Map.of("nb", "no");

  /** Scripts that others are a part of, or do not tell apart, as catalogues write them. */
  private static final Map<String, Set<String>> PARTS =
      Map.of(
          "Kore", Set.of("Hang", "Hani"),
          "Jpan", Set.of("Hani", "Hrkt"),
          "Hans", Set.of("Hani"),
          "Hant", Set.of("Hani"));

  private static final Set<String> KNOWN = Set.of(ULocale.getISOLanguages());

  /** Scripts as POSIX names them behind a locale. */
  private static final Map<String, String> POSIX_SCRIPTS =
      Map.of("@latin", "-Latn", "@cyrillic", "-Cyrl", "@devanagari", "-Deva");

  private static final String LABEL = "__label__";

  /** What programs write around the members of a list in a table. */
  private static final Pattern LIST_MARKS = Pattern.compile("^[\\s\\[('\"]+|[\\s\\]'\"]+$");

  private LanguageTag() {}

  /**
   * The language that a record states: a tag or a code of ISO 639 (1, 2/B, 2/T, 3) with {@code -}
   * or {@code _}, or a language's English or own name as CLDR has it. Of a list the one language
   * that all its members are; empty where it states none, several, or what nobody knows.
   */
  public static Optional<String> stated(String value) {
    Set<String> languages = new LinkedHashSet<>();
    for (String part : value.split("[,;|/\\s]*[,;|/][,;|/\\s]*", -1)) {
      String plain = LIST_MARKS.matcher(part).replaceAll("").strip();
      if (!plain.isEmpty() && !plain.startsWith("q=")) {
        one(plain).ifPresent(languages::add);
      }
    }
    return languages.size() == 1 ? Optional.of(languages.iterator().next()) : Optional.empty();
  }

  private static Optional<String> one(String value) {
    String code = unlabelled(value).replace('_', '-').toLowerCase(Locale.ROOT);
    int codeset = code.indexOf('.'); // POSIX writes ar_EG.UTF-8 and ca_ES@valencia.
    int modifier = code.indexOf('@');
    int end =
        Math.min(codeset < 0 ? code.length() : codeset, modifier < 0 ? code.length() : modifier);
    String script = modifier < 0 ? "" : POSIX_SCRIPTS.getOrDefault(code.substring(modifier), "");
    String locale = code.substring(0, end);
    code = script.isEmpty() ? locale : locale.split("-", 2)[0] + script;
    if (NO_LANGUAGE.contains(code)) {
      return Optional.empty();
    }
    return canonical(code).or(() -> LanguageNames.code(value).flatMap(LanguageTag::canonical));
  }

  /** Without what fastText puts before a class. */
  private static String unlabelled(String value) {
    return value.startsWith(LABEL) ? value.substring(LABEL.length()) : value;
  }

  /** The canonical form of a tag in any case; empty where it is none of a known language. */
  static Optional<String> canonical(String tag) {
    ULocale locale;
    try {
      locale = new ULocale.Builder().setLanguageTag(tag).build();
    } catch (IllformedLocaleException e) {
      return Optional.empty();
    }
    ULocale canonical = ULocale.createCanonical(locale);
    String language = SAME.getOrDefault(canonical.getLanguage(), canonical.getLanguage());
    return KNOWN.contains(language) && !NO_LANGUAGE.contains(canonical.getLanguage())
        ? Optional.of(of(language, known(canonical.getScript()), canonical.getCountry()))
        : Optional.empty();
  }

  /** A script's code; of other words of four letters ({@code en-news}) nothing. */
  private static String known(String script) {
    return UScript.getCodeFromName(script) == UScript.INVALID_CODE ? "" : script;
  }

  /** The tag of a language in a script, which is left out where it is the usual one. */
  static String of(String language, String script, String region) {
    String written = script.isEmpty() ? script(language, region) : script;
    String usual = script(language, "");
    boolean isUsual =
        written.isEmpty()
            || written.equals(usual)
            || PARTS.getOrDefault(usual, Set.of()).contains(written);
    return isUsual ? language : language + "-" + written;
  }

  /**
   * The script that a language is usually written in (in a region); empty where CLDR tells none.
   */
  static String script(String language, String region) {
    return ULocale.addLikelySubtags(new ULocale(language, region)).getScript();
  }
}
