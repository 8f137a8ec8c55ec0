package org.corpusaudit.cli;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps the engines' logs to warnings, a line each, on standard error. */
final class Logging {
  private static final Logger ROOT = Logger.getLogger("");

  private Logging() {}

  static void configure() {
    System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tT %4$s %3$s: %5$s%n");
    ROOT.setLevel(Level.SEVERE);
    for (Handler handler : ROOT.getHandlers()) {
      handler.setLevel(Level.SEVERE);
    }
  }
}
