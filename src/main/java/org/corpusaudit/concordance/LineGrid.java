package org.corpusaudit.concordance;

import static org.corpusaudit.report.layout.Message.say;

import java.util.ArrayList;
import java.util.List;
import org.corpusaudit.output.AuditOutput;
import org.corpusaudit.report.layout.Grid;
import org.corpusaudit.report.layout.Message;
import org.corpusaudit.report.layout.Opening;

/**
 * Lines as a table of a page, the keywords under each other. Where most lines are read from the
 * right the columns change sides, so that a line is read from the right.
 */
public final class LineGrid {
  private final boolean fromRight;
  private final boolean labelled;
  private final boolean titled;
  private final AuditOutput audit;

  private LineGrid(boolean fromRight, boolean labelled, boolean titled, AuditOutput audit) {
    this.audit = audit;
    this.fromRight = fromRight;
    this.labelled = labelled;
    this.titled = titled;
  }

  /** For lines of which most are written in one direction; titles are shown where some have one. */
  public static LineGrid of(List<Line> lines, AuditOutput audit) {
    boolean titled = lines.stream().anyMatch(line -> !line.title().isEmpty());
    return new LineGrid(isFromRight(lines), false, titled, audit);
  }

  /** For lines with a label before each, such as the partner that they show. */
  public static LineGrid labelled(List<Line> lines, AuditOutput audit) {
    return new LineGrid(isFromRight(lines), true, false, audit);
  }

  private static boolean isFromRight(List<Line> lines) {
    long found = lines.stream().filter(Line::isFromRight).count();
    return found * 2 > lines.size();
  }

  /** An empty table; {@code label} heads the labels where there are some. */
  public Grid grid(String id, Message title, String file, long total, String label) {
    String[] line =
        fromRight
            ? new String[] {"<after", "=keyword", ">before"}
            : new String[] {"<before", "=keyword", ">after"};
    List<String> columns = new ArrayList<>(List.of(line));
    columns.add("!article");
    if (titled) {
      columns.add("title");
    }
    if (labelled) {
      columns.add(0, label);
    }
    Grid grid =
        new Grid(
                id, title, file, say("places in documents/"), total, columns.toArray(String[]::new))
            .means(fromRight ? "after" : "before", say("what stands there in the text"))
            .means("keyword", say("the text that fits"))
            .means(fromRight ? "before" : "after", say("what stands there in the text"))
            .means("article", say("its day, site and id; opens its address or what tells of it"));
    if (titled) {
      grid.means("title", say("the article's title"));
    }
    return labelled ? grid.means(label, say("what the line shows beside the word")) : grid;
  }

  /** Adds a line. */
  public void add(Grid grid, String label, Line line) {
    String left = fromRight ? line.after() : line.before();
    String right = fromRight ? line.before() : line.after();
    Opening article = Opening.article(audit, line.source(), line.id(), line.url());
    List<Object> cells = new ArrayList<>(List.of(left, line.keyword(), right, article));
    if (titled) {
      cells.add(line.title());
    }
    if (labelled) {
      cells.add(0, label);
    }
    grid.row(cells.toArray());
  }
}
