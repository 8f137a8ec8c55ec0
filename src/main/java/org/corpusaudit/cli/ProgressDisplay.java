package org.corpusaudit.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.corpusaudit.page.Progress;
import picocli.CommandLine;

/**
 * Tells on standard error what a run in this JVM is doing, as a {@link ProgressStyle} says: a table
 * with a line for each stage that is redrawn each second on a terminal; elsewhere, every ten
 * seconds and when a run that took longer ends, a line for each stage that runs or has ended since.
 *
 * <p>A JSON line: {@code {"seconds", "passes": [{"pass", "records", "bytes", "share",
 * "recordsPerSecond", "bytesPerSecond", "secondsLeft"}]}}; {@code secondsLeft} is null while
 * nothing tells. The last line has an {@code end} too, as {@link RunEnd} makes it.
 */
final class ProgressDisplay {
  /** Whether standard error is a terminal, as the launcher found: Java cannot ask. */
  static final String TERMINAL = "corpusaudit.terminal";

  private static final long TERMINAL_MILLIS = 1_000;
  private static final long PIPED_MILLIS = 10_000;
  private static final long JSON_MILLIS = 2_000;
  private static final int MOST_ROWS = 16;
  private static final int COLUMNS = 100;
  private static final int FEWEST_COLUMNS = 20;

  private final PrintWriter err;
  private final ProgressStyle style;
  private final boolean terminal;
  private final int columns;
  private final long started = System.nanoTime();
  private final Thread thread;
  private final Set<String> ended = new HashSet<>();
  private int rows;
  private volatile boolean told;
  private volatile boolean closed;

  ProgressDisplay(PrintWriter err, ProgressStyle style) {
    this(err, style, style == ProgressStyle.AUTO && isTerminal(), columns());
  }

  ProgressDisplay(PrintWriter err, ProgressStyle style, boolean terminal, int columns) {
    this.err = err;
    this.style = style;
    this.terminal = terminal;
    this.columns = columns;
    Progress.reset();
    thread = new Thread(this::show, "progress");
    thread.setDaemon(true);
    if (style != ProgressStyle.NONE) {
      thread.start();
    }
  }

  private static boolean isTerminal() {
    String told = System.getProperty(TERMINAL);
    return told == null ? CommandLine.Help.Ansi.AUTO.enabled() : told.equals("true");
  }

  private static int columns() {
    int columns = Integer.getInteger("corpusaudit.columns", 0);
    return columns < FEWEST_COLUMNS ? COLUMNS : columns; // Some terminals say that they have 0.
  }

  /** The last line of JSON: what was done, and how it ended. */
  void end(ObjectNode end) {
    closed = true;
    if (style == ProgressStyle.JSON) {
      err.println(ProgressText.end(seconds(), Progress.stages(), end));
      err.flush();
    }
  }

  /** Ends the display: a terminal's table stays. */
  void close() {
    closed = true;
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (style == ProgressStyle.AUTO && told) {
      tell(Progress.stages());
    }
    err.flush();
  }

  private void show() {
    long millis =
        terminal ? TERMINAL_MILLIS : style == ProgressStyle.JSON ? JSON_MILLIS : PIPED_MILLIS;
    while (!closed) {
      try {
        Thread.sleep(millis);
      } catch (InterruptedException e) {
        return; // The run has ended.
      }
      if (!closed) {
        tell(Progress.stages());
      }
    }
  }

  void tell(List<Progress.Stage> stages) {
    told = true;
    if (style == ProgressStyle.JSON) {
      err.println(ProgressText.json(seconds(), stages));
    } else if (terminal) {
      draw(stages);
    } else {
      for (Progress.Stage stage : stages) {
        if (!stage.isDone() || ended.add(stage.name())) {
          err.println(ProgressText.line(seconds(), stage));
        }
      }
    }
    err.flush();
  }

  /** Draws the table over the last one. */
  private void draw(List<Progress.Stage> stages) {
    StringBuilder table = new StringBuilder();
    if (rows > 0) {
      table.append("\u001b[").append(rows).append('A');
    }
    List<Progress.Stage> last =
        stages.subList(Math.max(0, stages.size() - MOST_ROWS), stages.size());
    for (Progress.Stage stage : last) {
      table.append("\r\u001b[K").append(ProgressText.row(stage, columns)).append('\n');
    }
    rows = last.size();
    err.print(table);
    err.flush();
  }

  private double seconds() {
    return (System.nanoTime() - started) / 1e9;
  }
}
