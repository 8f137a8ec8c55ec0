package org.corpusaudit.entity.languages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.corpusaudit.entity.EntityType;
import org.corpusaudit.entity.lexicon.CldrPlaces;
import org.corpusaudit.entity.lexicon.SeedFile;

/** The first name that the shipped lists have of each entity in one language, its nominative. */
public final class ListedNames {
  private final Map<String, String> first = new HashMap<>();

  private ListedNames() {}

  /** The names in a language, by the first subtag of its tag. */
  public static ListedNames of(String language) {
    ListedNames names = new ListedNames();
    if (!language.isEmpty()) {
      CldrPlaces.of(
          language, (entity, type, alias, id, doubtful) -> names.put(entity, type, alias));
    }
    for (String file : ShippedNames.FILES) {
      for (String[] row : SeedFile.rowsBy(file, 4, 2).getOrDefault(language, List.of())) {
        String alias = SeedFile.values(row[3])[0];
        names.put(row[0], EntityType.valueOf(row[1]), alias.replaceFirst("^\\?", ""));
      }
    }
    return names;
  }

  private void put(String entity, EntityType type, String alias) {
    first.putIfAbsent(type.code() + entity, alias);
  }

  /** The first name of an entity, or empty. */
  public String first(String entity, EntityType type) {
    return first.getOrDefault(type.code() + entity, "");
  }
}
