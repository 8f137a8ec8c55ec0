package org.corpusaudit.concordance;

import org.corpusaudit.report.layout.Reading;

/**
 * One place of a query with what stands around it, in one line: white space is one space.
 *
 * @param id the article's id
 * @param url its address, or empty
 * @param site its site, or empty
 * @param published its date as the input has it, or empty
 * @param title its title, or empty
 * @param start where the keyword starts in the cleaned text, in UTF-16 code units
 * @param end where it ends, exclusive
 * @param before what stands before it
 * @param keyword the text that fits
 * @param after what stands after it
 */
public record Line(
    String id,
    String url,
    String site,
    String published,
    String title,
    int start,
    int end,
    String before,
    String keyword,
    String after) {

  /** The line of a place, with at most {@code context} characters on each side. */
  public static Line of(Document document, int start, int end, int context) {
    String text = document.text();
    return new Line(
        document.id(),
        document.url(),
        document.site(),
        document.published(),
        document.title(),
        start,
        end,
        oneLine(text.substring(whole(text, Math.max(0, start - context)), start)),
        oneLine(text.substring(start, end)),
        oneLine(text.substring(end, whole(text, Math.min(text.length(), end + context)))));
  }

  /** Whether it is read from the right, as most of its letters are, whatever the keyword's are. */
  boolean isFromRight() {
    return Reading.isFromRight(before + keyword + after);
  }

  /** Characters of all its parts. */
  int chars() {
    int ofArticle = id.length() + url.length() + site.length() + title.length();
    return ofArticle + published.length() + before.length() + keyword.length() + after.length();
  }

  /** Where it stands: the day, the site and the article's id, as far as they are known. */
  public String source() {
    int day = 0;
    while (day < published.length() && "0123456789-".indexOf(published.charAt(day)) >= 0) {
      day++;
    }
    String date = day >= 4 ? published.substring(0, day) : published;
    return (date.isEmpty() ? "" : date + " ") + (site.isEmpty() ? "" : site + " ") + id;
  }

  /** A border that parts no character of two code units. */
  private static int whole(String text, int at) {
    return at > 0
            && at < text.length()
            && Character.isLowSurrogate(text.charAt(at))
            && Character.isHighSurrogate(text.charAt(at - 1))
        ? at + 1
        : at;
  }

  private static String oneLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean white = Character.isWhitespace(c) || c == '\u00A0';
      if (!(white && space)) {
        line.append(white ? ' ' : c);
      }
      space = white;
    }
    return line.toString();
  }
}
