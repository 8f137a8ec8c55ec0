package org.corpusaudit.entity.languages;

import java.util.List;
import java.util.Map;
import org.corpusaudit.entity.lexicon.SeedFile;

/** What {@code languages.tsv} says of languages: what they share with others, how they write. */
final class LanguageFacts {
  private static final Map<String, List<String[]>> ROWS = SeedFile.rowsBy("languages.tsv", 3, 0);

  private LanguageFacts() {}

  /** Whether a language goes by the rules of Arabic. */
  static boolean isArabic(String language) {
    return values(language, "grammar").contains("ar");
  }

  /** Whether every noun has a capital. */
  static boolean capitalizesNouns(String language) {
    return values(language, "capitals").contains("nouns");
  }

  /** The languages whose names it has beside its own. */
  static List<String> ofSameNames(String language) {
    return values(language, "names");
  }

  private static List<String> values(String language, String fact) {
    return ROWS.getOrDefault(language, List.of()).stream()
        .filter(row -> row[1].equals(fact))
        .map(row -> row[2])
        .toList();
  }
}
