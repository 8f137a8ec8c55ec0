package org.corpusaudit.report.layout;

import java.util.List;

/**
 * A page before it is laid out.
 *
 * @param title its heading
 * @param facts when, with what and where it was made
 * @param findings what stands out, weightiest first; none leaves the list out
 * @param sections its sections in order
 */
public record Page(
    Message title, List<Message> facts, List<Finding> findings, List<Section> sections) {
  /** A page without a list of what stands out. */
  Page(Message title, List<Message> facts, List<Section> sections) {
    this(title, facts, List.of(), sections);
  }
}
