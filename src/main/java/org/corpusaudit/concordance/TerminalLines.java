package org.corpusaudit.concordance;

import java.util.List;
import org.corpusaudit.text.Shown;
import org.corpusaudit.text.TerminalCells;

/**
 * A concordance for a terminal: the keywords under each other, what stands around them cut to the
 * width. Where most of a line's letters are written from right to left the columns change sides, so
 * that it is read from the right, whatever the keyword's letters are; each column is isolated in
 * the line's direction (U+2066 or U+2067, U+2069), so that a terminal that orders right-to-left
 * text orders each alone. Control characters are shown, not sent.
 */
public final class TerminalLines {
  private static final String ISOLATE = "\u2068";
  private static final String FROM_LEFT = "\u2066";
  private static final String FROM_RIGHT = "\u2067";
  private static final String END = "\u2069";
  private static final String BOLD = "\u001b[1m";
  private static final String PLAIN = "\u001b[0m";
  private static final int FEWEST = 40;

  private final boolean colours;
  private final int width;

  /**
   * A layout.
   *
   * @param colours whether the keyword is bold
   * @param width cells of a line, of which article and date take about a third
   */
  public TerminalLines(boolean colours, int width) {
    this.colours = colours;
    this.width = Math.max(FEWEST, width);
  }

  /** The lines, each with its end. */
  public String of(Concordance concordance) {
    return of(concordance.lines());
  }

  /** The lines, each with its end. */
  public String of(List<Line> lines) {
    int keyword = 1;
    int source = 0;
    for (Line line : lines) {
      keyword = Math.max(keyword, TerminalCells.of(Shown.line(line.keyword())));
      source = Math.max(source, TerminalCells.of(source(line)));
    }
    keyword = Math.min(keyword, width / 4);
    source = Math.min(source, width / 3);
    int side = Math.max(8, (width - keyword - source - 4) / 2);
    StringBuilder out = new StringBuilder();
    for (Line line : lines) {
      out.append(line(line, side, keyword));
      out.append("  ")
          .append(isolated(ISOLATE, TerminalCells.first(source(line), source)))
          .append('\n');
    }
    return out.toString();
  }

  private String line(Line line, int side, int most) {
    boolean fromRight = line.isFromRight();
    String isolate = fromRight ? FROM_RIGHT : FROM_LEFT;
    String before = TerminalCells.last(Shown.line(line.before()), side);
    String after = TerminalCells.first(Shown.line(line.after()), side);
    String left = fromRight ? after : before;
    String right = fromRight ? before : after;
    String keyword = TerminalCells.first(Shown.line(line.keyword()), most);
    int spare = most - TerminalCells.of(keyword);
    return spaces(side - TerminalCells.of(left))
        + isolated(isolate, left)
        + (fromRight ? spaces(spare) : "")
        + (colours ? BOLD + isolated(isolate, keyword) + PLAIN : isolated(isolate, keyword))
        + (fromRight ? "" : spaces(spare))
        + isolated(isolate, right)
        + spaces(side - TerminalCells.of(right));
  }

  private static String source(Line line) {
    return Shown.line(line.source());
  }

  private static String isolated(String isolate, String text) {
    return isolate + text + END;
  }

  private static String spaces(int cells) {
    return " ".repeat(Math.max(0, cells));
  }
}
