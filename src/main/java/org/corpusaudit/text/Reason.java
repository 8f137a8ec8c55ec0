package org.corpusaudit.text;

/**
 * Why a span is stripped: the closed list of the {@code boilerplate/spans} output, with what each
 * says to a person.
 */
public enum Reason {
  /** Stands on pages of different content of the same site. */
  SITE_REPEATED(1, "site-repeated", "stands on pages of the site whose other text differs"),

  /** A long line that ends no sentence and stands more than once on the page. */
  PAGE_REPEATED(2, "page-repeated", "a long line that stands more than once on the page"),

  /** A line in which the same few words come again and again. */
  TAG_LOOP(3, "tag-loop", "a line in which the same few words come again and again"),

  /** An article of the site that stands first on a page of its own. */
  EMBEDDED_ARTICLE(4, "embedded-article", "an article that has a page of its own"),

  /** Text outside the page's main text, divided from it by furniture: teasers, comments. */
  HEADLINE_LIST(5, "headline-list", "outside the main text: teasers, headlines, comments"),

  /** A short line among furniture. */
  SHORT_FURNITURE(6, "short-furniture", "a short line among navigation text"),

  /** A short line that opens as others of the site do and stands at the edge of furniture. */
  LABEL(7, "label", "a short line that opens as others of the site do"),

  /** Matches a pattern of {@code boilerplate.strip}. */
  STRIP_LIST(8, "strip-list", "matches a pattern of boilerplate.strip"),

  /** Looks like furniture by its form, its neighbours and what other sites show. */
  LINE_FORM(9, "line-form", "looks like navigation text by its form and its neighbours"),

  /** The page's markup sets it apart from the text, and its form does not speak against that. */
  PAGE_MARKUP(10, "page-markup", "set apart by the page's markup (nav, aside, footer, links …)");

  private static final Reason[] ALL = values();

  private final int code;
  private final String label;
  private final String sentence;

  Reason(int code, String label, String sentence) {
    this.code = code;
    this.label = label;
    this.sentence = sentence;
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

  /** What an output's label means, in words; empty for a label that is none of these. */
  public static String sentence(String label) {
    for (Reason reason : ALL) {
      if (reason.label.equals(label)) {
        return reason.sentence;
      }
    }
    return "";
  }

  /** The reason as it stands in outputs. */
  public String label() {
    return label;
  }
}
