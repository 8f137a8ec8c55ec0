package org.corpusaudit.entity.languages;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.corpusaudit.entity.lexicon.FoldedNames;
import org.corpusaudit.entity.lexicon.SeedFile;

/**
 * Which endings of adjectives go with which of nouns in a language that declines both: {@code
 * Карибского моря}, but not {@code Достоевский моря}. The column {@code agreement} of the word
 * lists, as {@code ого>а,я}; {@code -} is a noun that ends with a consonant. Over folded spellings;
 * languages without it have no adjectives here.
 */
public final class Agreement {
  /** The column of the word lists. */
  public static final String COLUMN = "agreement";

  private static final String CONSONANT = "-";

  private static final String VOWELS = "аеиоуыэюяіїєь";

  /** Letters in front of an adjective's ending. */
  private static final int SHORTEST_STEM = 3;

  /** By the adjective's ending, those of the nouns. */
  private final Map<String, Set<String>> nouns = new HashMap<>();

  private int longest;

  Agreement() {}

  /** Adds a row, if it is of this column. */
  boolean add(String column, String cell, FoldedNames form) {
    if (!column.equals(COLUMN)) {
      return false;
    }
    for (String value : SeedFile.values(cell)) {
      String[] sides = value.split(">", -1);
      String adjective = form.folded(sides[0]);
      longest = Math.max(longest, adjective.length());
      Collection<String> ends = nouns.computeIfAbsent(adjective, ending -> new HashSet<>());
      Arrays.stream(sides[1].split(",", -1))
          .map(end -> end.equals(CONSONANT) ? end : form.folded(end))
          .forEach(ends::add);
    }
    return true;
  }

  /** Whether the language has any. */
  public boolean isEmpty() {
    return nouns.isEmpty();
  }

  /** Whether a folded word ends as adjectives do and the folded noun behind it as theirs. */
  public boolean joins(String adjective, String noun) {
    for (String end : nounsOf(adjective)) {
      if (end.equals(CONSONANT) ? endsHard(noun) : noun.endsWith(end)) {
        return true;
      }
    }
    return false;
  }

  /** Whether two folded words end as adjectives of one noun do. */
  public boolean areAlike(String adjective, String other) {
    Set<String> ends = nounsOf(adjective);
    return nounsOf(other).stream().anyMatch(ends::contains);
  }

  private static boolean endsHard(String noun) {
    return !noun.isEmpty() && VOWELS.indexOf(noun.charAt(noun.length() - 1)) < 0;
  }

  private Set<String> nounsOf(String adjective) {
    for (int length = Math.min(longest, adjective.length() - SHORTEST_STEM); length > 0; length--) {
      Set<String> found = nouns.get(adjective.substring(adjective.length() - length));
      if (found != null) {
        return found;
      }
    }
    return Set.of();
  }
}
