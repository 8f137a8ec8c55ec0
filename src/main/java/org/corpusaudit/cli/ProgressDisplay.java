package org.corpusaudit.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.corpusaudit.page.Progress;
import picocli.CommandLine;

/**
 * Tells on standard error what a run in this JVM is doing, as a {@link ProgressStyle} says: each
 * second on a terminal, every ten seconds elsewhere.
 *
 * <p>A JSON line: {@code {"seconds", "passes": [{"pass", "records", "share", "recordsPerSecond",
 * "secondsLeft"}]}}; {@code secondsLeft} is null while nothing tells.
 */
final class ProgressDisplay {
  private static final long TERMINAL_MILLIS = 1_000;
  private static final long PIPED_MILLIS = 10_000;
  private static final long JSON_MILLIS = 2_000;

  private final PrintWriter err;
  private final ProgressStyle style;
  private final boolean terminal;
  private final long started = System.nanoTime();
  private final Thread thread;
  private volatile boolean closed;

  ProgressDisplay(PrintWriter err, ProgressStyle style) {
    this.err = err;
    this.style = style;
    this.terminal = style == ProgressStyle.AUTO && CommandLine.Help.Ansi.AUTO.enabled();
    Progress.reset();
    thread = new Thread(this::show, "progress");
    thread.setDaemon(true);
    if (style != ProgressStyle.NONE) {
      thread.start();
    }
  }

  /** Ends the display; as JSON, with a last line of what was done. */
  void close() {
    closed = true;
    thread.interrupt();
    if (style == ProgressStyle.JSON) {
      err.println(json(seconds()));
      err.flush();
    }
    if (terminal) {
      err.print("\r\u001b[K");
      err.flush();
    }
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
      String line = style == ProgressStyle.JSON ? json(seconds()) : line(seconds());
      if (!closed && !line.isEmpty()) {
        err.print(terminal ? "\r\u001b[K" + line : line + System.lineSeparator());
        err.flush();
      }
    }
  }

  private double seconds() {
    return (System.nanoTime() - started) / 1e9;
  }

  /** What the passes have done, for a person. */
  static String line(double seconds) {
    String passes =
        Progress.passes().entrySet().stream()
            .map(pass -> pass.getKey() + " " + words(pass.getValue()))
            .collect(Collectors.joining(" | "));
    long records =
        Progress.passes().values().stream().mapToLong(Progress.Pass::records).max().orElse(0);
    return passes.isEmpty()
        ? ""
        : String.format(
            Locale.ROOT, "%5.0f s | %s | %,.0f records/s", seconds, passes, records / seconds);
  }

  private static String words(Progress.Pass pass) {
    String done =
        String.format(Locale.ROOT, "%,d records %.0f %%", pass.records(), 100 * pass.share());
    return pass.share() > 0 && pass.share() < 1
        ? done + String.format(Locale.ROOT, ", %.0f s left", pass.secondsLeft())
        : done;
  }

  /** What the passes have done, for a program. */
  static String json(double seconds) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("seconds", Math.round(seconds * 10) / 10.0);
    ArrayNode passes = root.putArray("passes");
    Progress.passes()
        .forEach(
            (name, pass) -> {
              ObjectNode node = passes.addObject();
              node.put("pass", name).put("records", pass.records()).put("share", pass.share());
              node.put("recordsPerSecond", Math.round(pass.records() / pass.seconds()));
              double left = pass.secondsLeft();
              if (Double.isNaN(left)) {
                node.putNull("secondsLeft");
              } else {
                node.put("secondsLeft", Math.round(left));
              }
            });
    return root.toString();
  }
}
