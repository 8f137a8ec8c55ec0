package org.corpusaudit.entity.languages;

import org.corpusaudit.entity.lexicon.FoldedNames;
import org.corpusaudit.entity.lexicon.SeedFile;

/**
 * How verbs of the past end in a language in which they agree with their subject: the word before
 * such a verb mostly is who did it. The column {@code past-ending} of the word lists; what is said
 * of things alone (Russian -ло) is not in it. Those of the third person of the present stand in
 * {@code present-ending}.
 */
public final class PastVerbs {
  /** The column of the endings. */
  public static final String ENDINGS = "past-ending";

  /** The column of the endings of the present. */
  public static final String PRESENT = "present-ending";

  private static final int SHORTEST = 4;

  private static final int OF_PRESENT = Kind.FUNCTION.bit();

  private static final int OF_PAST = Kind.REPORTING.bit();

  private final WordEndings endings = new WordEndings(0);

  PastVerbs() {}

  /** Adds a row, if it is of this column. */
  boolean add(String column, String cell, FoldedNames form) {
    boolean present = column.equals(PRESENT);
    if (!present && !column.equals(ENDINGS)) {
      return false;
    }
    endings.add(SeedFile.values(cell), present ? OF_PRESENT : OF_PAST, form);
    return true;
  }

  /** Whether a folded word ends as such verbs do. */
  boolean contains(String folded) {
    return folded.length() >= SHORTEST && endings.kinds(folded) == OF_PAST;
  }

  /** The same, or as those of the present. */
  boolean containsAny(String folded) {
    return folded.length() >= SHORTEST && endings.kinds(folded) != 0;
  }
}
