package org.corpusaudit.entity.counting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.corpusaudit.entity.EntityType;
import org.corpusaudit.entity.languages.Inflection;
import org.corpusaudit.entity.languages.ListedNames;
import org.corpusaudit.entity.lexicon.NameForm;

/**
 * What an entity is called in the corpus' main language: its most frequent full form there, without
 * what is attached to it. Full is a person's name of several words if the corpus has one, and what
 * is no abbreviation in capitals if it has anything else. Of inflected languages the cases of one
 * name count together, and the listed first form stands for them, or the most frequent. Where the
 * language has no full form the entity's own name is its label.
 */
final class EntityLabels {
  private static final int LONGEST_ABBREVIATION = 6;

  private final String language;
  private final Inflection inflection;
  private final NameForm form = new NameForm();
  private Optional<ListedNames> listed = Optional.empty();

  EntityLabels(String language) {
    this.language = language;
    inflection = Inflection.of(language);
  }

  /**
   * The label of an entity.
   *
   * @param full its bare forms in the main language with their mentions, in any order
   */
  String of(String entity, EntityType type, List<CountedName> full) {
    List<CountedName> forms = preferred(full, type == EntityType.PER);
    if (forms.isEmpty()) {
      return entity;
    }
    forms.sort(CountedName.ORDER);
    return inflection.isListed() ? ofCases(entity, type, forms) : forms.get(0).name();
  }

  private static List<CountedName> preferred(List<CountedName> full, boolean person) {
    List<CountedName> longer = new ArrayList<>(full);
    longer.removeIf(
        name ->
            person
                ? !hasSeveralWords(name.name())
                : isAbbreviation(name.name()) || isMostlyCapitals(name, full));
    return longer.isEmpty() ? new ArrayList<>(full) : longer;
  }

  /** Whether a form is an abbreviation that is mostly written in capitals: Opec beside OPEC. */
  private static boolean isMostlyCapitals(CountedName form, List<CountedName> all) {
    return all.stream()
        .anyMatch(
            other ->
                other.count() > form.count()
                    && isAbbreviation(other.name())
                    && other.name().equalsIgnoreCase(form.name()));
  }

  private static boolean hasSeveralWords(String name) {
    return name.chars().anyMatch(c -> c == ' ' || c == '\u30FB' || c == '\u00B7' || c == '\u2027');
  }

  private static boolean isAbbreviation(String name) {
    String letters = name.replace(".", "");
    return letters.length() <= LONGEST_ABBREVIATION
        && letters.indexOf(' ') < 0
        && letters.equals(letters.toUpperCase(Locale.ROOT))
        && !letters.equals(letters.toLowerCase(Locale.ROOT));
  }

  private String ofCases(String entity, EntityType type, List<CountedName> forms) {
    Map<String, Long> sums = new TreeMap<>();
    forms.forEach(name -> sums.merge(stems(name.name()), name.count(), Long::sum));
    String most = "";
    for (Map.Entry<String, Long> stem : sums.entrySet()) {
      most = most.isEmpty() || stem.getValue() > sums.get(most) ? stem.getKey() : most;
    }
    if (listed.isEmpty()) {
      listed = Optional.of(ListedNames.of(language));
    }
    String first = listed.get().first(entity, type);
    if (!first.isEmpty() && stems(first).equals(most)) {
      return first;
    }
    String wanted = most;
    return forms.stream()
        .map(CountedName::name)
        .filter(name -> stems(name).equals(wanted))
        .findFirst()
        .orElse(entity);
  }

  private String stems(String name) {
    StringBuilder stems = new StringBuilder();
    for (String word : form.of(name, language).split(" ", -1)) {
      stems.append(stems.isEmpty() ? "" : " ").append(inflection.stem(word));
    }
    return stems.toString();
  }
}
