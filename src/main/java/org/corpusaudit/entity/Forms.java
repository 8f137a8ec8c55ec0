package org.corpusaudit.entity;

import java.util.regex.Pattern;

/** The form in which a text names an entity, as it is listed among its aliases. */
public final class Forms {
  /** UTF-16 units of the longest form that is kept; the rest of a longer one is cut off. */
  static final int LONGEST = 200;

  private static final Pattern GAP = Pattern.compile("[\\s\\p{Z}|]+");

  private Forms() {}

  /** A slice of a text, each run of white space and bars as one space. */
  public static String of(String text, int start, int end) {
    int cut = end;
    if (end - start > LONGEST) {
      cut = start + LONGEST;
      cut -= Character.isHighSurrogate(text.charAt(cut - 1)) ? 1 : 0;
    }
    String form = text.substring(start, cut);
    return isClean(form) ? form : GAP.matcher(form).replaceAll(" ").strip();
  }

  private static boolean isClean(String form) {
    char before = ' ';
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      if (c == '|' || (c != ' ' && (Character.isWhitespace(c) || Character.isSpaceChar(c)))) {
        return false;
      }
      if (c == ' ' && before == ' ') {
        return false;
      }
      before = c;
    }
    return true;
  }
}
