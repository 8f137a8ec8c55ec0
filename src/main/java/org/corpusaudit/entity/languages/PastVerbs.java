package org.corpusaudit.entity.languages;

import java.util.HashSet;
import java.util.Set;
import org.corpusaudit.entity.lexicon.FoldedNames;
import org.corpusaudit.entity.lexicon.SeedFile;

/**
 * How verbs of the past end in a language in which they agree with their subject: the word before
 * such a verb mostly is who did it. The column {@code past-ending} of the word lists; what is said
 * of things alone (Russian -ло) is not in it.
 */
public final class PastVerbs {
  /** The column of the endings. */
  public static final String ENDINGS = "past-ending";

  private static final int SHORTEST = 4;

  private final Set<String> endings = new HashSet<>();
  private int longest;

  PastVerbs() {}

  /** Adds a row, if it is of this column. */
  boolean add(String column, String cell, FoldedNames form) {
    if (!column.equals(ENDINGS)) {
      return false;
    }
    for (String ending : SeedFile.values(cell)) {
      String folded = form.folded(ending);
      endings.add(folded);
      longest = Math.max(longest, folded.length());
    }
    return true;
  }

  /** Whether a folded word ends as such verbs do. */
  boolean contains(String folded) {
    boolean found = false;
    for (int letters = 1; letters <= longest && folded.length() >= SHORTEST && !found; letters++) {
      found = endings.contains(folded.substring(folded.length() - letters));
    }
    return found;
  }
}
