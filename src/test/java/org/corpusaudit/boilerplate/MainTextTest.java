package org.corpusaudit.boilerplate;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is concluded of a line from the lines around it: a page in short ({@link DrawnPage}) in, why
 * a line of it goes out. M is a menu of three lines, A an article of three.
 */
class MainTextTest {
  private static final String MENU = "3m{c3} / 3n{c3} / 3o{c3}";
  private static final String ARTICLE = "30x. / 30y. / 30z.";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          what repeats goes; >3m{c3} / A; site-repeated
          an embedded article goes; >20b{e c2} / A; embedded-article
          beside two lines of furniture nothing is concluded; 3m{c3} / >3a / 3n{c3} / A; stays
          beside three it is; M / >3a / 3p{c3} / A; short-furniture
          nor on a page without text; M / >3a / 3p{c3}; stays
          three lines of furniture divide no text; M / A / M / >20c.; stays
          four begin another region, which goes; M / A / M / 3p{c3} / >20c.; headline-list
          short lines before it go with it; M / A / M / 3p{c3} / >3a / 20c.; headline-list
          and behind it; M / A / M / 3p{c3} / 20c. / >3a; headline-list
          also from the page's first line on; >3a / 34b. / M / 3p{c3} / A; headline-list
          what is short behind the region's furniture does not; 3a / 34b. / M / 3p{c3} / A / >3b; stays
          furniture in it goes as such; M / A / M / 3p{c3} / 20c. / >3m{c3} / 20d.; site-repeated
          the first region of two fifths of the best one's worth is the text; M / >35a. / M / 3p{c3} / A; stays
          a smaller one goes; M / >34a. / M / 3p{c3} / A; headline-list
          so does the article behind a region that is worth as much; M / 98a. / M / 3p{c3} / >30x. / 30y. / 30z.; headline-list
          sixty words are enough beside any other region; M / >68a. / M / 3p{c3} / 300x.; stays
          fewer are not; M / >67a. / M / 3p{c3} / 300x.; headline-list
          lines that end no sentence count a fifth; M / >60a / M / 3p{c3} / A; headline-list
          """)
  void regions(String rule, String drawn, String reason) {
    assertThat(concluded(drawn), is(reason));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          three lines without a sentence between furniture are a list; M / >14a / 14b / 14c / M / A; headline-list
          two are not; M / >14a / 14b / M / A; stays
          nor three that have a sentence; M / >14a / 14b. / 14c / M / A; stays
          short sentences are no running text; M / >6a. / 6b. / 6c. / M / A; headline-list
          nor is a longer line with marks that ends none; M / >14a / 10b, 10c, 20d / 14c / M / A; headline-list
          nor lines beside a very long one; M / >14a / 60b / 14c / M / A; stays
          a shorter one is no text; M / >14a / 59b / 14c / M / A; headline-list
          nor what no furniture stands before; >14a / 14b / 14c / M / A; stays
          or what stands behind another line there; 14z / >14a / 14b / 14c / M / A; stays
          a list is no text however long; M / 59a / 59b / 59c / 59d / 59e / 59f / 59g / M / 3p{c3} / >30x. / 30y.; stays
          a list may end the page; M / A / M / 14a / >14b / 14c; headline-list
          short lines alone are none; M / 3a / >3b / 3c / M / A; short-furniture
          """)
  void listsOfHeadlines(String rule, String drawn, String reason) {
    assertThat(concluded(drawn), is(reason));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          the last line before the text stays; M / 3a / >3b / A; stays
          those before it go; M / >3a / 3b / A; short-furniture
          the first behind the text stays; M / A / >3a / 3b; stays
          those behind it go; M / A / 3a / >3b; short-furniture
          between lines of text all stay; M / 30x. / 3a / >3b / 30y. / 30z.; stays
          and between furniture within the text all that stand beside it; M / 30x. / 3a / >3b / 3p{c3} / 30y. / 30z.; stays
          a label beside text goes; M / >^3 3a / A; label
          between lines of text it stays; M / 30x. / >^3 3a / 30y. / 30z.; stays
          """)
  void shortLines(String rule, String drawn, String reason) {
    assertThat(concluded(drawn), is(reason));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          what shares the words of the text is its headline; M / >4x / 3p{c3} / A; stays
          what shares none is not; M / >4q / 3p{c3} / A; short-furniture
          two fifths are enough; M / >2x 3q / 3p{c3} / A; stays
          a third is not; M / >2x 4q / 3p{c3} / A; short-furniture
          of words of four letters and more those alone count; M / >3x lighthouse / 3p{c3} / A; short-furniture
          two words are no headline; M / >2x / 3p{c3} / A; short-furniture
          nor is a label; M / >^3 4x / 3p{c3} / A; label
          nor a line of more than thirty words; M / >31x{c3} / 6p{c6} / A; site-repeated
          thirty may be one; M / >30x{c3} / 6p{c6} / A; stays
          what the page has twice is none; M / >25x / 25x / 3p{c3} / A; page-repeated
          there are two at most, the longest; M / >3x / 4y / 5z / 3p{c3} / A; short-furniture
          of which the second is given back too; M / 3x / >4y / 5z / 3p{c3} / A; stays
          ten words weigh as much as more, and nearer ones go before; M / >11y / 10x / 10z / 3p{c3} / A; short-furniture
          a line fifteen above the text may be it; M / >4x / 3p{c3} / 3a / 3b / 3c / 3d / 3e / 3f / 3g / 3h / 3i / 3j / 3k / 3l / 3p{c3} / A; stays
          one above that is not; M / >4x / 3p{c3} / 3a / 3b / 3c / 3d / 3e / 3f / 3g / 3h / 3i / 3j / 3k / 3l / 3p{c3} / 3p{c3} / A; short-furniture
          what the site repeats is one that half as many contents have as the most repeated piece; M / >6x{c3} / 6p{c6} / A; stays
          what more have is none; M / >6x{c3} / 6p{c5} / A; site-repeated
          nor is a sentence; M / >6x.{c3} / 6p{c6} / A; site-repeated
          what an article embedded here has is none; M / >6x{e c2} / 6p{c6} / A; embedded-article
          """)
  void headlines(String rule, String drawn, String reason) {
    assertThat(concluded(drawn), is(reason));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          a line of two contents amid the text is a subheading; M / 30x. / >6h{c2} / 30y. / 30z.; stays
          one of three is furniture; M / 30x. / >6h{c3} / 30y. / 30z.; site-repeated
          one of four words has no piece that could be shared; M / 30x. / >4h{c3} / 30y. / 30z.; stays
          one of three is never a subheading; M / 30x. / >3h{c3} / 30y. / 30z.; site-repeated
          nor is what the page itself repeats; M / 30x. / >25h / 25h / 30y. / 30z.; page-repeated
          a sentence is no subheading; M / 30x. / >6h.{c2 d15} / 30y. / 30z.; site-repeated
          nor is a line of more than twenty-five words; M / 30x. / >26h{c2} / 30y. / 30z.; site-repeated
          nor one outside the text; M / A / >6h{c2}; site-repeated
          """)
  void subheadings(String rule, String drawn, String reason) {
    assertThat(concluded(drawn), is(reason));
  }

  /** As many lines as are held at first: what is short at the end is not sought behind it. */
  @Test
  void aPageThatFillsWhatIsHeldEndsWithItsLastLine() {
    String menus = "3m{c3} / ".repeat(54);
    assertThat(concluded(menus + "A / M / 3p{c3} / 20c. / 20d. / >3a"), is("headline-list"));
  }

  private static String concluded(String drawn) {
    String page = drawn.replaceAll("\\bM\\b", MENU).replaceAll("\\bA\\b", ARTICLE);
    return new DrawnPage(20, page).conclusion();
  }
}
