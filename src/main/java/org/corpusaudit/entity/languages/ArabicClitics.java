package org.corpusaudit.entity.languages;

import java.util.ArrayList;
import java.util.List;

/**
 * What Arabic writes attached to a word, over folded spellings: conjunctions و ف, prepositions ب ل
 * ك and the article ال in front. Nothing is cut that would leave fewer than two letters.
 */
public final class ArabicClitics {
  private static final int SHORTEST = 2;

  private ArabicClitics() {}

  public static boolean isArabic(char c) {
    return c >= '\u0600' && c <= '\u06FF';
  }

  /** The spelling, then what is left behind each thing that may be attached to it. */
  public static String[] forms(String folded) {
    List<String> forms = new ArrayList<>();
    forms.add(folded);
    if (folded.isEmpty() || !isArabic(folded.charAt(0))) {
      return forms.toArray(String[]::new);
    }
    prepositions(folded, forms);
    char first = folded.charAt(0);
    if ((first == 'و' || first == 'ف') && folded.length() > SHORTEST) {
      String rest = folded.substring(1);
      add(forms, rest);
      prepositions(rest, forms);
    }
    return forms.toArray(String[]::new);
  }

  private static void prepositions(String word, List<String> forms) {
    if (word.startsWith("لل") && word.length() > 3) {
      add(forms, "ال" + word.substring(2));
      add(forms, word.substring(2));
    }
    char first = word.charAt(0);
    if ((first == 'ب' || first == 'ل' || first == 'ك') && word.length() > SHORTEST + 1) {
      add(forms, word.substring(1));
    }
  }

  private static void add(List<String> forms, String form) {
    if (form.length() >= SHORTEST && !forms.contains(form)) {
      forms.add(form);
    }
  }

  /** Whether a folded form seems to begin with the article. */
  public static boolean hasArticle(String form) {
    return form.length() > 4 && form.startsWith("ال");
  }

  /** Whether a folded form seems to begin with the article behind ل, which swallows its letter. */
  public static boolean hasMergedArticle(String form) {
    return form.length() > 4 && form.startsWith("لل");
  }
}
