package org.corpusaudit.entity.recognition;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.corpusaudit.entity.learning.LearnedNames;
import org.junit.jupiter.api.Test;

/** Which of two places of one name an article means. */
class SharedPlacesTest {
  private static List<String> found(LearnedNames learned, String language, String text) {
    return Learning.recognizer(learned).recognize(text, language, "").stream()
        .map(m -> text.substring(m.start(), m.end()) + " " + m.entity() + " " + m.id())
        .toList();
  }

  private static List<String> arabic(String text) {
    return found(LearnedNames.none(), "ar", text);
  }

  @Test
  void theCountryThatIsNamedTells() {
    assertThat(
        arabic("عاد الوفد من عمان إلى إربد في الأردن."), hasItem("عمان Amman geonames:250441"));
    assertThat(arabic("سافر من عمان إلى مسقط."), hasItem("عمان Oman iso3166:OM"));
    assertThat(
        arabic("وصل التاجر إلى طرابلس قادما من بيروت."), hasItem("طرابلس Tripoli, Lebanon "));
    assertThat(
        arabic("وصل التاجر إلى طرابلس قادما من بنغازي."),
        hasItem("طرابلس Tripoli geonames:2210247"));
  }

  @Test
  void theAdjectiveOfTheCountryTells() {
    assertThat(
        arabic("زار الوزير عمان. وتحدث عن المدارس الأردنية."),
        hasItem("عمان Amman geonames:250441"));
    assertThat(
        arabic("زار الوزير عمان. وتحدث عن المدارس العمانية."), hasItem("عمان Oman iso3166:OM"));
  }

  @Test
  void withoutAWordOfEitherTheBetterKnownOneIsMeant() {
    assertThat(arabic("وصل إلى عمان أمس."), contains("عمان Oman iso3166:OM"));
    assertThat(arabic("من الأردن إلى مسقط ثم إلى عمان."), hasItem("عمان Oman iso3166:OM"));
  }

  @Test
  void inDoubtItIsTheOneThatNearlyAllArticlesMean() throws IOException {
    LearnedNames learned =
        Learning.from("ar", Collections.nCopies(6, "عاد الوفد من عمان إلى إربد في الأردن."));
    assertThat(found(learned, "ar", "وصل إلى عمان أمس."), contains("عمان Amman geonames:250441"));
  }

  @Test
  void anAmericanStateIsNoCountry() {
    assertThat(
        found(LearnedNames.none(), "en", "The storm reached Georgia and Alabama."),
        hasItem("Georgia Georgia (US state) "));
    assertThat(
        found(LearnedNames.none(), "en", "Talks between Georgia and Armenia began."),
        hasItem("Georgia Georgia iso3166:GE"));
  }
}
