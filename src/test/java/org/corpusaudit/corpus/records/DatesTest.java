package org.corpusaudit.corpus.records;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import org.corpusaudit.corpus.Published;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2015-07-21|2015-07-21T00:00:00Z",
        "2015-07-21 02:51:32|2015-07-21T02:51:32Z",
        "2015-07-21T02:51|2015-07-21T02:51:00Z",
        "2015-07-21T02:51:32Z|2015-07-21T02:51:32Z",
        "2015-07-21T02:51:32.123Z|2015-07-21T02:51:32Z",
        "2015-07-21T02:51:32+03:00|2015-07-20T23:51:32Z",
        "2015/07/21|2015-07-21T00:00:00Z",
        "20150721|2015-07-21T00:00:00Z",
        "Tue, 21 Jul 2015 02:51:32 GMT|2015-07-21T02:51:32Z",
        "26-FEB-1987 15:01:01.79|1987-02-26T15:01:01Z",
        "3 March 2015|2015-03-03T00:00:00Z",
        "March 3, 2015|2015-03-03T00:00:00Z",
      })
  void aDateThatIsNotAmbiguousIsRead(String text, String instant) {
    assertThat(Dates.parse(text).instant(), equalTo(instant));
  }

  @ParameterizedTest
  @ValueSource(strings = {"03/04/2015", "2015", "yesterday", "2015-13-45", "", "٢٠١٥/٠٧/٢١"})
  void anythingElseStaysUnknown(String text) {
    assertThat(Dates.parse(text), equalTo(Published.UNKNOWN));
  }

  @Test
  void theMonthIsThatOfUtc() {
    assertThat(Dates.parse("2015-08-01T01:00:00+03:00").month(), equalTo("2015-07"));
    assertThat(Published.UNKNOWN.month(), equalTo(""));
  }
}
