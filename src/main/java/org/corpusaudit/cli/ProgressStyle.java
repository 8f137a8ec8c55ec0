package org.corpusaudit.cli;

/** How a run tells what it is doing, on standard error. */
enum ProgressStyle {
  /** One line that is redrawn on a terminal, plain lines elsewhere. */
  AUTO,
  /** A JSON object a line: for programs. */
  JSON,
  /** Nothing. */
  NONE
}
