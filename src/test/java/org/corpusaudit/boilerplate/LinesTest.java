package org.corpusaudit.boilerplate;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.corpusaudit.text.WordScanner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinesTest {
  private final Lines lines = new Lines();
  private final WordScanner words = new WordScanner();

  @ParameterizedTest
  @CsvSource({
    "He left.,true",
    "Was it so?,true",
    "هل عاد؟,true",
    "他走了。,true",
    "Home News Sport,false",
    "الرئيسية سياسة,false"
  })
  void aSentenceEndsWithAMarkOfItsScript(String line, boolean ends) {
    split("  " + line + " \nnext");

    assertThat(lines.endsSentence(0), is(ends));
  }

  @Test
  void everyWordStandsOnOneLineAndEmptyLinesAreNone() {
    split("one two\n\n  \n--\nthree\n");

    assertThat(lines.count(), is(3));
    assertThat(lines.words(0), is(2));
    assertThat(lines.words(1), is(0));
    assertThat(lines.firstWord(2), is(2));
    assertThat(lines.wordEnd(2), is(3));
    assertThat(lines.end(0), is(8));
    assertThat(lines.bodyEnd(0), is(7));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r", "\u0085", "\u2028", "\u2029"})
  void aLineEndsAtEveryMarkThatEndsOne(String end) {
    split("one two" + end + end + "three" + end);

    assertThat(lines.count(), is(2));
    assertThat(lines.bodyEnd(0), is(7));
    assertThat(lines.end(0), is(7 + end.length()));
    assertThat(lines.start(1), is(7 + 2 * end.length()));
    assertThat(lines.wordEnd(1), is(3));
  }

  @Test
  void aLongLineWithMarksIsRunningTextEvenWhenItIsCutOff() {
    String phrase = "the council met again to vote on the new bridge, ";
    split(phrase.repeat(4) + "and then");

    assertThat(lines.isRunning(0), is(true));
  }

  @Test
  void aGluedListOfHeadlinesIsNoRunningText() {
    split("Bridge opens to traffic Farmers wait for rain Schools close early ".repeat(5));

    assertThat(lines.isRunning(0), is(false));
  }

  @Test
  void wrappedProseAmongShortLinesIsOneLineForEachParagraph() {
    split(
        """
        Home
        Sport
        Weather
        Music

        The old lighthouse keeper climbed the stair once more and
        looked out over the water, which lay as flat as it had in
        the summers of his childhood.

        Share
        Print
        """);

    assertThat(lines.count(), is(7));
    assertThat(lines.endsSentence(4), is(true));
    assertThat(lines.words(4), is(28));
  }

  private void split(String text) {
    words.scan(text);
    lines.split(text, words);
  }
}
