package org.corpusaudit.entity.languages;

import java.util.Map;

/**
 * The stem that the case forms of a name share, over folded spellings: the longest ending of the
 * language's declension is taken off where three letters are left. It only ever serves to find a
 * name that is known in another form; no stem is shown. Languages without a list keep the word.
 */
public final class Inflection {
  private static final int SHORTEST_STEM = 3;

  /** Folded: й is и, ё is е, ą is a, ś is s. Longest first. */
  private static final String[] EAST_SLAVIC = {
    "иями", "иеи", "ями", "ами", "ого", "его", "ому", "ему", "ыми", "ими", "иям", "иях", "ием",
    "ия", "ии", "ию", "ие", "ои", "еи", "ою", "ею", "ам", "ям", "ах", "ях", "ом", "ем", "ым", "им",
    "ую", "юю", "ая", "яя", "ые", "ых", "их", "ыи", "а", "я", "у", "ю", "е", "ы", "и", "о", "ь"
  };

  private static final String[] POLISH = {
    "iego", "iemu", "iami", "iach", "ego", "emu", "ami", "ach", "ech", "owi", "iem", "iej", "ych",
    "ich", "ymi", "imi", "em", "ie", "ia", "ii", "io", "iu", "ej", "ow", "om", "im", "ym", "a", "e",
    "i", "y", "u", "o"
  };

  private static final Map<String, String[]> ENDINGS =
      Map.of(
          "ru", EAST_SLAVIC,
          "uk", EAST_SLAVIC,
          "be", EAST_SLAVIC,
          "pl", POLISH);

  private Inflection() {}

  public static boolean isInflected(String language) {
    return ENDINGS.containsKey(language);
  }

  /** The stem of a folded word. */
  public static String stem(String folded, String language) {
    String[] endings = ENDINGS.get(language);
    if (endings == null) {
      return folded;
    }
    for (String ending : endings) {
      if (folded.length() >= ending.length() + SHORTEST_STEM && folded.endsWith(ending)) {
        return harden(folded.substring(0, folded.length() - ending.length()), language);
      }
    }
    return harden(folded, language);
  }

  /** Polish softens the last consonant of a stem before some endings: Polska, w Polsce. */
  private static String harden(String stem, String language) {
    if (!language.equals("pl")) {
      return stem;
    }
    int end = stem.length();
    if (stem.endsWith("cz")) {
      return stem.substring(0, end - 2) + "k";
    }
    if (stem.endsWith("sz")) {
      return stem.substring(0, end - 2) + "ch";
    }
    if (stem.endsWith("dz")) {
      return stem.substring(0, end - 2) + "g";
    }
    if (stem.endsWith("rz")) {
      return stem.substring(0, end - 1);
    }
    return stem.endsWith("c") ? stem.substring(0, end - 1) + "k" : stem;
  }
}
