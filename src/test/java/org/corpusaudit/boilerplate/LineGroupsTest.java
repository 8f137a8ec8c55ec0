package org.corpusaudit.boilerplate;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.BitSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Marked lines in, their groups out. */
class LineGroupsTest {
  @ParameterizedTest
  @CsvSource({
    "'', 1, ''",
    "...., 1, ''",
    "#..., 0, 0-0",
    "...#, 3, 3-3",
    "####, 0, 0-3",
    "#.#.#, 0, 0-0 2-2 4-4",
    "#.#.#, 1, 0-4",
    "#..#.#, 1, 0-0 3-5",
    "#...#....#, 3, 0-4 9-9",
  })
  void linesWithFewBetweenThemAreOneGroup(String page, int mostBetween, String expected) {
    BitSet marked = new BitSet();
    for (int i = 0; i < page.length(); i++) {
      marked.set(i, page.charAt(i) == '#');
    }
    StringBuilder groups = new StringBuilder();
    LineGroups.forEach(
        marked,
        mostBetween,
        (first, last) -> {
          groups.append(groups.isEmpty() ? "" : " ").append(first).append('-').append(last);
          marked.clear(first, last + 1);
        });

    assertThat(groups.toString(), is(expected));
  }
}
