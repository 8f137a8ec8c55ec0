package org.corpusaudit.concordance;

import com.ibm.icu.text.Bidi;
import java.util.List;
import org.corpusaudit.report.layout.Grid;

/**
 * Lines as a table of a page, the keywords under each other. Where most keywords are written from
 * right to left the columns change sides, so that a line is read from the right.
 */
public final class LineGrid {
  private final boolean fromRight;
  private final boolean labelled;

  private LineGrid(boolean fromRight, boolean labelled) {
    this.fromRight = fromRight;
    this.labelled = labelled;
  }

  /** For lines of which most are written in one direction. */
  public static LineGrid of(List<Line> lines) {
    return new LineGrid(isFromRight(lines), false);
  }

  /** For lines with a label before each, such as the partner that they show. */
  public static LineGrid labelled(List<Line> lines) {
    return new LineGrid(isFromRight(lines), true);
  }

  private static boolean isFromRight(List<Line> lines) {
    long found = lines.stream().filter(l -> Bidi.getBaseDirection(l.keyword()) == Bidi.RTL).count();
    return found * 2 > lines.size();
  }

  /** An empty table; {@code label} heads the labels where there are some. */
  public Grid grid(String id, String title, String file, long total, String label) {
    String[] line =
        fromRight
            ? new String[] {"<after", "=keyword", ">before"}
            : new String[] {"<before", "=keyword", ">after"};
    return labelled
        ? new Grid(
            id,
            title,
            file,
            "places in documents/",
            total,
            label,
            line[0],
            line[1],
            line[2],
            "article")
        : new Grid(
            id, title, file, "places in documents/", total, line[0], line[1], line[2], "article");
  }

  /** Adds a line. */
  public void add(Grid grid, String label, Line line) {
    String left = fromRight ? line.after() : line.before();
    String right = fromRight ? line.before() : line.after();
    if (labelled) {
      grid.row(label, left, line.keyword(), right, line.source());
    } else {
      grid.row(left, line.keyword(), right, line.source());
    }
  }
}
