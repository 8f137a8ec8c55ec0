package org.corpusaudit.entity.languages;

import java.util.ArrayList;
import java.util.List;

/**
 * What Arabic writes attached to a word, over folded spellings: conjunctions و ف, prepositions ب ل
 * ك and the article ال in front. Nothing is cut that would leave fewer than two letters.
 */
public final class ArabicClitics {
  private static final int SHORTEST = 2;

  /** Letters of a form that has an article and is more than it. */
  private static final int SHORTEST_WITH_ARTICLE = 5;

  private static final char AND = 'و';
  private static final char THEN = 'ف';
  private static final String TO = "ل";

  /** Prepositions behind which the article is written in full. */
  private static final String PREPOSITIONS = "بك";

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
    if (word.startsWith(MERGED_ARTICLE) && word.length() > SHORTEST + 1) {
      String rest = word.substring(MERGED_ARTICLE.length());
      add(forms, withArticle(rest));
      add(forms, rest);
    }
    boolean preposition = word.startsWith(TO) || PREPOSITIONS.indexOf(word.charAt(0)) >= 0;
    if (preposition && word.length() > SHORTEST + 1) {
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

  /** A folded form that begins with the article, without it. */
  public static String withoutArticle(String definite) {
    return definite.substring(ARTICLE.length());
  }

  /** Whether a folded form begins with the article's letters, which may be the word's own. */
  public static boolean beginsWithArticle(String folded) {
    return folded.startsWith(ARTICLE);
  }

  /** The same of the article behind ل. */
  public static boolean beginsWithMergedArticle(String folded) {
    return folded.startsWith(MERGED_ARTICLE);
  }

  /** The same of the conjunction و. */
  public static boolean beginsWithAnd(String folded) {
    return !folded.isEmpty() && folded.charAt(0) == AND;
  }

  /** Whether a form is the preposition ل alone, as it stands before a quotation mark: لـ«الوطن». */
  public static boolean isDetachedTo(String folded) {
    return folded.equals(TO);
  }

  /**
   * How many letters from a place in a folded word on are the article, with the preposition that is
   * attached in front of it; 0 where none is. The letters may be the word's own.
   */
  static int article(char[] word, int start) {
    if (startsWith(word, start, ARTICLE) || startsWith(word, start, MERGED_ARTICLE)) {
      return ARTICLE.length();
    }
    boolean preposition = PREPOSITIONS.indexOf(word[start]) >= 0;
    return preposition && startsWith(word, start + 1, ARTICLE) ? 1 + ARTICLE.length() : 0;
  }

  private static boolean startsWith(char[] word, int start, String letters) {
    if (start + letters.length() > word.length) {
      return false;
    }
    for (int i = 0; i < letters.length(); i++) {
      if (word[start + i] != letters.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a letter is a conjunction when it is attached to a word. */
  public static boolean isConjunction(char letter) {
    return letter == AND || letter == THEN;
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
    return form.length() >= SHORTEST_WITH_ARTICLE && beginsWithArticle(form);
  }

  /** Whether a folded form seems to begin with the article behind ل, which swallows its letter. */
  public static boolean hasMergedArticle(String form) {
    return form.length() >= SHORTEST_WITH_ARTICLE && beginsWithMergedArticle(form);
  }
}
