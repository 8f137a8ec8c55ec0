package org.corpusaudit.boilerplate;

/**
 * What is told of something key by key: the credits of a film, the results of a poll, what somebody
 * likes. They are {@value #FEWEST_ROWS} or more lines with a key of up to {@value #MOST_KEY_WORDS}
 * words, a colon and a value behind it, or on the line below where the colon ends the line. Contact
 * details are made alike: no such rows are lines with more than {@value #MOST_DIGITS} digits or the
 * marks of addresses of the web, rows half of which end with numbers of a telephone, nor lines with
 * labels. Stateless.
 */
final class KeyedRows {
  private static final int FEWEST_ROWS = 4;
  private static final int MOST_KEY_WORDS = 5;
  private static final int MOST_WORDS = 40;
  private static final int MOST_DIGITS = 8;
  private static final int DIGITS_OF_CALL = 4;

  private KeyedRows() {}

  /**
   * Behind the last of the rows that begin with a line, or the line where none does.
   *
   * @param next the next line that is text already, behind which no more are looked for than show
   *     that there are enough
   */
  static int end(BodyLines lines, int first, int next) {
    int rows = 0;
    int calls = 0;
    int at = first;
    while (at < lines.count() && (at < next || rows < FEWEST_ROWS) && isRow(lines, at)) {
      boolean opens = isColon(last(lines, at));
      if (opens && (at + 1 >= lines.count() || !isValue(lines, at + 1))) {
        break;
      }
      at += opens ? 2 : 1;
      rows++;
      calls += isCall(lines.page(), at - 1) ? 1 : 0;
    }
    return rows >= FEWEST_ROWS && 2 * calls < rows ? at : first;
  }

  private static boolean isRow(BodyLines lines, int line) {
    PageText page = lines.page();
    int words = page.lines().words(line);
    if (words == 0 || !isOwn(lines, line)) {
      return false;
    }
    int colon = page.lines().start(line);
    int end = page.lines().bodyEnd(line);
    while (colon < end && !isColon(page.text().charAt(colon))) {
      colon++;
    }
    if (colon == end
        || (colon + 1 < end
            && page.text().charAt(colon) == ':'
            && !Character.isWhitespace(page.text().charAt(colon + 1)))) {
      return false;
    }
    int key = page.lines().firstWord(line);
    while (key < page.lines().wordEnd(line) && page.words().start(key) < colon) {
      key++;
    }
    return key > page.lines().firstWord(line)
        && key - page.lines().firstWord(line) <= mostKeyWords(lines, line);
  }

  /** In scripts where every letter is a word, twice as many. */
  private static int mostKeyWords(BodyLines lines, int line) {
    boolean letters = 2 * lines.words(line) <= lines.page().lines().words(line) + 1;
    return letters ? 2 * MOST_KEY_WORDS : MOST_KEY_WORDS;
  }

  private static boolean isValue(BodyLines lines, int line) {
    return isOwn(lines, line) && !isColon(last(lines, line));
  }

  private static boolean isOwn(BodyLines lines, int line) {
    return !lines.isForeign(line)
        && !lines.isLabel(line)
        && lines.words(line) <= MOST_WORDS
        && !isContact(lines.page(), line);
  }

  /** Whether a line ends with the numbers of a telephone: two or more of four digits in all. */
  private static boolean isCall(PageText page, int line) {
    int word = page.lines().wordEnd(line) - 1;
    int digits = 0;
    int numbers = 0;
    while (word >= page.lines().firstWord(line) && LineNumbers.isNumber(page, word)) {
      digits += page.words().end(word) - page.words().start(word);
      numbers++;
      word--;
    }
    return numbers >= 2 && digits >= DIGITS_OF_CALL;
  }

  private static boolean isContact(PageText page, int line) {
    String text = page.text();
    int digits = 0;
    for (int i = page.lines().start(line); i < page.lines().bodyEnd(line); i++) {
      digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
      if (text.charAt(i) == '@' || text.startsWith("www.", i) || text.startsWith("://", i)) {
        return true;
      }
    }
    return digits > MOST_DIGITS;
  }

  private static char last(BodyLines lines, int line) {
    return lines.page().text().charAt(lines.page().lines().bodyEnd(line) - 1);
  }

  private static boolean isColon(char c) {
    return c == ':' || c == '：';
  }
}
