package org.corpusaudit.language;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Languages by their English and their own names in CLDR, whatever their case. */
final class LanguageNames {
  /** Names in wide use, many of them ISO 639's own, that CLDR's data lacks. */
  private static final Map<String, String> OTHER_NAMES =
      Map.ofEntries(
          Map.entry("azeri", "az"),
          Map.entry("bahasa indonesia", "id"),
          Map.entry("bahasa malaysia", "ms"),
          Map.entry("bengali", "bn"),
          Map.entry("bokmal", "nb"),
          Map.entry("bokmål", "nb"),
          Map.entry("byelorussian", "be"),
          Map.entry("castellano", "es"),
          Map.entry("castilian", "es"),
          Map.entry("dari", "fa"),
          Map.entry("farsi", "fa"),
          Map.entry("flemish", "nl"),
          Map.entry("kirghiz", "ky"),
          Map.entry("kurmanji", "ku"),
          Map.entry("maldivian", "dv"),
          Map.entry("mandarin", "zh"),
          Map.entry("moldavian", "ro"),
          Map.entry("myanmar", "my"),
          Map.entry("nynorsk", "nn"),
          Map.entry("oriya", "or"),
          Map.entry("panjabi", "pa"),
          Map.entry("pushto", "ps"),
          Map.entry("serbo-croatian", "sh"),
          Map.entry("sinhalese", "si"),
          Map.entry("slovene", "sl"),
          Map.entry("sorani", "ckb"),
          Map.entry("tagalog", "tl"),
          Map.entry("uighur", "ug"),
          Map.entry("valencian", "ca"));

  /** Made when a name is first asked for: loading every locale's own name takes a while. */
  private static final class Table {
    private static final Map<String, String> CODES = codes();
  }

  private LanguageNames() {}

  /** The code of the language of a name; what stands in brackets behind it is left out. */
  static Optional<String> code(String name) {
    int bracket = name.indexOf('(');
    Optional<String> whole = Optional.ofNullable(Table.CODES.get(key(name)));
    return whole.isPresent() || bracket < 0
        ? whole
        : Optional.ofNullable(Table.CODES.get(key(name.substring(0, bracket))));
  }

  private static Map<String, String> codes() {
    Map<String, String> codes = new HashMap<>();
    OTHER_NAMES.forEach(codes::put);
    for (String code : ULocale.getISOLanguages()) {
      put(codes, new ULocale(code), ULocale.ENGLISH);
    }
    for (ULocale locale : ULocale.getAvailableLocales()) {
      put(codes, locale, ULocale.ENGLISH);
      put(codes, locale, locale);
    }
    return codes;
  }

  private static void put(Map<String, String> codes, ULocale named, ULocale in) {
    String language = key(named.getDisplayLanguage(in));
    String whole = key(named.getDisplayName(in));
    codes.putIfAbsent(language, named.getLanguage());
    codes.putIfAbsent(whole, named.toLanguageTag());
    // British English, 简体中文: what CLDR calls dialects.
    String dialect =
        LocaleDisplayNames.getInstance(in, LocaleDisplayNames.DialectHandling.DIALECT_NAMES)
            .localeDisplayName(named);
    codes.putIfAbsent(key(dialect), named.toLanguageTag());
  }

  private static String key(String name) {
    String folded = UCharacter.foldCase(Normalizer2.getNFKCInstance().normalize(name), true);
    return folded.strip();
  }
}
