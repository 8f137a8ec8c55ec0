package org.corpusaudit.entity.languages;

/**
 * Whether two names of several words are one name that writers spell in two ways: all words are the
 * same but for one long one, which differs by a letter or two behind its beginning, and by an s at
 * its end (Poly Implant Prothese, Poly Implant Prostheses). Words of another meaning differ so too,
 * so that something else must tie the names, as that their articles give them one abbreviation.
 */
public final class NearSpelling {
  /** Letters that are alike at the beginning. */
  private static final int SAME = 3;

  /** Letters of the shortest word that may differ by one letter. */
  private static final int LONG = 7;

  /** The same by two letters: Slovakia and Slovenia are shorter. */
  private static final int LONGER = 9;

  private NearSpelling() {}

  /** Whether the names, which are not equal, are spelled alike so. */
  public static boolean isOf(String a, String b) {
    String[] left = a.split(" ", -1);
    String[] right = b.split(" ", -1);
    if (left.length != right.length || left.length == 1) {
      return false;
    }
    int other = -1;
    for (int i = 0; i < left.length; i++) {
      if (!left[i].equals(right[i])) {
        if (other >= 0) {
          return false;
        }
        other = i;
      }
    }
    return other >= 0 && areNear(left[other], right[other]);
  }

  private static boolean areNear(String first, String second) {
    String a = singular(first);
    String b = singular(second);
    int shorter = Math.min(a.length(), b.length());
    int most = shorter >= LONGER ? 2 : shorter >= LONG ? 1 : 0;
    return most > 0 && a.regionMatches(0, b, 0, SAME) && distance(a, b) <= most;
  }

  private static String singular(String word) {
    return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }

  /** Letters to insert, take out or exchange (Levenshtein 1966). */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
