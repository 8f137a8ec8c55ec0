package org.corpusaudit.cli;

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
    for (Handler handler : ROOT.getHandlers()) {
      handler.setLevel(Level.SEVERE);
      handler.setFormatter(lines);
    }
  }
}
