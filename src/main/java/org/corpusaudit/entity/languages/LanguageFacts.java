package org.corpusaudit.entity.languages;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.corpusaudit.entity.lexicon.SeedFile;

/** What {@code languages.tsv} says of languages: what they share with others, how they write. */
final class LanguageFacts {
  /** By language and fact; asked of every word. */
  private static final Map<String, Map<String, List<String>>> FACTS = new HashMap<>();

  static {
    SeedFile.rowsBy("languages.tsv", 3, 0)
        .forEach(
            (language, rows) ->
                FACTS.put(
                    language,
                    rows.stream()
                        .collect(groupingBy(row -> row[1], mapping(row -> row[2], toList())))));
  }

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
    return FACTS.getOrDefault(language, Map.of()).getOrDefault(fact, List.of());
  }
}
