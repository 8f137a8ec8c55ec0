package org.corpusaudit.report.layout;

import java.util.List;

/**
 * Two texts of the corpus and what differs between them.
 *
 * @param title which two, in a few words
 * @param facts what is known of each
 * @param runs the texts, as runs in the order of reading
 */
public record TwoTexts(String title, List<Message> facts, List<Run> runs) {
  /**
   * A run of words.
   *
   * @param kind {@code same}, {@code first} (only there), {@code second}, or {@code skipped}: left
   *     out because both have it
   * @param text its words; of skipped ones, how many there are
   */
  public record Run(String kind, Message text) {}
}
