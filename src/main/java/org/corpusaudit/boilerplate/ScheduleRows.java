package org.corpusaudit.boilerplate;

/**
 * Entries in the order of time: a programme, an agenda, a chronology, hours of prayer. They are
 * {@value #FEWEST_ROWS} or more lines of up to {@value #MOST_WORDS} words, {@value
 * #FEWEST_ROWS_OF_DAYS} where they tell days, that open or close with a clock time, or open with a
 * date that has a year, and rise from one to the next; {@value #MOST_BETWEEN} line without one may
 * follow each, and must where an entry has no words beside its time, or it would be a menu of
 * years. Earlier headlines carry the same hours and dates and fall, as the newest stands first. One
 * of {@value #ROWS_OF_FALL} may fall, as the hours of a day do at noon or at midnight. Stateless.
 */
final class ScheduleRows {
  private static final int FEWEST_ROWS = 4;
  private static final int FEWEST_ROWS_OF_DAYS = 5;
  private static final int FEWEST_TIMES = 3;
  private static final int MOST_WORDS = 25;
  private static final int MOST_BETWEEN = 1;
  private static final int ROWS_OF_FALL = 6;
  private static final int MOST_WORDS_OF_DATE = 3;
  private static final int MINUTES = 60;
  private static final int YEAR = 10_000;
  private static final int NONE = -1;

  private ScheduleRows() {}

  /**
   * Behind the last of the entries that begin with a line, or the line where none do.
   *
   * @param next the next line that is text already, behind which no more are looked for than show
   *     that there are enough
   */
  static int end(BodyLines lines, int first, int next) {
    int rows = 0;
    int times = 0;
    int falls = 0;
    int before = NONE;
    boolean year = false;
    boolean days = false;
    boolean bare = false;
    int end = first;
    int gap = 0;
    for (int i = first; i < lines.count() && (i < next || rows < FEWEST_ROWS_OF_DAYS); i++) {
      if (lines.isForeign(i) || lines.isLabel(i) || lines.words(i) > MOST_WORDS) {
        break;
      }
      int time = time(lines, i);
      if (time == NONE) {
        if (rows == 0 || ++gap > MOST_BETWEEN) {
          break;
        }
        end = bare ? i + 1 : end;
        bare = false;
        continue;
      }
      if (bare) {
        break;
      }
      if (rows > 0 && isDate(time) != year) {
        break;
      }
      if (time < before && (year || ROWS_OF_FALL * (falls + 1) > rows + FEWEST_TIMES)) {
        break;
      }
      falls += time < before ? 1 : 0;
      times += time > before ? 1 : 0;
      year = isDate(time);
      days |= isDate(time) && time % YEAR > 0;
      before = time;
      rows++;
      bare = hasNoWords(lines, i);
      end = bare ? end : i + 1;
      gap = 0;
    }
    int fewest = days ? FEWEST_ROWS_OF_DAYS : FEWEST_ROWS;
    return rows - (bare ? 1 : 0) >= fewest && times >= FEWEST_TIMES ? end : first;
  }

  private static boolean hasNoWords(BodyLines lines, int line) {
    PageText page = lines.page();
    int from = page.lines().firstWord(line);
    int to = page.lines().wordEnd(line);
    return LineNumbers.count(page, from, to) == to - from;
  }

  private static boolean isDate(int time) {
    return time >= YEAR;
  }

  /** Minutes of the day, or the digits of a date from its year on; or none. */
  private static int time(BodyLines lines, int line) {
    if (!lines.hasTime(line)) {
      return NONE;
    }
    PageText page = lines.page();
    int from = page.lines().firstWord(line);
    int to = page.lines().wordEnd(line);
    if (isHour(page, from)) {
      return minutes(page, from);
    }
    if (to - from > 2
        && isHour(page, to - 2)
        && page.words().end(to - 1) == page.lines().bodyEnd(line)) {
      return minutes(page, to - 2);
    }
    return date(page, from, Math.min(to, from + MOST_WORDS_OF_DATE));
  }

  private static boolean isHour(PageText page, int word) {
    return LineNumbers.isNumber(page, word) && LineNumbers.isHour(page, word);
  }

  private static int minutes(PageText page, int word) {
    return LineNumbers.value(page, word) * MINUTES + LineNumbers.value(page, word + 1);
  }

  /** {@code 3.2.1999}, {@code 1999-02-03}, {@code 3 February 1999} or a year alone. */
  private static int date(PageText page, int from, int to) {
    for (int i = from; i < to; i++) {
      if (LineNumbers.isNumber(page, i) && LineNumbers.isYear(page, i)) {
        int year = LineNumbers.value(page, i) * YEAR;
        if (i == from + 2 && areNumbers(page, from)) {
          return year + LineNumbers.value(page, from + 1) * 100 + LineNumbers.value(page, from);
        }
        return i == from || LineNumbers.isNumber(page, from) ? year : NONE;
      }
    }
    return NONE;
  }

  private static boolean areNumbers(PageText page, int word) {
    return LineNumbers.isNumber(page, word) && LineNumbers.isNumber(page, word + 1);
  }
}
