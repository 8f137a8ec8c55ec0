package org.corpusaudit.boilerplate;

import java.util.HashSet;
import java.util.Set;

/**
 * Rows that are made alike around their numbers: what a dish takes, what is for sale, what the
 * weather will be. They are {@value #FEWEST_ROWS} or more lines of up to {@value #MOST_WORDS}
 * words, none of them elsewhere or on the page twice, each with a word and a number, and marks,
 * numbers and words follow each other on all of them as on the first. No such rows are lines with a
 * year or a clock time, numbers right behind a colon, as contact details have them, lines that only
 * begin with ascending numbers, lines whose numbers stand in brackets, and lines with labels, as
 * counters have. Not thread-safe; reused.
 */
final class AlikeRows {
  private static final int FEWEST_ROWS = 4;
  private static final int MOST_WORDS = 20;
  private static final long FACTOR = 0x9E3779B97F4A7C15L;
  private static final int WORD = 1;
  private static final int NUMBER = 2;

  private final Set<Long> seen = new HashSet<>();

  /**
   * Behind the last of the rows that begin with a line, or the line where none does.
   *
   * @param next the next line that is text already, behind which no more are looked for than show
   *     that there are enough
   */
  int end(BodyLines lines, int first, int next) {
    PageText page = lines.page();
    seen.clear();
    int at = first;
    boolean ascending = true;
    long form = first < lines.count() && isRow(lines, first) ? form(page, first) : 0;
    while (form != 0
        && at < lines.count()
        && (at < next || at - first < FEWEST_ROWS)
        && isRow(lines, at)
        && form(page, at) == form
        && seen.add(page.wholeLine(at))) {
      ascending &= opensWith(page, at, at - first + 1);
      at++;
    }
    return at - first >= FEWEST_ROWS && !ascending ? at : first;
  }

  private static boolean isRow(BodyLines lines, int line) {
    char last = lines.page().text().charAt(lines.page().lines().bodyEnd(line) - 1);
    return lines.hasNumber(line)
        && !lines.hasTime(line)
        && !lines.isForeign(line)
        && !lines.isLabel(line)
        && lines.words(line) <= MOST_WORDS
        && last != ')'
        && last != ']'
        && !lines.isField(line);
  }

  /** Whether a line opens with a number, as an enumeration does. */
  private static boolean opensWith(PageText page, int line, int number) {
    int word = page.lines().firstWord(line);
    return page.text()
        .substring(page.words().start(word), page.words().end(word))
        .equals(Integer.toString(number));
  }

  /** How words, numbers and marks follow each other; 0 without a word or without a number. */
  private static long form(PageText page, int line) {
    long form = 1;
    int before = 0;
    int all = 0;
    int word = page.lines().firstWord(line);
    int to = page.lines().wordEnd(line);
    int end = page.lines().bodyEnd(line);
    for (int i = page.lines().start(line); i < end; ) {
      int part = 0;
      if (word < to && i == page.words().start(word)) {
        part = LineNumbers.isNumber(page, word) ? NUMBER : WORD;
        i = page.words().end(word++);
        all |= part;
      } else {
        char c = page.text().charAt(i++);
        part = Character.isWhitespace(c) ? 0 : c;
      }
      if (part != 0 && !(part == WORD && before == WORD)) {
        form = (form + part) * FACTOR;
      }
      before = part == 0 ? before : part;
    }
    return all == (WORD | NUMBER) ? form : 0;
  }
}
