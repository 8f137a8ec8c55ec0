package org.corpusaudit.boilerplate;

import java.util.HashSet;
import java.util.Set;

/**
 * A table that was written out with one cell a line, as it comes of markup: a place, a sum, a
 * share, and again. Cells are {@value #MOST_WORDS} words at most, end no sentence and tell no time
 * of day and no year. The rows are {@value #FEWEST_ROWS} or more of 2 to {@value #MOST_COLUMNS}
 * cells, in all of which the same columns have numbers and at least one has none; they differ in
 * the first column without numbers. Up to {@value #MOST_HEADS} lines stand above the first row: a
 * caption and the columns' heads. A menu with counters has their numbers in brackets, a list of
 * comments has words of labels: neither is one. Not thread-safe; reused.
 */
final class CellTable {
  private static final int MOST_WORDS = 5;
  private static final int FEWEST_ROWS = 4;
  private static final int MOST_COLUMNS = 8;
  private static final int MOST_HEADS = MOST_COLUMNS + 1;
  private static final int LAST_DAY = 31;

  private final Set<Long> names = new HashSet<>();

  /**
   * Behind the last line of the table that begins with a line, or the line where none does.
   *
   * @param next the next line that is text already, behind which no more are looked for than show
   *     that there are rows enough
   */
  int end(BodyLines lines, int first, int next) {
    int most = Math.min(lines.count(), next + MOST_HEADS + FEWEST_ROWS * MOST_COLUMNS);
    int run = first;
    while (run < most && isCell(lines, run)) {
      run++;
    }
    int best = first;
    for (int columns = 2; columns <= MOST_COLUMNS; columns++) {
      for (int heads = 0; heads <= MOST_HEADS; heads++) {
        int from = first + heads;
        int rows = rows(lines, from, run, columns);
        if (rows >= FEWEST_ROWS
            && from + rows * columns > best
            && isTable(lines, from, rows, columns)) {
          best = from + rows * columns;
        }
      }
    }
    return best;
  }

  private static boolean isCell(BodyLines lines, int line) {
    return lines.words(line) <= MOST_WORDS
        && !lines.hasTime(line)
        && (lines.hasNumber(line)
            || !(lines.isForeign(line) || lines.isLabel(line) || lines.endsSentence(line)))
        && !isBracketed(lines.page(), line);
  }

  private static boolean isBracketed(PageText page, int line) {
    char last = page.text().charAt(page.lines().bodyEnd(line) - 1);
    return last == ')' || last == ']';
  }

  private static int rows(BodyLines lines, int from, int run, int columns) {
    int at = from;
    while (at < run && (at < from + columns || like(lines, at, at - columns))) {
      at++;
    }
    return (at - from) / columns;
  }

  private static boolean like(BodyLines lines, int line, int above) {
    return lines.hasNumber(line) == lines.hasNumber(above);
  }

  private boolean isTable(BodyLines lines, int from, int rows, int columns) {
    int name = -1;
    int number = -1;
    for (int c = columns - 1; c >= 0; c--) {
      name = lines.hasNumber(from + c) ? name : c;
      number = lines.hasNumber(from + c) ? c : number;
    }
    if (name < 0 || number < 0 || (columns == 2 && areDays(lines, from + number, rows))) {
      return false;
    }
    names.clear();
    int labelled = 0;
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        labelled += lines.isLabel(from + r * columns + c) ? 1 : 0;
      }
      names.add(lines.page().wholeLine(from + r * columns + name));
    }
    return names.size() == rows && 2 * labelled < rows;
  }

  /** Whether all numbers could be days of months, and stand with words: dates of headlines. */
  private static boolean areDays(BodyLines lines, int from, int rows) {
    PageText page = lines.page();
    for (int r = 0; r < rows; r++) {
      int line = from + 2 * r;
      int word = page.lines().firstWord(line);
      int numbers = LineNumbers.count(page, word, page.lines().wordEnd(line));
      if (numbers == page.lines().words(line)) {
        return false;
      }
      while (!LineNumbers.isNumber(page, word)) {
        word++;
      }
      if (value(page, word) > LAST_DAY) {
        return false;
      }
    }
    return true;
  }

  private static int value(PageText page, int word) {
    int value = 0;
    for (int i = page.words().start(word); i < page.words().end(word); i++) {
      int digit = Character.digit(page.text().charAt(i), 10);
      value = digit < 0 ? value : Math.min(LAST_DAY + 1, value * 10 + digit);
    }
    return value;
  }
}
