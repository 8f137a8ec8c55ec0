package org.corpusaudit.report.layout;

/** Text cut for a table, never inside a surrogate pair. */
public final class Shortened {
  private Shortened() {}

  public static String to(int chars, String text) {
    if (text.length() <= chars) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(chars - 1)) ? chars - 1 : chars;
    return text.substring(0, end) + "…";
  }
}
