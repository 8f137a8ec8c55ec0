package org.corpusaudit.boilerplate;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a line is, told from itself and what is known of its pieces: a page in short ({@link
 * DrawnPage}) in, the kind of one line out.
 */
class LineKindsTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          a line of twelve words is text; >12a; text
          one of eleven is not told; >11a; short
          a sentence is text from six words on; >6a.; text
          and not told below; >5a.; short
          marks alone are not told; >--; short
          a long line that two contents share is furniture; >12a{c2}; furniture of 2
          but a long sentence only from three on; >12a.{c2}; text
          which make it furniture; >12a.{c3}; furniture of 3
          of a long line four fifths must be shared; >12a{c2} 3b; furniture of 2
          less than that is not told; >11a{c2} 3b; short
          less than half is text; >6a{c2} 7b; text
          of a long sentence nineteen in twenty must be shared; >19a{c3} b.; furniture of 3
          less than that is text; >18a{c3} 2b.; text
          a sentence of which half is shared is not told when it is short; >5a{c3} bb bc bd be.{c3}; text
          a short line that three contents have is furniture; >4a{c3}; furniture of 3
          one that two have is not; >4a{c2}; short
          a short sentence is no furniture for its line alone; >6a.{c3 k}; text
          a shorter one is; >5a.{c3 k}; furniture of 3
          and so is a short line that ends no sentence; >6a{c3 k}; furniture of 3
          a shared sequence of a short sentence makes it furniture; >6a.{c3}; furniture of 3
          the evidence of the whole line goes before that of its pieces; >6a{c3 k d9}{c3 d4}; furniture of 9
          among the pieces the one nearest to the middle stands for the line; >6a{c2 d3} 9b{c2 d5}; furniture of 5
          or the nearest before it; >10a{c2 d3} 2b; furniture of 3
          or behind it; >8a{c2 d3} 2b 8c{c2 d5}; furniture of 5
          three fifths of an embedded article make a line part of it; >6a{e c2} 4b; embedded of 2
          less does not; >5a{e c2} 5b; short
          long lines that the page has twice are furniture; >25a / 25a; page-repeated
          shorter ones are not; >24a / 24a; text
          nor are sentences; >25a. / 25a.; text
          a line of pairs that come again is a strip of tags; >10a 10a; tag-loop
          a shorter one is text; >9a 9a; text
          so is one of which fewer than half come again; >6a 5b 6a 5c; text
          and one that ends a sentence; >10a 10a.; text
          passages of sentences that come again are text with copies; >15a. 15a; passages
          a line that opens as others of the site do is a label; >^3 4a; label
          three contents make it so; >^2 4a; short
          a sentence is no label; >^3 5a.; short
          what ends no sentence between furniture and an embedded article is its title; 4m{c3} / >6a / 20b{e c2}; embedded of 2
          a sentence is none; 4m{c3} / >6a. / 20b{e c2}; text
          nor is a longer line; 4m{c3} / >31a / 20b{e c2}; text
          nor is furniture; 4m{c3} / >6a{c3 d9} / 20b{e c2}; furniture of 9
          nor what stands before something else; 4m{c3} / >6a / 6b.; short
          nor what follows something else; 6c. / >6a / 20b{e c2}; short
          """)
  void kinds(String rule, String drawn, String kind) {
    assertThat(new DrawnPage(20, drawn).kind(), is(kind));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          between text a sentence is text that less than half of the pages have; 12b. / >12a.{c3 d9} / 12c.; text
          and furniture that half of them have; 12b. / >12a.{c3 d10} / 12c.; furniture of 10
          a short one is text by the same bound; 12b. / >6a.{c3 d9} / 12c.; text
          which it reaches too; 12b. / >6a.{c3 d10} / 12c.; furniture of 10
          and below six words it is furniture; 12b. / >5a.{c3 d9 k} / 12c.; furniture of 9
          behind text the bound is a quarter; 12b. / >12a.{c3 d4}; text
          which is furniture; 12b. / >12a.{c3 d5}; furniture of 5
          before text it is the same; >12a.{c3 d4} / 12b.; text
          away from text it is furniture; 3b / >12a.{c3 d3} / 3c; furniture of 3
          a line that ends no sentence is furniture between text; 12b. / >14a{c3} / 16c.; furniture of 3
          """)
  void sentencesBesideText(String rule, String drawn, String kind) {
    assertThat(new DrawnPage(20, drawn).kind(), is(kind));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          a short line is furniture that two in a hundred pages have; 1000; >4a{c9 d20}; furniture of 20
          one that fewer have is not told; 1000; >4a{c9 d19}; short
          nor is one whose pieces fewer have; 1000; >8a{c9 d19}; short
          a long line does not come again by chance; 1000; >14a{c9 d9}; furniture of 9
          of five hundred pages any that have it do; 500; >4a{c9 d9}; furniture of 9
          to open alike is no label that fewer pages do; 1000; >^9 4a; short
          """)
  void onLargeSites(String rule, int pages, String drawn, String kind) {
    assertThat(new DrawnPage(pages, drawn).kind(), is(kind));
  }

  @Test
  void furnitureIsCountedWithoutSentencesThatAreText() {
    DrawnPage drawn = new DrawnPage(20, "4m{c3} / 20b{e c2} / 12c. / >12a.{c3} / 12d. / 3e");
    assertThat(drawn.kind(), is("text"));

    assertThat(drawn.kinds.furniture(), is(2));
  }

  @ParameterizedTest(name = "{0} pages")
  @CsvSource({"1, 2, 3", "100, 2, 3", "101, 3, 3", "1600, 4, 32", "1000000, 64, 64"})
  void contentsThatMakeFurnitureGrowWithTheSite(int pages, int lines, int sentences) {
    Coverage coverage = new DrawnPage(pages, ">4a").coverage;

    assertThat(coverage.fewestContents(), is(lines));
    assertThat(coverage.fewestContentsOfSentences(), is(sentences));
  }

  /** Headings of a recipe that other recipes of the site have too are no menu. */
  @Test
  void aHeadingThatComesAgainAndAgainIsOneLineOfFurniture() {
    DrawnPage again = new DrawnPage(20, "40a./Steps{c5 k}/30b./Steps{c5 k}/30c./Steps{c5 k}/30d.");
    DrawnPage menu = new DrawnPage(20, "40a./Steps{c5 k}/News{c5 k}/Tides{c5 k}/30d.");

    again.kinds.tell(again.page, again.evidence, again.coverage);
    menu.kinds.tell(menu.page, menu.evidence, menu.coverage);

    assertThat(again.kinds.furniture(), is(1));
    assertThat(menu.kinds.furniture(), is(3));
  }
}
