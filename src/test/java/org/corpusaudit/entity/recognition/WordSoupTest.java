package org.corpusaudit.entity.recognition;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.corpusaudit.entity.Mention;
import org.corpusaudit.entity.learning.LearnedNames;
import org.corpusaudit.entity.lexicon.CldrPlaces;
import org.corpusaudit.entity.lexicon.SeedFile;

/**
 * Words of the lists in an order in which nobody writes them: what rules ask of a word beside
 * others must hold for all of them, or one article ends a job.
 */
class WordSoupTest {
  private static final int MOST_WORDS = 40;

  private static final Set<String> NAMES =
      Set.of(
          "demonyms", "names/persons.tsv", "names/organisations.tsv", "cities.tsv", "places LOC");

  private static final Map<String, List<List<String>>> LISTED = new HashMap<>();

  /** What stands between words, the space more often than the rest. */
  private static final String[] BETWEEN = {
    " ", " ", " ", " ", " ", ", ", ". ", "-", "'", "\n", " \"", "", " ("
  };

  private static final String[] ATTACHED = {
    "", "", "", "و", "ب", "ال", "لل", "وال", "d'", "ה", "은"
  };

  @Provide
  Arbitrary<String> languages() {
    return Arbitraries.of(
        "ar", "en", "de", "fr", "es", "it", "nl", "pl", "ru", "uk", "tr", "fi", "hu", "he", "fa",
        "ur", "hi", "ko", "ja", "zh", "th", "am", "");
  }

  @Property(tries = 600)
  void recognitionComesToAnEndInsideTheText(
      @ForAll("languages") String language, @ForAll long seed) {
    Random random = new Random(seed);
    List<List<String>> kinds = LISTED.computeIfAbsent(language, WordSoupTest::listed);
    StringBuilder text = new StringBuilder();
    for (int words = 1 + random.nextInt(MOST_WORDS); words > 0; words--) {
      List<String> kind = kinds.get(random.nextInt(kinds.size()));
      text.append(ATTACHED[random.nextInt(ATTACHED.length)])
          .append(kind.get(random.nextInt(kind.size())))
          .append(BETWEEN[random.nextInt(BETWEEN.length)]);
    }
    int last = 0;
    for (Mention m :
        Learning.recognizer(LearnedNames.none()).recognize(text.toString(), language, "")) {
      assertThat(m.start(), greaterThanOrEqualTo(last));
      assertThat(m.end(), lessThanOrEqualTo(text.length()));
      last = m.end();
    }
  }

  /** A language's words by what they are listed as, adjectives, names of every kind, and places. */
  private static List<List<String>> listed(String language) {
    Map<String, List<String>> kinds = new TreeMap<>();
    for (String[] row : SeedFile.rows("words/" + language + ".tsv", 3)) {
      add(kinds, row[1], row[2]);
    }
    for (String[] row : SeedFile.rows("demonyms.tsv", 3)) {
      if (row[1].equals(language)) {
        add(kinds, "demonyms", row[2]);
      }
    }
    for (String file : List.of("names/persons.tsv", "names/organisations.tsv", "cities.tsv")) {
      for (String[] row : SeedFile.rows(file, 4)) {
        if (row[2].equals(language) || row[2].equals("mul")) {
          add(kinds, file, row[3]);
        }
      }
    }
    CldrPlaces.of(
        language, (entity, type, alias, id, doubtful) -> add(kinds, "places " + type, alias));
    // Half of all words are names or adjectives of places.
    List<List<String>> all = new ArrayList<>(kinds.values());
    List<List<String>> names =
        kinds.entrySet().stream()
            .filter(kind -> NAMES.contains(kind.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    while (all.size() < 2 * kinds.size()) {
      all.addAll(names);
    }
    return all;
  }

  private static void add(Map<String, List<String>> kinds, String kind, String cell) {
    for (String word : SeedFile.values(cell)) {
      kinds.computeIfAbsent(kind, k -> new ArrayList<>()).add(word.replace("?", ""));
    }
  }
}
