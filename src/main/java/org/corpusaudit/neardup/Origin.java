package org.corpusaudit.neardup;

/** Which audit an article is of, and whether that audit kept it. */
enum Origin {
  /** This run. */
  NEW,
  /** An earlier audit, in whose {@code documents/} it is. */
  KEPT_EARLIER,
  /** An earlier audit, which dropped it. */
  DROPPED_EARLIER;

  private static final Origin[] BY_CODE = values();

  static Origin of(int code) {
    return BY_CODE[code];
  }

  boolean isEarlier() {
    return this != NEW;
  }
}
