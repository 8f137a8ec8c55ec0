package org.corpusaudit.concordance;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.startsWith;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines of both directions, as a terminal is sent them. */
class TerminalLinesTest {
  private static String shown(String before, String keyword, String after) {
    Line line = new Line("i", "", "", "", "", 0, 1, before, keyword, after);
    return new TerminalLines(false, 48).of(List.of(line));
  }

  private static String readable(String shown) {
    return shown.replace('\u2066', '>').replace('\u2067', '<').replaceAll("[\u2068\u2069\n]", "|");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "the; ferry; left; >the |>ferry|> left|",
        "إلى; مصر; مساء; < مساء|<مصر|<إلى |",
        "قالت شركة; Apple; في مصر; < في مصر|<Apple|<قالت شركة |",
        "iPhone في السوق; Apple; في مصر; < في مصر|<Apple|<iPhone في السوق |",
        "the word; مصر; stands here; >the word |>مصر|> stands here|",
        "in 1999; 12; in; >in 1999 |>12|> in|",
      })
  void aLineIsReadFromTheSideOfMostOfItsLetters(
      String before, String keyword, String after, String expected) {
    String shown = readable(shown(before + " ", keyword, " " + after));
    assertThat(shown.replaceAll(" {2,}", ""), startsWith(expected));
  }

  @Test
  void whatIsCutKeepsItsLettersWhole() {
    String before = "e\u0301".repeat(40);
    assertThat(shown(before, "x", ""), startsWith("\u2066e"));
  }
}
