package org.corpusaudit.entity.counting;

import java.util.Comparator;
import java.util.List;

/**
 * A name with a count, such as a form of an entity with its mentions.
 *
 * @param name the name
 * @param count how often
 */
record CountedName(String name, long count) {
  /** Most frequent first, then by name. */
  static final Comparator<CountedName> ORDER =
      Comparator.comparingLong((CountedName n) -> -n.count).thenComparing(CountedName::name);

  /** The first names of a list as {@code name:count}, with a separator between. */
  static String list(List<CountedName> names, int most, String separator) {
    StringBuilder text = new StringBuilder();
    for (CountedName name : names.subList(0, Math.min(most, names.size()))) {
      text.append(text.isEmpty() ? "" : separator).append(name.name).append(':').append(name.count);
    }
    return text.toString();
  }
}
