package org.corpusaudit.entity.recognition;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.corpusaudit.entity.learning.LearnedNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which words of a line without capitals are not weighed, زفتوني being in no list. */
class IdleCandidatesTest {
  private static final String[] PIECES = {
    "زفتوني",
    "كردوان",
    "الرئيس",
    "قال",
    "في",
    "مدينة",
    "نادي",
    "صحيفة",
    "الألماني",
    "مصر",
    "محمد",
    "بن",
    "وزفتوني",
    "لكردوان",
    "،",
    "«",
    "»",
    ".",
    "(",
    ")",
    "و",
    "Zorva",
    "said",
    "24",
    "لاعب"
  };

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          nothing beside it; رأينا زفتوني هناك; true
          behind a title; قابلنا الرئيس زفتوني هناك; false
          behind the adjective that a title has; قابلنا الرئيس الألماني زفتوني هناك; false
          behind the word for a place; رأينا مدينة زفتوني هناك; false
          behind the word for a club; زرنا نادي زفتوني هناك; false
          in front of a verb of saying; أمس زفتوني قال ذلك; false
          behind the end of a sentence; وصل الرئيس. زفتوني هناك; true
          in front of one; رأينا زفتوني. قال ذلك; true
          """)
  void isIdle(String rule, String line, boolean idle) {
    assertThat(Reading.of("ar").idle(line).containsKey("زفتوني"), is(idle));
  }

  @Test
  void aListedNameIsWeighed() {
    assertThat(Reading.of("ar").idle("رأينا مصر هناك"), not(hasKey("مصر")));
  }

  @Property(tries = 500)
  void nothingMakesItAName(@ForAll("lines") String line) {
    assertThat(
        Reading.of("ar").idle(line).values(),
        everyItem(is(lessThanOrEqualTo(NameEvidence.UNMARKED))));
  }

  @Provide
  Arbitrary<String> lines() {
    return Arbitraries.of(PIECES).list().ofMinSize(1).ofMaxSize(12).map(p -> String.join(" ", p));
  }

  @Test
  void aNameOfTheArticleStandsForItAllTheSame() {
    String text = "وصل محمد زفتوني أمس. وغادر زفتوني اليوم.";
    List<String> found =
        Learning.recognizer(LearnedNames.none()).recognize(text, "ar", "").stream()
            .map(m -> text.substring(m.start(), m.end()) + " " + m.entity())
            .toList();
    assertThat(found, hasItem("زفتوني محمد زفتوني"));
  }
}
