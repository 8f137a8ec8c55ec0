package org.corpusaudit.entity.languages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.corpusaudit.entity.lexicon.FoldedNames;
import org.corpusaudit.entity.lexicon.SeedFile;

/** Places that share a name in a language, the one first that is meant where nothing tells. */
public final class SharedPlaces {
  /**
   * One of the places.
   *
   * @param entity its name
   * @param id what identifies it, or empty
   * @param near entities that it lies in or near
   */
  public record Place(String entity, String id, Set<String> near) {}

  private final Map<String, List<Place>> places = new HashMap<>();

  private SharedPlaces() {}

  /** Those of a language. */
  static SharedPlaces of(String language) {
    SharedPlaces shared = new SharedPlaces();
    FoldedNames form = FoldedNames.of(language);
    for (String[] row :
        SeedFile.rowsBy("shared-places.tsv", 5, 0).getOrDefault(language, List.of())) {
      shared
          .places
          .computeIfAbsent(form.folded(row[1]), name -> new ArrayList<>())
          .add(new Place(row[2], row[3], Set.of(SeedFile.values(row[4]))));
    }
    return shared;
  }

  /** The places of a folded name; none where at most one has it. */
  public List<Place> named(String folded) {
    return places.getOrDefault(folded, List.of());
  }

  /** Whether no place of the language shares its name. */
  public boolean isEmpty() {
    return places.isEmpty();
  }
}
