package org.corpusaudit.boilerplate;

/** Why a span is stripped: the closed list of the {@code boilerplate/spans} output. */
public enum Reason {
  /** Stands in articles of different content on the same site. */
  SITE_REPEATED(1, "site-repeated");

  private final int code;
  private final String label;

  Reason(int code, String label) {
    this.code = code;
    this.label = label;
  }

  /** The number by which spans carry the reason. */
  int code() {
    return code;
  }

  /** The reason that a number stands for. */
  static Reason of(int code) {
    for (Reason reason : values()) {
      if (reason.code == code) {
        return reason;
      }
    }
    throw new IllegalArgumentException("no reason has the code " + code);
  }

  /** The reason as it stands in outputs. */
  public String label() {
    return label;
  }
}
