package org.corpusaudit.entity.learning;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.corpusaudit.entity.EntityType;
import org.corpusaudit.entity.languages.Inflection;

/**
 * Persons whom a corpus names in several cases, in languages that decline names: all of them are
 * the shortest one, of equals the first by letters, as nominatives are (Лурд, Лурда, Лурдом). By
 * this and not by frequency, so that another sample of articles calls them the same. Immutable.
 */
final class DeclinedNames {
  /** A form that is so many times rarer than another is a misspelling. */
  private static final int RARE = 10;

  private final Map<String, String> nominatives = new HashMap<>();

  /** None. */
  DeclinedNames() {}

  /**
   * Those among the names of a language.
   *
   * @param names by their folded words with a space between
   */
  DeclinedNames(String language, Map<String, LearnedName> names) {
    Inflection inflection = Inflection.of(language);
    if (!inflection.isListed()) {
      return;
    }
    Map<String, Map<String, LearnedName>> forms = new HashMap<>();
    names.forEach(
        (key, name) -> {
          if (key.indexOf(' ') > 0 && isPerson(name)) {
            String stems =
                Arrays.stream(key.split(" "))
                    .map(inflection::stem)
                    .collect(Collectors.joining(" "));
            forms.computeIfAbsent(stems, s -> new HashMap<>()).put(key, name);
          }
        });
    forms.forEach(
        (stems, cases) -> {
          if (cases.size() > 1) {
            nominatives.put(stems, nominative(cases));
          }
        });
  }

  private static boolean isPerson(LearnedName name) {
    int person = name.weights()[EntityType.PER.code()];
    return Arrays.stream(name.weights()).allMatch(weight -> weight <= person);
  }

  private static String nominative(Map<String, LearnedName> cases) {
    int most = cases.values().stream().mapToInt(LearnedName::mentions).max().orElse(0);
    String best = "";
    for (Map.Entry<String, LearnedName> form : cases.entrySet()) {
      String key = form.getKey();
      boolean shorter =
          best.isEmpty()
              || key.length() < best.length()
              || (key.length() == best.length() && key.compareTo(best) < 0);
      if (shorter && (long) form.getValue().mentions() * RARE >= most) {
        best = key;
      }
    }
    return cases.get(best).surface();
  }

  /** How the person is called whose folded words have these stems, empty where no case tells. */
  String nominative(String stems) {
    return nominatives.getOrDefault(stems, "");
  }
}
