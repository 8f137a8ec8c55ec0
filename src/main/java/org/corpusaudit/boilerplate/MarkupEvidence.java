package org.corpusaudit.boilerplate;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.corpusaudit.html.LineMarkup;
import org.corpusaudit.html.LineMarkup.Region;

/**
 * What a page's markup ({@link LineMarkup}) says for or against each of its lines: whole numbers,
 * thousandths of the logarithm of odds, to be added to the score of {@link LineModel}. It is one
 * witness among others: it strips nothing by itself and saves nothing by itself.
 *
 * <p>A mark that is at odds with the page is no evidence. A region that holds half of the page's
 * running text or more is where the article is, whatever it is called: an article in {@code aside},
 * a {@code nav} that was never closed. Links say nothing where half of the running text stands in
 * them, and nothing is said of a page without running text.
 *
 * <p>The numbers were fitted by logistic regression beside half of the model's score on 1,301 pages
 * of HTML of about 1,000 sites whose main text others had marked, which {@code docs/boilerplate.md}
 * names; with those of two sets the third was judged before all three went in. Not thread-safe;
 * reused.
 */
final class MarkupEvidence {
  /** Of a short line and of one of running text. */
  private record OfRegion(int ofShort, int ofRunning) {
    boolean isApart() {
      return ofShort < 0;
    }
  }

  private static final Map<Region, OfRegion> REGIONS =
      new EnumMap<>(
          Map.of(
              Region.NONE, new OfRegion(0, 0),
              Region.MAIN, new OfRegion(800, 800),
              Region.ARTICLE, new OfRegion(1000, 1000),
              Region.NAV, new OfRegion(-1500, -4000),
              Region.ASIDE, new OfRegion(-2000, -4000),
              Region.HEADER, new OfRegion(-1000, -2000),
              Region.FOOTER, new OfRegion(-2500, -5000),
              Region.INNER_FOOTER, new OfRegion(-2500, -4000)));

  private static final int HEADING = -2400;

  // By how much of a line stands in links: nothing, some, most, all.
  private static final int[] RUNNING = {3200, 3100, -2900, -1900};
  private static final int[] RUNNING_ITEM = {600, 2000, 0, -1400};
  private static final int[] SHORT = {1700, 600, -1400, 500};
  private static final int[] SHORT_ITEM = {2900, 2400, 2300, 200};

  // By how many of the lines around stand in links: none, some, half or more, all.
  private static final int[] AROUND = {2100, 200, -1300, -1000};

  /** Lines on each side that are around a line. */
  private static final int REACH = 3;

  private char[] marks = new char[64];
  private int[] weights = new int[64];
  private boolean known;
  private boolean linksTell;
  private final int[] regionWords = new int[Region.values().length];
  private int words;

  /** Reads what the markup says of a page's lines; cost: a walk over its text where it is known. */
  void read(PageText page, String markup) {
    known = !markup.isEmpty();
    if (!known) {
      return;
    }
    Lines lines = page.lines();
    int count = lines.count();
    if (marks.length < count) {
      marks = new char[count * 2];
      weights = new int[count * 2];
    }
    findMarks(page, markup);
    findRunningText(page);
    int ahead = 0;
    int linked = 0; // Among the lines around and the line itself.
    for (int i = 0; i < count; i++) {
      while (ahead < count && ahead <= i + REACH) {
        linked += isLinked(ahead++) ? 1 : 0;
      }
      if (i > REACH) {
        linked -= isLinked(i - REACH - 1) ? 1 : 0;
      }
      int around = ahead - Math.max(0, i - REACH) - 1;
      weights[i] = words == 0 ? 0 : weight(lines, i, linked - (isLinked(i) ? 1 : 0), around);
    }
  }

  /** What is to be added to a line's score: 0 where nothing is known of the page. */
  int weight(int line) {
    return known ? weights[line] : 0;
  }

  /** Whether the markup sets a line apart from the page's text. */
  boolean isSign(int line) {
    return known
        && words > 0
        && (REGIONS.get(told(line)).isApart()
            || (linksTell && LineMarkup.links(marks[line]) == LineMarkup.ALL_LINKS));
  }

  private void findMarks(PageText page, String markup) {
    Lines lines = page.lines();
    String text = page.text();
    int at = 0;
    int line = 0;
    for (int i = 0; i < lines.count(); i++) {
      for (; at < lines.start(i); at++) {
        line += text.charAt(at) == '\n' ? 1 : 0;
      }
      char mark = markup.charAt(line);
      for (; at < lines.bodyEnd(i); at++) {
        if (text.charAt(at) == '\n' && markup.charAt(++line) != mark) {
          mark = LineMarkup.NOTHING; // One paragraph of lines that differ.
        }
      }
      marks[i] = mark;
    }
  }

  private void findRunningText(PageText page) {
    Arrays.fill(regionWords, 0);
    words = 0;
    int inLinks = 0;
    for (int i = 0; i < page.lines().count(); i++) {
      if (page.lines().isRunning(i)) {
        int here = page.weighedWords(i);
        words += here;
        inLinks += isLinked(i) ? here : 0;
        regionWords[region(i)] += here;
      }
    }
    linksTell = 2 * inLinks < words;
  }

  private int weight(Lines lines, int line, int linked, int around) {
    char mark = marks[line];
    boolean running = lines.isRunning(line);
    OfRegion region = REGIONS.get(told(line));
    int weight = running ? region.ofRunning : region.ofShort;
    if (region.isApart()) {
      return weight; // Links and headings say no more there.
    }
    weight += LineMarkup.isHeading(mark) ? HEADING : 0;
    if (linksTell) {
      int[] bySort =
          running
              ? LineMarkup.isItem(mark) ? RUNNING_ITEM : RUNNING
              : LineMarkup.isItem(mark) ? SHORT_ITEM : SHORT;
      weight += bySort[LineMarkup.links(mark)];
      weight += AROUND[linked == 0 ? 0 : linked == around ? 3 : 2 * linked >= around ? 2 : 1];
    }
    return weight;
  }

  /** The region of a line; none for one that would speak against most of the page's text. */
  private Region told(int line) {
    Region region = LineMarkup.region(marks[line]);
    return REGIONS.get(region).isApart() && 2 * regionWords[region(line)] >= words
        ? Region.NONE
        : region;
  }

  @SuppressWarnings("EnumOrdinal")
  private int region(int line) {
    return LineMarkup.region(marks[line]).ordinal();
  }

  private boolean isLinked(int line) {
    return LineMarkup.links(marks[line]) >= LineMarkup.MOSTLY_LINKS;
  }
}
