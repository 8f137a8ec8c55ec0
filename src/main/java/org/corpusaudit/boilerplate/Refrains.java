package org.corpusaudit.boilerplate;

import java.util.HashMap;
import java.util.Map;

/**
 * Verses with a refrain: among {@value #FEWEST_LINES} or more lines without numbers, of {@value
 * #FEWEST_WORDS} to {@value #MOST_WORDS} words each, stand {@value #FEWEST_REFRAIN} or more
 * successive ones again, with other lines between the copies and none of them elsewhere. One in
 * {@value #LINES_OF_SINGLE} lines or more stands once: a list of headlines that a page has twice
 * comes again as a whole. At most one in {@value #LINES_OF_LABEL} reads as a label ("All in all").
 * Not thread-safe; reused.
 */
final class Refrains {
  private static final int FEWEST_LINES = 10;
  private static final int FEWEST_REFRAIN = 2;
  private static final int LINES_OF_SINGLE = 4;
  private static final int LINES_OF_LABEL = 5;
  private static final int MOST_LINES = 300;
  private static final int FEWEST_WORDS = 2;
  private static final int MOST_WORDS = 15;

  private final Map<Long, Integer> places = new HashMap<>();

  /** Behind the last of the verses that begin with a line, or the line where none do. */
  int end(BodyLines lines, int first, int next) {
    PageText page = lines.page();
    int most = Math.min(Math.min(next, lines.count()), first + MOST_LINES);
    places.clear();
    int at = first;
    int again = 0;
    int found = 0;
    int singles = 0;
    int labels = 0;
    int end = first;
    while (at < most && isVerse(lines, at)) {
      Integer before = places.put(page.wholeLine(at), at);
      boolean goesOn = before != null && at - before > FEWEST_REFRAIN;
      again = goesOn ? again + 1 : 0;
      found += again == FEWEST_REFRAIN ? 1 : 0;
      singles += page.copies(at) == 1 ? 1 : 0;
      boolean label = lines.isLabel(at);
      labels += label ? 1 : 0;
      at++;
      end = label ? end : at;
    }
    boolean verses = at - first >= FEWEST_LINES && LINES_OF_LABEL * labels <= at - first;
    return verses && found > 0 && LINES_OF_SINGLE * singles >= at - first ? end : first;
  }

  private static boolean isVerse(BodyLines lines, int line) {
    return lines.words(line) >= FEWEST_WORDS
        && lines.words(line) <= MOST_WORDS
        && !lines.hasNumber(line)
        && !lines.isForeign(line)
        && !lines.endsText(line);
  }
}
