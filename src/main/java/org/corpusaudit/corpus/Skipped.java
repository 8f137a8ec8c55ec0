package org.corpusaudit.corpus;

/** Why something that an archive holds beside its pages is no article; counted, never rejected. */
public enum Skipped {
  /** The server's answer was not 200. */
  STATUS("status"),
  /** Something else than HTML: a picture, a feed, a style sheet. */
  NOT_HTML("not-html"),
  /** An answer that was the same as an earlier one, whose text the archive does not repeat. */
  REVISIT("revisit"),
  /** What a later record holds of a page that was cut in several; its first part is read. */
  CONTINUATION("continuation"),
  /** A record of a type that the standard does not know. */
  UNKNOWN_TYPE("unknown-type");

  private final String label;

  Skipped(String label) {
    this.label = label;
  }

  /** The reason as it stands in {@code summary.json}. */
  public String label() {
    return label;
  }
}
