package org.corpusaudit.entity.recognition;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.corpusaudit.entity.learning.LearnedNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whether a candidate is a name at all: a line and a candidate in it, its type with "none" before
 * what is no name.
 */
class NameEvidenceTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          a capital within a sentence makes a name; en; We saw Zorvana there.; Zorvana; MISC, faint
          but not at its beginning; en; Zorvana left.; Zorvana; none: MISC, faint
          several words are one there too; en; Zorvana Lurd left.; Zorvana Lurd; MISC, shape
          one letter is none; en; We saw X there.; X; none: MISC, faint
          nor are Roman numerals; en; We saw XIV there.; XIV; none: ORG, abbreviation
          nor is what only ends names; en; We saw Inc there.; Inc; none: MISC, faint
          nor is one that agrees with the noun behind it; ru; Там Открытый чемпионат был.; Открытый; none: MISC, faint
          in another case; ru; Он герой Зимней войны там.; Зимней; none: MISC, faint
          a verb agrees with nothing; ru; Вчера Зорвский остался там.; Зорвский; PER, verb
          nor is an adjective by its ending and place; ru; Он видел Зорвский кодекс там.; Зорвский; none: MISC, faint
          where nouns have capitals these tell nothing; de; Sie sah Zorva dort.; Zorva; none: MISC, faint
          there a small town behind an article is a noun; de; Unter den Steinen lag Geld.; Steinen; none: LOC, lexicon
          behind a preposition it is the town; de; Er kam aus Steinen gestern.; Steinen; LOC, lexicon
          without capitals an unknown word is none; ar; وصل زفتون أمس; زفتون; none: MISC, faint
          nor is one with a title and no other name; ar; وصل الرئيس زفتون أمس; زفتون; none: PER, title
          behind the word for a city it is one; ar; زار مدينة زفتون أمس; زفتون; LOC, place word
          a party with its words is one; ar; قال حزب الزفتون ذلك; حزب الزفتون; ORG, organisation word
          an airport with a king's name is one; ar; زار مطار الملك خالد; مطار الملك خالد; LOC, place word
          a known place is one; ar; زار روما أمس; روما; LOC, lexicon
          a given name that is a common word is none; ar; قال ربيع ذلك; ربيع; none: PER, given name
          """)
  void weighs(String rule, String language, String line, String name, String evidence) {
    assertThat(Reading.of(language).evidence(line, name), is(evidence));
  }

  @Test
  void aWordThatTheCorpusMostlyWritesSmallIsNoName() throws IOException {
    String line = "We saw Zorvana there.";
    LearnedNames learned =
        Learning.from(
            "en",
            Collections.nCopies(
                12, "They like zorvana, eat zorvana and sell zorvana. We saw Zorvana."));
    assertThat(Reading.of("en", learned).weighed(line, "Zorvana", false).name, lessThan(1));
    LearnedNames few =
        Learning.from(
            "en",
            Collections.nCopies(
                2, "They like zorvana, eat zorvana and sell zorvana. We saw Zorvana."));
    assertThat(Reading.of("en", few).weighed(line, "Zorvana", false).name, greaterThan(0));
  }

  @Test
  void aWordThatOpensASentenceIsANameWhereTheCorpusHasItAsOne() throws IOException {
    LearnedNames learned =
        Learning.from("en", List.of("They like Zorvana. They eat with Zorvana."));
    assertThat(
        Reading.of("en", learned).weighed("Zorvana left.", "Zorvana", false).name,
        greaterThan(Reading.of("en").weighed("Zorvana left.", "Zorvana", false).name));
  }

  @Test
  void whatTheCorpusTaughtOfAWordMakesItANameWhereItIsOneInAThirdOfItsPlaces() throws IOException {
    String line = "قال زفتون ذلك";
    List<String> names = Collections.nCopies(6, "وصل الرئيس أحمد زفتون أمس");
    LearnedNames learned = Learning.from("ar", names);
    assertThat(Reading.of("ar", learned).evidence(line, "زفتون"), is("PER, learned"));
  }
}
