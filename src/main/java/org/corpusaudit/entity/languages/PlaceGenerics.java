package org.corpusaudit.entity.languages;

import java.util.HashSet;
import java.util.Set;
import org.corpusaudit.entity.lexicon.FoldedNames;
import org.corpusaudit.entity.lexicon.SeedFile;

/**
 * Words for waters, mountains, districts and buildings that belong to the name behind them although
 * they are written small: mont Elgon; golfe de Naples, which is not Naples; and those for what
 * plays in the name of a country: équipe de France. The columns {@code place-generic}, {@code
 * place-generic-joint} and {@code team-generic} of the word lists.
 */
public final class PlaceGenerics {
  /** The column of the words themselves. */
  public static final String WORDS = "place-generic";

  /** The column of what may stand between them and the name. */
  public static final String JOINTS = "place-generic-joint";

  /** The column of the words for a country's team. */
  public static final String TEAMS = "team-generic";

  private final Set<String> teams = new HashSet<>();
  private final Set<String> direct = new HashSet<>();
  private final Set<String> joined = new HashSet<>();
  private final Set<String> joints = new HashSet<>();

  PlaceGenerics() {}

  /** Adds a row, if it is of these columns. */
  boolean add(String column, String cell, FoldedNames form) {
    if (column.equals(JOINTS)) {
      for (String joint : SeedFile.values(cell)) {
        joints.add(form.folded(joint));
      }
      return true;
    }
    boolean team = column.equals(TEAMS);
    if (!team && !column.equals(WORDS)) {
      return false;
    }
    for (String word : SeedFile.values(cell)) {
      String folded = form.folded(word);
      int space = folded.indexOf(' ');
      if (team) {
        teams.add(space < 0 ? folded : folded.substring(0, space));
      }
      if (space < 0) {
        direct.add(folded);
      } else {
        joined.add(folded.substring(0, space));
      }
    }
    return true;
  }

  /** Whether the language has any. */
  public boolean isEmpty() {
    return direct.isEmpty() && joined.isEmpty();
  }

  /** Whether a folded word may stand between such a word and the name: de, du. */
  public boolean isJoint(String folded) {
    return joints.contains(folded);
  }

  /** Whether a folded word that belongs to the name of a country makes it that of its team. */
  public boolean isTeam(String folded) {
    return teams.contains(folded);
  }

  /**
   * Whether a folded word belongs to the name behind it.
   *
   * @param isJoined whether joints stand between
   */
  public boolean contains(String folded, boolean isJoined) {
    return (isJoined ? joined : direct).contains(folded);
  }
}
