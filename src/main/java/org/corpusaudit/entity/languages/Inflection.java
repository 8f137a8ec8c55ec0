package org.corpusaudit.entity.languages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.corpusaudit.entity.lexicon.FoldedNames;
import org.corpusaudit.entity.lexicon.SeedFile;

/**
 * The stem that the case forms of a name share, over folded spellings: the longest ending of the
 * language's declension is taken off where three letters are left. It only ever serves to find a
 * name that is known in another form; no stem is shown. The columns {@code case-ending} and {@code
 * stem-change} of the word lists; languages without them keep the word. Immutable.
 */
public final class Inflection {
  /** The column of the endings. */
  public static final String ENDINGS = "case-ending";

  /** The column of how the last consonant of a stem may be softened: Polska, w Polsce. */
  public static final String CHANGES = "stem-change";

  private static final int SHORTEST_STEM = 3;

  /** Longest first. */
  private final List<String> endings = new ArrayList<>();

  /** What a softened stem ends with, and how the stem itself does. */
  private final List<String[]> changes = new ArrayList<>();

  private Inflection() {}

  /** That of a language, by the first subtag of its tag. */
  public static Inflection of(String language) {
    Inflection inflection = new Inflection();
    FoldedNames form = FoldedNames.of(language);
    for (String[] row : LanguageKnowledge.words(language)) {
      for (String value : SeedFile.values(row[2])) {
        if (row[1].equals(ENDINGS)) {
          inflection.endings.add(form.folded(value));
        } else if (row[1].equals(CHANGES)) {
          inflection.changes.add(value.split(">", -1));
        }
      }
    }
    inflection.endings.sort(Comparator.comparingInt(String::length).reversed());
    return inflection;
  }

  static boolean isColumn(String column) {
    return column.equals(ENDINGS) || column.equals(CHANGES);
  }

  /** Whether the language lists endings. */
  public boolean isListed() {
    return !endings.isEmpty();
  }

  /** The stem of a folded word. */
  public String stem(String folded) {
    for (String ending : endings) {
      if (folded.length() >= ending.length() + SHORTEST_STEM && folded.endsWith(ending)) {
        return hardened(folded.substring(0, folded.length() - ending.length()));
      }
    }
    return hardened(folded);
  }

  private String hardened(String stem) {
    for (String[] change : changes) {
      if (stem.endsWith(change[0])) {
        return stem.substring(0, stem.length() - change[0].length()) + change[1];
      }
    }
    return stem;
  }
}
