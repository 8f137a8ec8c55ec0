package org.corpusaudit.entity.languages;

import java.util.function.ObjIntConsumer;

/**
 * The words that a folded Arabic word may be made of by what names do not take: the article,
 * pronouns, plural and feminine endings, verbal prefixes. A base with several such relatives in the
 * corpus is a common word.
 */
public final class ArabicAffixes {
  /** Places in an array of counts; the last is the word itself. */
  public static final int KINDS = 11;

  static final int BARE = 10;

  private static final int ACCUSATIVE = 6;
  private static final int OF_PLACE = 8;
  private static final int SHORTEST = 3;
  private static final int SEEN_OFTEN = 50;
  private static final String[][] SUFFIXES = {
    {"ها", "هم", "هما", "هن", "نا", "كم"},
    {"ات"},
    {"ين", "ون", "ان"},
    {"وا"},
    {"ت"},
    {"ا"},
    {"ه"},
    {"يه", "يا"}
  };

  private ArabicAffixes() {}

  /** Calls back with each base of a word and the kind of what was taken off. */
  public static void bases(String folded, ObjIntConsumer<String> out) {
    if (folded.isEmpty() || !ArabicClitics.isArabic(folded.charAt(0))) {
      return;
    }
    cut(folded, out);
    char first = folded.charAt(0);
    if ((first == 'و' || first == 'ف') && folded.length() > SHORTEST) {
      cut(folded.substring(1), out);
    }
  }

  private static void cut(String word, ObjIntConsumer<String> out) {
    out.accept(word, BARE);
    endings(word, out);
    String definite = "";
    if (word.startsWith("ال")) {
      definite = word.substring(2);
    } else if (word.startsWith("لل")) {
      definite = word.substring(2);
    } else if (word.startsWith("بال") || word.startsWith("كال")) {
      definite = word.substring(3);
    }
    if (definite.length() >= SHORTEST) {
      out.accept(definite, 0);
      endings(definite, out);
    }
    char first = word.charAt(0);
    if ((first == 'ي' || first == 'ت' || first == 'ن') && word.length() > SHORTEST) {
      out.accept(word.substring(1), 9);
    }
    if (first == 'س' && word.length() > SHORTEST + 1 && "يتن".indexOf(word.charAt(1)) >= 0) {
      out.accept(word.substring(2), 9);
    }
  }

  private static void endings(String word, ObjIntConsumer<String> out) {
    for (int kind = 0; kind < SUFFIXES.length; kind++) {
      for (String suffix : SUFFIXES[kind]) {
        if (word.length() >= SHORTEST + suffix.length() && word.endsWith(suffix)) {
          out.accept(word.substring(0, word.length() - suffix.length()), kind + 1);
        }
      }
    }
  }

  /** Whether letters may be nothing but endings: اتنا of مشكلاتنا. */
  public static boolean isEnding(String letters) {
    for (String[] kind : SUFFIXES) {
      for (String suffix : kind) {
        if (letters.equals(suffix)
            || (letters.endsWith(suffix)
                && isEnding(letters.substring(0, letters.length() - suffix.length())))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Times with the article. */
  public static int definite(int[] counts) {
    return counts[0];
  }

  /** Times with what neither the adjectives of a place nor the accusative have. */
  public static int affixed(int[] counts) {
    long sum = 0;
    for (int kind = 1; kind < BARE; kind++) {
      sum += kind == ACCUSATIVE || kind == OF_PLACE ? 0 : counts[kind];
    }
    return (int) Math.min(Integer.MAX_VALUE, sum);
  }

  /** Times alone. */
  public static int bare(int[] counts) {
    return counts[BARE];
  }

  /** How many kinds of relatives the counts show that are not rare beside the word itself. */
  public static int relatives(int[] counts) {
    int relatives = 0;
    // Of a word that is seen often one relative may be an error of writing.
    int least = counts[BARE] < SEEN_OFTEN ? 1 : Math.max(2, counts[BARE] / 50);
    for (int kind = 0; kind < BARE; kind++) {
      if (counts[kind] >= least) {
        relatives++;
      }
    }
    return relatives;
  }
}
