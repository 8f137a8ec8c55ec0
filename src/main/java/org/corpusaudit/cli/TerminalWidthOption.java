package org.corpusaudit.cli;

import picocli.CommandLine.Option;

/** The option that says how wide lines of hits are in a terminal. */
final class TerminalWidthOption {
  @Option(
      names = "--width",
      defaultValue = "${sys:corpusaudit.columns:-120}",
      description = "Columns of the terminal; default: as wide as it is, else 120.")
  private int columns;

  int columns() {
    return columns;
  }
}
