package org.corpusaudit.explain;

import com.ibm.icu.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import org.corpusaudit.text.TerminalCells;

/** Lays two texts out side by side on a terminal, broken between words. */
final class TwoColumns {
  private static final int FEWEST = 16;

  private final int width;

  /** Columns that together are at most {@code width} cells wide. */
  TwoColumns(int width) {
    this.width = Math.max(FEWEST, (width - 5) / 2);
  }

  /** Whether a text's direction, that of its first strong letter, is right to left. */
  static boolean isRightToLeft(String text) {
    return Bidi.getBaseDirection(text) == Bidi.RTL;
  }

  /** The lines of a row, each with a mark before it. */
  String row(String left, String right, String mark) {
    List<String> first = wrapped(left);
    List<String> second = wrapped(right);
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < Math.max(first.size(), second.size()); i++) {
      String one = i < first.size() ? first.get(i) : "";
      String other = i < second.size() ? second.get(i) : "";
      String padding = " ".repeat(Math.max(0, width - TerminalCells.of(one)));
      lines.append((mark + one + padding + " │ " + other).stripTrailing()).append('\n');
    }
    return lines.toString();
  }

  private List<String> wrapped(String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int used = 0;
    int gap = -1; // Where the line was last between words.
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (used + TerminalCells.of(c) > width) {
        int end = gap > 0 ? gap : line.length();
        lines.add(line.substring(0, end));
        line.delete(0, end);
        while (!line.isEmpty() && line.charAt(0) == ' ') {
          line.deleteCharAt(0);
        }
        used = TerminalCells.of(line.toString());
        gap = -1;
      }
      if (c == ' ') {
        gap = line.length();
      }
      line.appendCodePoint(c);
      used += TerminalCells.of(c);
    }
    if (!line.isEmpty()) {
      lines.add(line.toString());
    }
    return lines;
  }
}
