package org.corpusaudit.entity.languages;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A folded Arabic word in; what is attached to it, and what is left without, out. */
class ArabicCliticsTest {
  @ParameterizedTest
  @CsvSource({
    "مدرسه, مدرسه",
    "ومدرسه, ومدرسه مدرسه",
    "فمدرسه, فمدرسه مدرسه",
    "بمدرسه, بمدرسه مدرسه",
    "لمدرسه, لمدرسه مدرسه",
    "كمدرسه, كمدرسه مدرسه",
    "وبمدرسه, وبمدرسه بمدرسه مدرسه",
    "للمدرسه, للمدرسه المدرسه مدرسه لمدرسه",
    "وللمدرسه, وللمدرسه للمدرسه المدرسه مدرسه لمدرسه",
    "بالمدرسه, بالمدرسه المدرسه",
    "ويد, ويد يد",
    "وي, وي",
    "بيت, بيت",
    "بي, بي",
    "للم, للم",
    "للمس, للمس المس مس لمس",
    "school, school",
    "'', ''",
  })
  void whatMayBeAttachedIsTakenOff(String folded, String forms) {
    assertThat(String.join(" ", ArabicClitics.forms(folded)), is(forms));
  }

  @ParameterizedTest
  @CsvSource({
    "المدرسه, 0, 2",
    "للمدرسه, 0, 2",
    "بالمدرسه, 0, 3",
    "كالمدرسه, 0, 3",
    "والمدرسه, 1, 2",
    "والمدرسه, 0, 0",
    "لالمانيا, 0, 0",
    "باب, 0, 0",
    "با, 0, 0",
    "ب, 0, 0",
    "ا, 0, 0",
  })
  void lettersOfTheArticleAreCountedWithThePreposition(String word, int start, int letters) {
    assertThat(ArabicClitics.article(word.toCharArray(), start), is(letters));
  }

  @ParameterizedTest
  @CsvSource({"المدرسه, true", "العين, true", "الجد, false", "الم, false", "مدرسه, false"})
  void aFormWithTheArticleHasFiveLettersOrMore(String form, boolean expected) {
    assertThat(ArabicClitics.hasArticle(form), is(expected));
  }

  @ParameterizedTest
  @CsvSource({"للمدرسه, true", "للجد, false", "لمدرسه, false"})
  void theArticleBehindToHasLostALetter(String form, boolean expected) {
    assertThat(ArabicClitics.hasMergedArticle(form), is(expected));
  }

  @Test
  void anArticleThatIsGivenIsTakenOffAgain() {
    assertThat(ArabicClitics.withoutArticle(ArabicClitics.withArticle("مدرسه")), is("مدرسه"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ورد", "و"})
  void andMayBeTheWordsOwnLetter(String folded) {
    assertThat(ArabicClitics.beginsWithAnd(folded), is(true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"فرد", "", "رد"})
  void thenIsNotAnd(String folded) {
    assertThat(ArabicClitics.beginsWithAnd(folded), is(false));
  }

  @ParameterizedTest
  @CsvSource({"ل, true", "لل, false", "ب, false", "'', false"})
  void onlyToStandsDetached(String folded, boolean expected) {
    assertThat(ArabicClitics.isDetachedTo(folded), is(expected));
  }
}
