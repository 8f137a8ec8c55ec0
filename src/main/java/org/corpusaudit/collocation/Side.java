package org.corpusaudit.collocation;

import java.util.Locale;
import org.corpusaudit.report.layout.Message;

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

  /** Its name on a page. */
  Message said() {
    return switch (this) {
      case EITHER -> Message.say("either");
      case BEFORE -> Message.say("before");
      case AFTER -> Message.say("after");
    };
  }
}
