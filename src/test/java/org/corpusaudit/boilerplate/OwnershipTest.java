package org.corpusaudit.boilerplate;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whose a passage is that other pages have too: a page in short ({@link DrawnPage}) in, whether one
 * line of it is embedded, the page's own or neither out. Pieces of n1 stand first on one page.
 */
class OwnershipTest {
  private static final String MENU = " / menu{c9 k} / news{c9 k} / find{c9 k}";
  private static final int OTHER_WORK = 99;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          what begins another page and stands here behind text is embedded; 40a. / >60b.{c3 n1 i}; embedded 60
          forty words are enough; 40a. / >40b.{c3 n1 i}; embedded 40
          fewer are not; 40a. / >39b.{c3 n1 i}; shared
          unless more of it follows; 40a. / >30b.{c3 n1 i} / 31c.{c3 n1 f30}; embedded 30
          which may be far off in lists; 40a. / >30b.{c3 n1 i} / 9q / 31c.{c3 n1 f30}; embedded 30
          but not where running text stands between; 90a. / >30b.{c3 n1 i} / 20q. / 31c.{c3 n1 f50}; shared
          nor at another distance; 90a. / >30b.{c3 n1 i} / 31c.{c3 n1 f70}; shared
          what begins no article is none; 40a. / >60b.{c3 n1}; shared
          what comes before the beginning is none; 40a. / >30b.{c3 n1} / 9q / 60c.{c3 n1 f30 i}; shared
          a seventh of its words must stand before it; 35a. / >232b.{c3 n1 i}; embedded 232
          fewer make it a page with an introduction; 34a. / >232b.{c3 n1 i}; shared
          what stands at its own place is not embedded; 30a. / >60b.{c3 n1 i}; shared
          nor is what the page itself owns; 40a. / >60b.{c3 n1 i o1}; shared
          nor what most pages have in one place; 40a. / >60b.{c3 n2 i}; shared
          what stands in no running text is no article; 40a. / >60b{c3 n1 i}; shared
          nor does it make one long enough; 40a. / >20b.{c3 n1 i} / 21c{c3 n1 f20}; shared
          thirty words nearer it is the same article; 90a. / >30b.{c3 n1 i} / 31c.{c3 n1 f60}; embedded 30
          thirty-one words nearer it is another; 90a. / >30b.{c3 n1 i} / 31c.{c3 n1 f61}; shared
          two hundred words of lists may stand within; 40a. / >30b.{c3 n1 i} / 200q / 31c.{c3 n1 f30}; embedded 30
          more may not; 40a. / >30b.{c3 n1 i} / 201q / 31c.{c3 n1 f30}; shared
          eight words within are part of it; 40a. / 30b.{c3 n1 i} / >8q / 31c.{c3 n1 f30}; embedded 8
          nine stay the page's; 40a. / 30b.{c3 n1 i} / >9q / 31c.{c3 n1 f30}; own
          a tenth of other text may stand within; 40a. / >60b.{c3 n1 i} / 10q. / 30c.{c3 n1 f70}; embedded 60
          more is text of this page; 40a. / >60b.{c3 n1 i} / 11q. / 30c.{c3 n1 f71}; shared
          of two articles the first is embedded too; 90a. / >45b.{c3 n1 i} / 46c.{c3 n1 i}; embedded 45
          exactly three twentieths before it are enough; 36a. / >240b.{c3 n1 i}; embedded 240
          """)
  void embedded(String rule, String drawn, String owner) {
    assertThat(new DrawnPage(20, drawn + MENU).owner(OTHER_WORK), is(owner));
  }

  /** Reports share paragraphs of background and quote one statement. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          without furniture a paragraph is not embedded; 40a. / >60b.{c3 n1 i}; shared
          nor with two lines of it; 40a. / >60b.{c3 n1 i} / menu{c3 k} / news{c3 k}; shared
          nor with lines of two contents; 40a. / >60b.{c3 n1 i} / menu{c2 k} / news{c2 k} / find{c2 k}; shared
          below a headline it is; 40a. / 9q / >60b.{c3 n1 i}; embedded 60
          not behind it; 40a. / 9q >60b.{c3 n1 i}; shared
          nor as a statement below a colon; 40a. / told: / >60b.{c3 n1 i}; shared
          """)
  void embeddedWhereTheSiteShowsNoFurniture(String rule, String drawn, String owner) {
    assertThat(new DrawnPage(20, drawn).owner(OTHER_WORK), is(owner));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          what two contents share where it stands first is the page's own; >16b.{c2 n1 o1}; own
          so it is with any number of them; >16b.{c9 n1 o1}; own
          fewer words are a turn of phrase; >15b.{c2 n1 o1}; shared
          so is what ends no sentence; >16b{c2 n1 o1}; shared
          a line before the text may be its own; 15a. / >16b.{c2 n1 o1 f15}; own
          behind sixteen words that only this page has nothing is; 16a. / >16b.{c2 n1 o1 f16}; shared
          what stands later here than elsewhere is not its own; 14a. / >16b.{c2 n1}; shared
          unless by ten words or fewer; 10a. / >16b.{c2 n1}; own
          what most contents have in one place is none's own; >16b.{c4 n3}; shared
          a line of which half is its own is; >12c 16b.{c2 n1 o1 f12}; own
          a line of which less than half is its own is not; >13c 16b.{c2 n1 o1 f13}; shared
          more contents than half as many again as is usual make a line furniture; 30b.{c2 n1 o1} / >14c.{c5 n1 o1 f30}; shared
          up to that it is its own; 30b.{c2 n1 o1} / >14c.{c4 n1 o1 f30}; own
          twelve words between its parts join them; >10b.{c2 n1 o1} / 12q. / 10c.{c2 n1 o1 f22}; own
          thirteen do not; >10b.{c2 n1 o1} / 13q. / 10c.{c2 n1 o1 f23}; shared
          behind them it may be long enough alone; >16b.{c2 n1 o1} / 13q. / 16c.{c2 n1 o1 f29}; own
          words before it that are no text do not count; 9a / 9q / >16b.{c2 n1 o1}; own
          nor do those that other pages have; 16a.{c2} / >16b.{c2 n1 o1 f16}; own
          without text of its own its lists tell what is usual; >10b{c2 n1 o1} / 12q. / 10c{c2 n1 o1 f22}; own
          with such text its lists do not; 16b.{c2 n1 o1} / >20c{c6 n1 o1 f16}; shared
          the usual is in the middle wherever it stands; 14b.{c2 n1 o1} / >16c.{c9 n1 o1 f14} / 10d.{c2 n1 o1 f30}; shared
          and no less than that; 20b.{c2 n1 o1} / >24c.{c6 n1 o1 f20}; own
          a line that stands twice on the page is not; >16b.{c2 n1 o1} / 16b.{c2 n1 o1}; shared
          however long it is; >300b.{c2 n1 o1}; own
          a short line among it is judged by its own words; 30b.{c2 n1 o1} / >14c{c9 n1 o1 f30} / 30d.{c2 n1 o1 f30}; shared
          a short passage is judged without a longer one behind it; >10b.{c2 n1 o1} / 13q. / 16c.{c2 n1 o1 f23}; shared
          less than half is not made up by the next line; >13c 16b.{c2 n1 o1 f13} / 16d.{c2 n1 o1 f29}; shared
          nor is a line's usual that of the next one; 30b.{c2 n1 o1} / >8c.{c2 n1 o1 f30} / 20d.{c9 n1 o1 f38}; own
          """)
  void own(String rule, String drawn, String owner) {
    assertThat(new DrawnPage(20, drawn).owner(OTHER_WORK), is(owner));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          another version of the same work is not embedded in it; 20; 7; 40a. / >60b.{c3 n1 i}; shared
          nor on a page of a large site does an article begin within a sentence; 200; 99; 40a. / q >60b.{c3 n1 i}; shared
          on another site it may; 20; 99; 40a. / q >60b.{c3 n1 i}; embedded 60
          """)
  void versionsAndLargeSites(String rule, int pages, int work, String drawn, String owner) {
    assertThat(new DrawnPage(pages, drawn + MENU).owner(work), is(owner));
  }

  @Test
  void anArticleMayStandInManyPieces() {
    StringBuilder pieces = new StringBuilder("200a. / >30b.{c3 n1 i}");
    int at = 30;
    for (char letter = 'c'; letter < 'c' + 20; letter++) {
      pieces.append(" / 9q / 20").append(letter).append(".{c3 n1 f").append(at).append('}');
      at += 20;
    }
    assertThat(new DrawnPage(20, pieces + MENU).owner(OTHER_WORK), is("embedded 30"));
  }
}
