package org.corpusaudit.boilerplate;

/** Why a span is stripped: the closed list of the {@code boilerplate/spans} output. */
public enum Reason {
  /** Stands in articles of different content on the same site. */
  SITE_REPEATED("site-repeated");

  private final String label;

  Reason(String label) {
    this.label = label;
  }

  /** The reason as it stands in outputs. */
  public String label() {
    return label;
  }
}
