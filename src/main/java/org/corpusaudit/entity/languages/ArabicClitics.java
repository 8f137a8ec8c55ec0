package org.corpusaudit.entity.languages;

import java.util.ArrayList;
import java.util.List;

/**
 * What Arabic writes attached to a word, over folded spellings: conjunctions و ف, prepositions ب ل
 * ك and the article ال in front. Nothing is cut that would leave fewer than two letters.
 */
public final class ArabicClitics {
  private static final int SHORTEST = 2;
  private static final String ARTICLE = "ال";

  /** The article behind ل, which swallows its first letter. */
  private static final String MERGED_ARTICLE = "لل";

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
    if (isConjunction(first) && folded.length() > SHORTEST) {
      String rest = folded.substring(1);
      add(forms, rest);
      prepositions(rest, forms);
    }
    return forms.toArray(String[]::new);
  }

  private static void prepositions(String word, List<String> forms) {
    if (word.startsWith(MERGED_ARTICLE) && word.length() > 3) {
      add(forms, withArticle(word.substring(2)));
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

  /** A folded word with the article. */
  public static String withArticle(String folded) {
    return ARTICLE + folded;
  }

  /** Whether a folded form begins with the article's letters, which may be the word's own. */
  public static boolean beginsWithArticle(String folded) {
    return folded.startsWith(ARTICLE);
  }

  /** Whether a letter is a conjunction when it is attached to a word. */
  public static boolean isConjunction(char letter) {
    return letter == 'و' || letter == 'ف';
  }

  /** Whether a letter makes a verb's future when it stands before its present. */
  public static boolean isFuture(char letter) {
    return letter == 'س';
  }

  /** Whether a letter begins a verb's present in the persons that texts speak of. */
  public static boolean isPresent(char letter) {
    return letter == 'ي' || letter == 'ت' || letter == 'ن';
  }

  /** Whether a folded form seems to begin with the article. */
  public static boolean hasArticle(String form) {
    return form.length() > 4 && beginsWithArticle(form);
  }

  /** Whether a folded form seems to begin with the article behind ل, which swallows its letter. */
  public static boolean hasMergedArticle(String form) {
    return form.length() > 4 && form.startsWith(MERGED_ARTICLE);
  }
}
