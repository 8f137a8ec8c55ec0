package org.corpusaudit.entity.recognition;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that a head word opens in Arabic: one line in, the candidates out. */
class ArabicOrganisationsTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          a party goes on with definite words; قال حزب الزفتون العربي ذلك; حزب الزفتون العربي
          but not with others; قال حزب زفتون ذلك; زفتون
          a comma ends its name; قال حزب الزفتون، الحديث; حزب الزفتون | الحديث
          so does an office; قال حزب الزفتون الرئيس ذلك; حزب الزفتون
          so does a word that is in no name; قال حزب الزفتون الجديد ذلك; حزب الزفتون
          five words are the most; قال حزب الزفتون الكرموت البلقوت الطرموس الزغبول ذلك; حزب الزفتون الكرموت البلقوت الطرموس | الزغبول
          another head word opens no name of definite words; قالت لجنة الزفتون ذلك; الزفتون
          an airport bears a king's name; زار مطار الملك خالد أمس; مطار الملك خالد
          with his fathers; زار مسجد الملك خالد بن عبدالعزيز أمس; مسجد الملك خالد بن عبدالعزيز
          also one that servant of begins; زار مسجد الملك عبد الله أمس; مسجد الملك عبد الله
          but not that of a title without the article; زار مسجد ملك خالد أمس; خالد
          nor of a word that is no name; زار مسجد الملك زفتون أمس; زفتون
          nor that of a person without a title; زار مسجد خالد أمس; خالد
          nor behind a comma; زار مسجد، الملك خالد; خالد
          """)
  void organisations(String rule, String line, String found) {
    assertThat(Reading.of("ar").candidates(line), is(found == null ? "" : found));
  }
}
