package org.corpusaudit.report.layout;

import org.corpusaudit.figure.Figure;
import org.corpusaudit.table.Column;

/** What figures and columns mean, as messages: their declarations are the key. */
final class Declared {
  private Declared() {}

  /** A figure's unit and meaning. */
  static Message meaning(Figure figure) {
    String unit = figure.unit();
    return Message.say(plain((unit.isEmpty() ? "" : unit + " ") + figure.meaning()));
  }

  /** A column's meaning. */
  static Message meaning(Column column) {
    return Message.say(plain(column.meaning()));
  }

  /** Without the marks of code, which a page has no use for. */
  private static String plain(String markdown) {
    return markdown.replace("`", "");
  }
}
