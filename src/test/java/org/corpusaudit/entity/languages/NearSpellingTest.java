package org.corpusaudit.entity.languages;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearSpellingTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          Lurd Zorvaline Institute, Lurd Zorvaleine Institute
          Lurd Zorvaline Institute, Lurd Zorvaleines Institute
          Lurd Kandralition, Lurd Kandrolitian
          Board of Organisation, Board of Organization
          """)
  void oneNameInTwoSpellings(String a, String b) {
    assertThat(NearSpelling.isOf(a, b), is(true));
    assertThat(NearSpelling.isOf(b, a), is(true));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          Bank of Slovenia, Bank of Slovakia
          Bank of Austria, Bank of Australia
          Austrian Lurd Board, Australian Lurd Board
          Bank of Niger, Bank of Nigeria
          Northern Lurd Board, Southern Lurd Board
          Lurd Zorvaline Institute, Lurd Zorvaline Instituto Kelda
          Zorvaline, Zorvaleine
          Lurdaline Zorvaline, Lurdaleine Zorvaleine
          Lurd Zorvaline, Lurd Zorvaline
          Lurd Zorva, Lurd Zorve
          """)
  void twoNames(String a, String b) {
    assertThat(NearSpelling.isOf(a, b), is(false));
    assertThat(NearSpelling.isOf(b, a), is(false));
  }
}
