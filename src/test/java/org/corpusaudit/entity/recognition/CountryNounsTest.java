package org.corpusaudit.entity.recognition;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whether a word that is a country and its adjective means the country: the candidates of a line.
 */
class CountryNounsTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          the first word of a text is the country; السعودية بلد كبير; السعودية
          so is what stands behind a mark; قال (السعودية) ذلك; السعودية
          so is what stands behind a preposition; وصل من السعودية; السعودية
          so is what a preposition is attached to; وصل بالسعودية; بالسعودية
          so is what stands behind a verb; قالت السعودية ذلك; السعودية
          behind a definite noun it is the adjective; قالت الوزارة السعودية ذلك;
          behind a definite noun with a preposition too; قال للوزارة السعودية ذلك;
          behind another place it is the adjective; زار مصر السعودية; مصر
          behind a given name too; قال محمد السعودية ذلك; محمد
          behind a surname too; قال زيدان السعودية ذلك; زيدان
          behind a name in other letters too; قال Real السعودية ذلك;
          with and behind a place it is the country; زار مصر والسعودية; مصر | والسعودية
          with and behind an adjective it is one; قالت الوزارة المصرية والسعودية ذلك;
          with and behind a country that is an adjective as well it is the country; وصل من سوريا والسعودية; سوريا | والسعودية
          behind a small town it is the country and no club, though an adjective follows; بين ضباء وأملج السعودية السعودي; ضباء | وأملج | السعودية
          of the same kind: another country, another town; زار تنومة وبيشة السعودية القطري; تنومة | وبيشة | السعودية
          of the same kind: with what is attached to it; زار بيشة وأملج بالسعودية القطري; بيشة | وأملج | بالسعودية
          """)
  void countries(String rule, String line, String found) {
    assertThat(Reading.of("ar").candidates(line), is(found == null ? "" : found));
  }
}
