package org.corpusaudit.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.corpusaudit.page.Progress;
import picocli.CommandLine;

/**
 * Tells on standard error what a run in this JVM is doing: one line that is redrawn each second on
 * a terminal, a plain line every ten seconds elsewhere.
 */
final class ProgressDisplay {
  private static final long TERMINAL_MILLIS = 1_000;
  private static final long PIPED_MILLIS = 10_000;

  private final PrintWriter err;
  private final boolean terminal = CommandLine.Help.Ansi.AUTO.enabled();
  private final long started = System.nanoTime();
  private final Thread thread;
  private volatile boolean closed;

  ProgressDisplay(PrintWriter err) {
    this.err = err;
    Progress.reset();
    thread = new Thread(this::show, "progress");
    thread.setDaemon(true);
    thread.start();
  }

  /** Ends the display. */
  void close() {
    closed = true;
    thread.interrupt();
    if (terminal) {
      err.print("\r\u001b[K");
      err.flush();
    }
  }

  private void show() {
    while (!closed) {
      try {
        Thread.sleep(terminal ? TERMINAL_MILLIS : PIPED_MILLIS);
      } catch (InterruptedException e) {
        return; // The run has ended.
      }
      String line = line();
      if (!closed && !line.isEmpty()) {
        err.print(terminal ? "\r\u001b[K" + line : line + System.lineSeparator());
        err.flush();
      }
    }
  }

  private String line() {
    double seconds = (System.nanoTime() - started) / 1e9;
    String passes =
        Progress.passes().entrySet().stream()
            .map(
                pass ->
                    String.format(
                        Locale.ROOT,
                        "%s %,d records %.0f %%",
                        pass.getKey(),
                        pass.getValue().records(),
                        100 * pass.getValue().share()))
            .collect(Collectors.joining(" | "));
    long records =
        Progress.passes().values().stream().mapToLong(Progress.Pass::records).max().orElse(0);
    return passes.isEmpty()
        ? ""
        : String.format(
            Locale.ROOT, "%5.0f s | %s | %,.0f records/s", seconds, passes, records / seconds);
  }
}
