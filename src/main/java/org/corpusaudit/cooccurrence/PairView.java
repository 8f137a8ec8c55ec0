package org.corpusaudit.cooccurrence;

/** The texts whose pairs are counted apart from each other. */
public enum PairView {
  /** Kept articles, stripped: what {@code count} and all measures are of. */
  KEPT(0),
  /** Articles of which a near-duplicate is kept, stripped: what duplicates add. */
  DROPPED(1),
  /** Stripped pieces of all articles, each by itself: what boilerplate adds. */
  FURNITURE(2);

  /** How many there are. */
  static final int COUNT = 3;

  private final int code;

  PairView(int code) {
    this.code = code;
  }

  /** What stands for the view in entries: 0 to {@link #COUNT} - 1. */
  int code() {
    return code;
  }
}
