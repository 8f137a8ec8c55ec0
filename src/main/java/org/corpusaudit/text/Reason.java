package org.corpusaudit.text;

/** Why a span is stripped: the closed list of the {@code boilerplate/spans} output. */
public enum Reason {
  /** Stands on pages of different content of the same site. */
  SITE_REPEATED(1, "site-repeated"),

  /** A long line that ends no sentence and stands more than once on the page. */
  PAGE_REPEATED(2, "page-repeated"),

  /** A line in which the same few words come again and again. */
  TAG_LOOP(3, "tag-loop"),

  /** An article of the site that stands first on a page of its own. */
  EMBEDDED_ARTICLE(4, "embedded-article"),

  /** Text outside the page's main text, divided from it by furniture: teasers, comments. */
  HEADLINE_LIST(5, "headline-list"),

  /** A short line among furniture. */
  SHORT_FURNITURE(6, "short-furniture"),

  /** A short line that opens as others of the site do and stands at the edge of furniture. */
  LABEL(7, "label"),

  /** Matches a pattern of {@code boilerplate.strip}. */
  STRIP_LIST(8, "strip-list");

  private static final Reason[] ALL = values();

  private final int code;
  private final String label;

  Reason(int code, String label) {
    this.code = code;
    this.label = label;
  }

  /** The number by which spans carry the reason. */
  public int code() {
    return code;
  }

  /** The reason that a number stands for. */
  public static Reason of(int code) {
    if (code < 1 || code > ALL.length) {
      throw new IllegalArgumentException("no reason has the code " + code);
    }
    return ALL[code - 1];
  }

  /** The reason as it stands in outputs. */
  public String label() {
    return label;
  }
}
