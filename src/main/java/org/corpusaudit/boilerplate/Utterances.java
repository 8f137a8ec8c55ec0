package org.corpusaudit.boilerplate;

/**
 * What is said line by line: a talk, the entries of a ticker, the steps of a recipe. {@value
 * #FEWEST} lines or more end sentences and stand only here; above one there may be a head: a
 * speaker, who is a line of up to {@value #MOST_WORDS_OF_HEAD} words that this page alone has, and
 * more than once, or a clock time or another number and nothing else. A teaser has a headline of
 * its own and a comment the day and hour: lists of either are none.
 */
final class Utterances {
  private static final int FEWEST = 4;
  private static final int MOST_WORDS_OF_HEAD = 5;

  private Utterances() {}

  /**
   * Behind the last line of those that begin with a line, or the line where none do.
   *
   * @param next the next line that is text already, behind which no more are looked for than show
   *     that there are enough
   */
  static int end(BodyLines lines, int first, int next) {
    int said = 0;
    int end = first;
    boolean head = false;
    for (int i = first; i < lines.count() && (i < next || said < FEWEST); i++) {
      if (isSaid(lines, i)) {
        said++;
        end = i + 1;
        head = false;
      } else if (!head && isHead(lines, i)) {
        head = true;
      } else {
        break;
      }
    }
    return said >= FEWEST ? end : first;
  }

  private static boolean isSaid(BodyLines lines, int line) {
    return lines.endsSaying(line)
        && lines.page().lines().words(line) > 0
        && !lines.isForeign(line)
        && !lines.isLabel(line);
  }

  private static boolean isHead(BodyLines lines, int line) {
    PageText page = lines.page();
    int words = page.lines().words(line);
    if (words == 0 || lines.endsSentence(line) || lines.isLabel(line)) {
      return false;
    }
    if (lines.hasNumber(line)) {
      int word = page.lines().firstWord(line);
      return LineNumbers.isNumber(page, word)
          && (words == 1 || (words == 2 && LineNumbers.isHour(page, word)));
    }
    return lines.words(line) <= MOST_WORDS_OF_HEAD
        && page.copies(line) > 1
        && !lines.isForeign(line);
  }
}
