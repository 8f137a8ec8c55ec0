package org.corpusaudit.cli;

import java.util.List;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.corpusaudit.text.Shown;

/** Keeps the engines' logs to warnings, a line each, on standard error. */
final class Logging {
  private static final Logger ROOT = Logger.getLogger("");

  /** What these log of a job that fails, the command tells in its sentence. */
  private static final List<Logger> TOLD =
      List.of(
          Logger.getLogger("org.apache.beam.runners.direct.DirectTransformExecutor"),
          Logger.getLogger("org.apache.beam.runners.flink.FlinkRunner"),
          Logger.getLogger("org.apache.flink.runtime.operators.BatchTask"));

  private Logging() {}

  static void configure() {
    System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tT %4$s %3$s: %5$s%n");
    Formatter lines =
        new SimpleFormatter() {
          @Override
          public String format(LogRecord told) {
            return Shown.lines(super.format(told));
          }
        };
    ROOT.setLevel(Level.SEVERE);
    TOLD.forEach(logger -> logger.setLevel(Level.OFF));
    for (Handler handler : ROOT.getHandlers()) {
      handler.setLevel(Level.SEVERE);
      handler.setFormatter(lines);
    }
  }
}
