package org.corpusaudit.entity.languages;

import java.util.List;
import java.util.stream.Stream;
import org.corpusaudit.entity.lexicon.SeedFile;
import org.corpusaudit.text.TokenHash;

/**
 * The words that a folded Arabic word may be made of by what names do not take: the article,
 * pronouns, plural and feminine endings, verbal prefixes. A base with several such relatives in the
 * corpus is a common word.
 */
public final class ArabicAffixes {
  /** Places in an array of counts; the last is the word itself. */
  public static final int KINDS = 11;

  static final int BARE = 10;

  private static final int SHORTEST = 3;
  private static final int SEEN_OFTEN = 50;

  /** What suffixes are for, in the order of their counts from 1 on: columns of the word list. */
  private static final List<String> COLUMNS =
      List.of(
          "suffix-pronoun",
          "suffix-feminine-plural",
          "suffix-plural",
          "suffix-verb-plural",
          "suffix-feminine-joined",
          "suffix-accusative",
          "suffix-feminine",
          "suffix-of-place");

  private static final int ACCUSATIVE = 1 + COLUMNS.indexOf("suffix-accusative");
  private static final int OF_PLACE = 1 + COLUMNS.indexOf("suffix-of-place");

  private static final String[][] SUFFIXES =
      COLUMNS.stream().map(ArabicAffixes::suffixes).toArray(String[][]::new);

  /** The letters that suffixes end with, as bits from {@link #FIRST_LETTER} on. */
  private static final long LAST_LETTERS = lastLetters();

  private static final char FIRST_LETTER = '\u0620';

  private ArabicAffixes() {}

  private static String[] suffixes(String column) {
    return LanguageKnowledge.words("ar").stream()
        .filter(row -> row[1].equals(column))
        .flatMap(row -> Stream.of(SeedFile.values(row[2])))
        .toArray(String[]::new);
  }

  private static long lastLetters() {
    long bits = 0;
    for (String[] kind : SUFFIXES) {
      for (String suffix : kind) {
        bits |= 1L << (suffix.charAt(suffix.length() - 1) - FIRST_LETTER);
      }
    }
    return bits;
  }

  /** The columns of its suffixes in the word list. */
  public static Stream<String> columns() {
    return COLUMNS.stream();
  }

  static boolean isColumn(String column) {
    return COLUMNS.contains(column);
  }

  /** Takes the bases of a word. */
  @FunctionalInterface
  public interface Sink {
    /**
     * One base: a slice of the word.
     *
     * @param hash its {@link TokenHash}
     * @param kind of what was taken off, below {@value #KINDS}
     */
    void base(int offset, int length, long hash, int kind);
  }

  /** Calls back with each base of a folded word and the kind of what was taken off. */
  public static void bases(char[] word, Sink out) {
    if (word.length == 0 || !ArabicClitics.isArabic(word[0])) {
      return;
    }
    cut(word, 0, out);
    if (ArabicClitics.isConjunction(word[0]) && word.length > SHORTEST) {
      cut(word, 1, out);
    }
  }

  private static void cut(char[] word, int start, Sink out) {
    int length = word.length - start;
    endings(word, start, BARE, out);
    char first = word[start];
    char second = length > 1 ? word[start + 1] : 0;
    int definite = ArabicClitics.article(word, start);
    if (definite > 0 && length - definite >= SHORTEST) {
      endings(word, start + definite, 0, out);
    }
    if (ArabicClitics.isPresent(first) && length > SHORTEST) {
      whole(word, start + 1, 9, out);
    }
    if (length > SHORTEST + 1 && ArabicClitics.isFuture(first) && ArabicClitics.isPresent(second)) {
      whole(word, start + 2, 9, out);
    }
  }

  private static void whole(char[] word, int start, int kind, Sink out) {
    int length = word.length - start;
    out.base(start, length, TokenHash.of(word, start, length), kind);
  }

  /** What begins at a place, of this kind, and the same without each ending. */
  private static void endings(char[] word, int start, int kind, Sink out) {
    int length = word.length - start;
    long without1 = TokenHash.SEED; // The states before as many last letters.
    long without2 = TokenHash.SEED;
    long without3 = TokenHash.SEED;
    long state = TokenHash.SEED;
    for (int i = start; i < word.length; i++) {
      without3 = without2;
      without2 = without1;
      without1 = state;
      state = TokenHash.mix(state, word[i]);
    }
    out.base(start, length, TokenHash.finish(state), kind);
    if (length <= SHORTEST || !mayEnd(word[word.length - 1])) {
      return;
    }
    for (int ending = 0; ending < SUFFIXES.length; ending++) {
      for (String suffix : SUFFIXES[ending]) {
        int cut = suffix.length();
        if (length >= SHORTEST + cut && endsWith(word, suffix)) {
          long before = cut == 1 ? without1 : cut == 2 ? without2 : without3;
          out.base(start, length - cut, TokenHash.finish(before), ending + 1);
        }
      }
    }
  }

  /** Whether some suffix ends with a letter. */
  private static boolean mayEnd(char last) {
    int letter = last - FIRST_LETTER;
    return letter >= 0 && letter < Long.SIZE && (LAST_LETTERS >>> letter & 1) != 0;
  }

  private static boolean endsWith(char[] word, String suffix) {
    int from = word.length - suffix.length();
    for (int i = suffix.length() - 1; i >= 0; i--) {
      if (word[from + i] != suffix.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a folded word ends as the masculine adjective of a place or a thing does: مصري. */
  public static boolean endsAsAdjective(String folded) {
    return folded.endsWith("ي");
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
