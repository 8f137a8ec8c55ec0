package org.corpusaudit.entity.languages;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A folded word in, the stem of its case forms out. */
class InflectionTest {
  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource({
    "the longest ending goes, ru, зорвиями, зорв",
    "not only the end of it, ru, зорвами, зорв",
    "the nominative has none, ru, зорв, зорв",
    "a soft sign goes, ru, казань, казан",
    "of an adjective, ru, зорвского, зорвск",
    "three letters stay, ru, зора, зор",
    "two would be too few, ru, зоа, зоа",
    "where the longest ending leaves too few a shorter one goes, ru, зоями, зоям",
    "Ukrainian as Russian, uk, зорвами, зорв",
    "Belarusian too, be, зорвами, зорв",
    "a Polish ending goes, pl, zorwiego, zorw",
    "a softened k is k again, pl, zorwce, zorwk",
    "and a cz, pl, zorwczem, zorwk",
    "a softened ch is ch again, pl, zorwszy, zorwch",
    "a softened g is g again, pl, zorwdze, zorwg",
    "a softened r is r again, pl, zorwrze, zorwr",
    "also without an ending, pl, zorwcz, zorwk",
    "Russian softens nothing, ru, зорвцы, зорвц",
    "another language keeps the word, en, zorvana, zorvana",
    "so does one whose cases are not listed, cs, zorvami, zorvami"
  })
  void stems(String rule, String language, String word, String stem) {
    assertThat(Inflection.of(language).stem(word), is(stem));
  }

  @ParameterizedTest
  @CsvSource({"case-ending, true", "stem-change, true", "surname-ending, false"})
  void columnsAreItsOwn(String column, boolean own) {
    assertThat(Inflection.isColumn(column), is(own));
  }
}
