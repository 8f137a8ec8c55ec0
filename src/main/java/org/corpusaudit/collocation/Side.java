package org.corpusaudit.collocation;

import java.util.Locale;

/** On which side of the word a partner is counted. */
enum Side {
  /** Either: the audit's pairs have no order. */
  EITHER,
  /** Before it. */
  BEFORE,
  /** After it. */
  AFTER;

  /** Its name in tables. */
  String shown() {
    return name().toLowerCase(Locale.ROOT);
  }
}
