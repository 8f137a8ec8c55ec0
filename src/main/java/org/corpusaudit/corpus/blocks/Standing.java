package org.corpusaudit.corpus.blocks;

/** Whether an article's text stood on its own site first, as far as dates tell. */
public enum Standing {
  /** On its site first, or on no other site. */
  OWN,
  /** On another site too, and dates do not tell where first. */
  UNORDERED,
  /** On another site first. */
  COPIED;

  private static final Standing[] BY_CODE = values();

  /** The one that {@link #ordinal} told. */
  public static Standing of(int code) {
    return BY_CODE[code];
  }
}
