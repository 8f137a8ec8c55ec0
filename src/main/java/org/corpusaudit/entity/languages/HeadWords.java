package org.corpusaudit.entity.languages;

import java.util.ArrayList;
import java.util.List;
import org.corpusaudit.entity.lexicon.FoldedNames;
import org.corpusaudit.entity.lexicon.SeedFile;

/**
 * Words that say what a name is and stand in front of it in the lists, while texts leave them out:
 * نادي الهلال. Folded, in the order of the lists, which is that in which they are tried.
 */
public final class HeadWords {
  /** The column of those of newspapers. */
  public static final String NEWSPAPERS = "newspaper-head";

  /** The column of those of clubs. */
  public static final String CLUBS = "club-head";

  private final List<String> newspapers = new ArrayList<>();
  private final List<String> clubs = new ArrayList<>();

  HeadWords() {}

  /** Adds a row, if it is of these columns. */
  boolean add(String column, String cell, FoldedNames form) {
    boolean newspaper = column.equals(NEWSPAPERS);
    if (!newspaper && !column.equals(CLUBS)) {
      return false;
    }
    for (String word : SeedFile.values(cell)) {
      (newspaper ? newspapers : clubs).add(form.folded(word));
    }
    return true;
  }

  /** Those of newspapers. */
  public List<String> newspapers() {
    return newspapers;
  }

  /** Those of clubs. */
  public List<String> clubs() {
    return clubs;
  }
}
