package org.corpusaudit.neardup;

import org.corpusaudit.text.WordScanner;

/**
 * The score of the keeper {@code quality}: the article of a cluster that has most running text,
 * least of which something was stripped, dated and titled. The weights are a convention, fitted on
 * nothing: within a cluster texts are alike, so that a tenth more running text (14 points) weighs a
 * little more than a date or a title, and as much as a seventh of the text stripped.
 */
final class Quality {
  /** For each doubling of the running text. */
  private static final int DOUBLED = 100;

  /** For a text of which all was stripped; in proportion for less. */
  private static final int STRIPPED = -100;

  private static final int DATED = 10;
  private static final int TITLED = 10;

  /** Words that make a line running text; a headline, a button or a list has fewer. */
  private static final int RUNNING_WORDS = 10;

  private Quality() {}

  /** The score in points; greater is better. */
  static int score(int running, int length, int stripped, boolean dated, boolean titled) {
    double points =
        DOUBLED * StrictMath.log(1.0 + running) / StrictMath.log(2)
            + STRIPPED * (double) stripped / Math.max(1, (long) length + stripped)
            + (dated ? DATED : 0)
            + (titled ? TITLED : 0);
    return (int) Math.round(points);
  }

  /** Characters of the lines that hold at least {@value #RUNNING_WORDS} words of a scan. */
  static int running(String text, WordScanner words) {
    int running = 0;
    int word = 0;
    for (int line = 0; line < text.length(); ) {
      int end = text.indexOf('\n', line);
      end = end < 0 ? text.length() : end;
      int first = word;
      while (word < words.count() && words.start(word) < end) {
        word++;
      }
      running += word - first >= RUNNING_WORDS ? end - line : 0;
      line = end + 1;
    }
    return running;
  }
}
