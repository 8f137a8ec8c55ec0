package org.corpusaudit.boilerplate;

/**
 * Items under the letters of an alphabet: the choices of a question, the points of a paragraph.
 * {@value #FEWEST_ITEMS} lines or more open with one letter and a bracket, each letter right behind
 * the one before in its script's order; between two such groups, and above the first, one line may
 * stand that they belong to. Menus are not lettered. Stateless.
 */
final class LetteredItems {
  private static final int FEWEST_ITEMS = 3;
  private static final int MOST_STEP = 3; // The order of letters has gaps: ё, ت and ث.

  private LetteredItems() {}

  /** Behind the last item of those that begin with a line, or the line where none do. */
  static int end(BodyLines lines, int first, int next) {
    int end = first;
    int at = first;
    while (at < next) {
      int from = isStem(lines, at) ? at + 1 : at;
      int to = group(lines, from);
      if (to == from) {
        break;
      }
      end = to;
      at = to;
    }
    return Math.min(end, lines.count());
  }

  private static boolean isStem(BodyLines lines, int line) {
    return line < lines.count()
        && letter(lines.page(), line) == 0
        && !lines.isForeign(line)
        && !lines.isLabel(line);
  }

  private static int group(BodyLines lines, int first) {
    int at = first;
    int before = 0;
    while (at < lines.count() && !lines.isForeign(at)) {
      int letter = letter(lines.page(), at);
      if (letter == 0 || (before > 0 && (letter <= before || letter > before + MOST_STEP))) {
        break;
      }
      before = letter;
      at++;
    }
    return at - first >= FEWEST_ITEMS ? at : first;
  }

  /** The letter that a line opens with, before a bracket; or 0. */
  private static int letter(PageText page, int line) {
    String text = page.text();
    int end = page.lines().bodyEnd(line);
    int at = page.lines().start(line);
    while (at < end && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '(')) {
      at++;
    }
    return at + 2 < end
            && Character.isLetter(text.charAt(at))
            && (text.charAt(at + 1) == ')' || text.charAt(at + 1) == '）')
        ? Character.toLowerCase(text.charAt(at))
        : 0;
  }
}
