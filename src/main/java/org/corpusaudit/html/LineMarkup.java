package org.corpusaudit.html;

/**
 * What a page's markup says of each line of its visible text: one character a line, below 128, so
 * that a line costs a byte wherever an article is kept or sent. It is a statement of the page's
 * author, not a judgement: templates put articles into {@code aside} and menus into {@code main}.
 *
 * <p>Layout of a mark: bits 0 to 2 the region ({@link Region}), bit 3 a list's item, bit 4 a
 * heading, bits 5 and 6 the share of the line's characters that stand in links: none, less than
 * half, half or more, all.
 */
public final class LineMarkup {
  /** The landmark that a line stands in, by its nearest element or role. */
  public enum Region {
    /** Of no landmark. */
    NONE,
    /** {@code main}. */
    MAIN,
    /** {@code article}, of the page or in {@code main}. */
    ARTICLE,
    /** {@code nav}, {@code menu}, {@code search}. */
    NAV,
    /** {@code aside}, and what an open dialog shows. */
    ASIDE,
    /** {@code header} of the page, not of an article or a section. */
    HEADER,
    /** {@code footer} of the page. */
    FOOTER,
    /** {@code footer} of an article or a section. */
    INNER_FOOTER;

    private static final Region[] ALL = values();

    /** Its three bits: new regions would need a fourth. */
    @SuppressWarnings("EnumOrdinal")
    int code() {
      return ordinal();
    }
  }

  /** Characters in links, of four steps. */
  public static final int NO_LINKS = 0;

  /** Less than half of a line stands in links. */
  public static final int SOME_LINKS = 1;

  /** Half of a line or more stands in links. */
  public static final int MOSTLY_LINKS = 2;

  /** A line stands in links as a whole. */
  public static final int ALL_LINKS = 3;

  /** A mark that says nothing. */
  public static final char NOTHING = 0;

  private static final int REGION = 7;
  private static final int LIST = 1 << 3;
  private static final int HEADING = 1 << 4;
  private static final int LINKS_AT = 5;

  private LineMarkup() {}

  /**
   * The mark of a line.
   *
   * @param linked characters of the line in links, of so many in all
   */
  static char mark(Region region, boolean item, boolean heading, int linked, int all) {
    int links =
        linked == 0
            ? NO_LINKS
            : linked == all ? ALL_LINKS : 2 * linked >= all ? MOSTLY_LINKS : SOME_LINKS;
    return (char)
        (region.code() | (item ? LIST : 0) | (heading ? HEADING : 0) | (links << LINKS_AT));
  }

  /** The region of a mark. */
  public static Region region(char mark) {
    return Region.ALL[mark & REGION];
  }

  /** Whether the line is an item of a list. */
  public static boolean isItem(char mark) {
    return (mark & LIST) != 0;
  }

  /** Whether the line is a heading. */
  public static boolean isHeading(char mark) {
    return (mark & HEADING) != 0;
  }

  /** How much of the line stands in links: {@link #NO_LINKS} to {@link #ALL_LINKS}. */
  public static int links(char mark) {
    return (mark >>> LINKS_AT) & 3;
  }
}
