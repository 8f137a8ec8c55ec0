package org.corpusaudit.corpus.records;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import org.corpusaudit.corpus.DateRules;
import org.corpusaudit.corpus.Published;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
  private static final Dates DATES = new Dates(DateRules.defaults());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7 juin 2022 à 6h05|2022-06-07T06:05:00Z",
        "mardi 7 juin 2022 - 18 h 05|2022-06-07T18:05:00Z",
        "7 de junho de 2022 às 18h05min|2022-06-07T18:05:00Z",
        "7 de junio de 2022 a las 18:05|2022-06-07T18:05:00Z",
        "7. Juni 2022, 18.05 Uhr|2022-06-07T18:05:00Z",
        "7. juni 2022 kl. 18.05|2022-06-07T18:05:00Z",
        "7 июня 2022 в 18:05|2022-06-07T18:05:00Z",
        "2022-06-07 18h05|2022-06-07T18:05:00Z",
        "2022年6月7日 18時05分09秒|2022-06-07T18:05:09Z",
        "2022年6月7日 星期二 下午6:05|2022-06-07T18:05:00Z",
        "2022年6月7日(火) 午前6時05分|2022-06-07T06:05:00Z",
        "2022년 6월 7일 오후 12:05|2022-06-07T12:05:00Z",
        "2022-06-07 18:05:09.000000001 +0200 CEST|2022-06-07T16:05:09Z",
        "7 tháng 6, 2022|2022-06-07T00:00:00Z",
        "le mardi 7 juin 2022|2022-06-07T00:00:00Z",
        "令和4年6月7日(火)|2022-06-07T00:00:00Z",
        "令和元年5月1日 18:05|2019-05-01T18:05:00Z",
        "平成31年4月30日|2019-04-30T00:00:00Z",
        "昭和64年1月7日|1989-01-07T00:00:00Z",
        "民國111年6月7日 星期二|2022-06-07T00:00:00Z",
        "中华民国111年6月7日|2022-06-07T00:00:00Z",
        "/Date(1654625100000)/|2022-06-07T18:05:00Z",
        "\\/Date(1654625100000+0200)\\/|2022-06-07T18:05:00Z",
      })
  void clocksAndErasAreReadAsPapersWriteThem(String text, String instant) {
    assertThat(DATES.parse(text, "und").instant(), equalTo(instant));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "令和元年4月30日",
        "平成32年1月1日",
        "111年6月7日",
        "7 juin 2022 à 25h05",
        "7 juin 2022 à 6h75",
        "7. Juni 2022 18.05",
        "/Date(165)/",
        "7 tháng 13, 2022"
      })
  void erasAndClocksThatCannotBeAreUnknown(String text) {
    assertThat(DATES.parse(text, "und"), equalTo(Published.UNKNOWN));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2015-07-21|2015-07-21T00:00:00Z",
        "2015-7-3|2015-07-03T00:00:00Z",
        "2015-07-21 02:51:32|2015-07-21T02:51:32Z",
        "2015-07-21T02:51|2015-07-21T02:51:00Z",
        "2015-07-21t02:51:32z|2015-07-21T02:51:32Z",
        "2015-07-21T02:51:32.123Z|2015-07-21T02:51:32Z",
        "2015-07-21T02:51:32,123456Z|2015-07-21T02:51:32Z",
        "2015-07-21T02:51:32+03:00|2015-07-20T23:51:32Z",
        "2015-07-21T02:51:32+0300|2015-07-20T23:51:32Z",
        "2015-07-21T02:51:32+03|2015-07-20T23:51:32Z",
        "2015-07-21T02:51:32+02:00[Europe/Berlin]|2015-07-21T00:51:32Z",
        "2015-07-21 02:51:32 UTC|2015-07-21T02:51:32Z",
        "2015-07-21 02:51:32 +0300|2015-07-20T23:51:32Z",
        "2015-07-21 02:51 GMT+3|2015-07-20T23:51:00Z",
        "2015-07-21T24:00:00Z|2015-07-22T00:00:00Z",
        "2015-06-30T23:59:60Z|2015-06-30T23:59:59Z",
        "2015/07/21|2015-07-21T00:00:00Z",
        "2015.07.21|2015-07-21T00:00:00Z",
        "2015/07/21 02:51|2015-07-21T02:51:00Z",
        "20150721|2015-07-21T00:00:00Z",
        "20150721T025132Z|2015-07-21T02:51:32Z",
        "20150721025132|2015-07-21T02:51:32Z",
        "2015-07|2015-07-01T00:00:00Z",
        "2015-W30|2015-07-20T00:00:00Z",
        "2015W302|2015-07-21T00:00:00Z",
        "2020-W53-7|2021-01-03T00:00:00Z",
        "2015-202|2015-07-21T00:00:00Z",
        "Tue, 21 Jul 2015 02:51:32 GMT|2015-07-21T02:51:32Z",
        "Tue, 21 Jul 2015 02:51:32 +0300|2015-07-20T23:51:32Z",
        "21 Jul 2015 02:51 EST|2015-07-21T07:51:00Z",
        "Tue Jul 21 02:51:32 2015|2015-07-21T02:51:32Z",
        "Tue Jul 21 02:51:32 UTC 2015|2015-07-21T02:51:32Z",
        "26-FEB-1987 15:01:01.79|1987-02-26T15:01:01Z",
        "3 March 2015|2015-03-03T00:00:00Z",
        "March 3, 2015|2015-03-03T00:00:00Z",
        "Sept. 3rd, 2015 at 4:05 p.m.|2015-09-03T16:05:00Z",
        "March 3, 2015 12:05 AM|2015-03-03T00:05:00Z",
        "1437447092|2015-07-21T02:51:32Z",
        "1.437447092E9|2015-07-21T02:51:32Z",
        "1437447092.0|2015-07-21T02:51:32Z",
        "1.437447092123E12|2015-07-21T02:51:32Z",
        "1437447092000000|2015-07-21T02:51:32Z",
        "1437447092000000000|2015-07-21T02:51:32Z",
        "3 مارس، 2015|2015-03-03T00:00:00Z",
        "१४ दिसंबर: १९७९, 02:51:32 +0300|1979-12-13T23:51:32Z",
        "Sun, 21 دئسامر 2015 02:51|2015-12-21T02:51:00Z",
        "Tue Jul 21 02:51:32 +0300 2015|2015-07-20T23:51:32Z",
        "Tue Jul 21 2015 02:51:32 GMT+0300 (Eastern European Summer Time)|2015-07-20T23:51:32Z",
        "Tue, 21 Jul 2015 02:51:32 +0000 (UTC)|2015-07-21T02:51:32Z",
        "Tue, 21 Jul 15 02:51:32 EST|2015-07-21T07:51:32Z",
        "21 Jul 98 02:51 GMT|1998-07-21T02:51:00Z",
        "Tuesday, 21-Jul-15 02:51:32 GMT|2015-07-21T02:51:32Z",
        "1437447092000|2015-07-21T02:51:32Z",
        "1437447092.5|2015-07-21T02:51:32Z",
      })
  void aDateThatIsNotAmbiguousIsRead(String text, String instant) {
    assertThat(DATES.parse(text, "und").instant(), equalTo(instant));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "٢٠١٥-٠٧-٢١|2015-07-21T00:00:00Z",
        "۲۰۱۵/۰۷/۲۱|2015-07-21T00:00:00Z",
        "２０１５-０７-２１|2015-07-21T00:00:00Z",
        "\u200f2015-07-21\u200e|2015-07-21T00:00:00Z",
        "21 يوليو 2015|2015-07-21T00:00:00Z",
        "٢١ تموز ٢٠١٥|2015-07-21T00:00:00Z",
        "الثلاثاء 21 يوليو 2015 02:51|2015-07-21T02:51:00Z",
        "2 كانون الثاني 2015|2015-01-02T00:00:00Z",
        "21 июля 2015 г.|2015-07-21T00:00:00Z",
        "21. Juli 2015, 10:30|2015-07-21T10:30:00Z",
        "21 juillet 2015|2015-07-21T00:00:00Z",
        "21 de julio de 2015|2015-07-21T00:00:00Z",
        "2015年7月21日|2015-07-21T00:00:00Z",
        "2015年7月21日（火）|2015-07-21T00:00:00Z",
        "2015年7月21日火曜日|2015-07-21T00:00:00Z",
        "2015년 7월 21일 화요일|2015-07-21T00:00:00Z",
        "２０１５／０７／２１|2015-07-21T00:00:00Z",
        "2015\u201107\u201121|2015-07-21T00:00:00Z",
        "21. 7. 2015|2015-07-21T00:00:00Z",
        "21.07.2015 г.|2015-07-21T00:00:00Z",
        "21 липня 2015 р.|2015-07-21T00:00:00Z",
        "21. srpnja 2015.|2015-07-21T00:00:00Z",
        "2015 m. liepos 21 d., antradienis|2015-07-21T00:00:00Z",
        "2015. július 21., kedd|2015-07-21T00:00:00Z",
        "2015. gada 21. jūlijs|2015-07-21T00:00:00Z",
        "2015 ж. 21 шілде|2015-07-21T00:00:00Z",
        "२०१५ जुलाई २१, मङ्गलबार|2015-07-21T00:00:00Z",
        "tiistai 21. heinäkuuta 2015|2015-07-21T00:00:00Z",
        "tirsdag den 21. juli 2015|2015-07-21T00:00:00Z",
        "21 de juliol del 2015|2015-07-21T00:00:00Z",
        "21 d’abril de 2015|2015-04-21T00:00:00Z",
        "Le 21 juillet 2015 à 10:30|2015-07-21T10:30:00Z",
        "the 21st of July 2015|2015-07-21T00:00:00Z",
        "יום שלישי, 21 ביולי 2015|2015-07-21T00:00:00Z",
        "วันอังคารที่ 21 กรกฎาคม พ.ศ. 2558|2015-07-21T00:00:00Z",
        "2015년 7월 21일|2015-07-21T00:00:00Z",
      })
  void digitsOfAnyScriptAndMonthsOfAnyLanguageAreRead(String text, String instant) {
    assertThat(DATES.parse(text, "und").instant(), equalTo(instant));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "03/04/2015",
        "03.04.2015",
        "2015",
        "yesterday",
        "2015-13-45",
        "",
        "12",
        "tomorrow 2015",
        "2019-02-29",
        "2019-02-30",
        "31 September 2019",
        "2019-09-31T10:00:00Z",
        "20190931",
        "2015-07-21T25:00:00Z",
        "2015-07-21T10:61:00Z",
        "2015-W54",
        "2015-366",
        "31/31/2015",
        "29/02/2019",
        "0001-01-01T00:00:00Z",
        "1492-10-12",
        "9999-12-31",
        "2566-05-07",
        "1402-05-12",
        "1445/01/16",
        "5783-07-10",
        "2015-07-21 10:00 BST",
        "3 listopad 2015",
        "21 Jul 15",
        "31 Feb 15 10:00 GMT",
        "Tuesday 2015",
        "2. 3. 2015",
        "2015 m. liepos 32 d.",
        "(21 July 2015)",
        "123456789",
        "99999999999",
        "-1437447092",
        "1970-01-01T00:00:00Z",
        "1970-01-01 00:00:00",
        "1970-01-01 05:30:00",
        "1969-12-31 19:00",
        "1969-12-31T23:59:59Z",
        "1900-01-01T00:00:00Z",
        "1899-12-30 00:00:00",
        "1.5E9.2",
        "9E99",
        "1970-01-01T01:00:00+01:00",
        "1969-12-31 16:00 -0800",
        "Thu, 01 Jan 1970 00:00:00 GMT",
        "2015-07-21 or later"
      })
  void whatIsNoDateOrCouldBeTwoStaysUnknown(String text) {
    assertThat(DATES.parse(text, "und"), equalTo(Published.UNKNOWN));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1402-05-12|fa|2023-08-03T00:00:00Z",
        "۱۴۰۲/۰۵/۱۲ ۱۰:۳۰|fa|2023-08-03T10:30:00Z",
        "12 مرداد 1402|und|2023-08-03T00:00:00Z",
        "1403-12-30|fa|2025-03-20T00:00:00Z",
        "1445/01/16|ar|2023-08-03T00:00:00Z",
        "1445/01/16 هـ|und|2023-08-03T00:00:00Z",
        "16 محرم 1445|und|2023-08-03T00:00:00Z",
        "2566-05-07|th|2023-05-07T00:00:00Z",
        "7 พฤษภาคม 2566|und|2023-05-07T00:00:00Z",
        "2023-05-07|fa|2023-05-07T00:00:00Z",
        "2023-05-07|th|2023-05-07T00:00:00Z",
      })
  void anotherCalendarIsConvertedWhereMonthMarkOrLanguageMakeItSure(
      String text, String language, String instant) {
    assertThat(DATES.parse(text, language).instant(), equalTo(instant));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1402-12-30", "1402-07-31", "1402-13-01"})
  void aDayThatAnotherCalendarLacksIsUnknown(String text) {
    assertThat(DATES.parse(text, "fa"), equalTo(Published.UNKNOWN));
  }

  @ParameterizedTest
  @CsvSource({
    "03/04/2015,2015-04-03,2015-03-04", "3.4.2015,2015-04-03,2015-03-04",
    "31/12/2015 10:20,2015-12-31,2015-12-31", "12/31/2015,2015-12-31,2015-12-31",
    "05-05-2015,2015-05-05,2015-05-05"
  })
  void theOrderOfDayAndMonthIsTheSettingsWhereBothArePossible(
      String text, String dayMonth, String monthDay) {
    Dates days = new Dates(new DateRules(DateRules.Order.DAY_MONTH, 1800, 2100));
    Dates months = new Dates(new DateRules(DateRules.Order.MONTH_DAY, 1800, 2100));

    assertThat(days.parse(text, "und").instant().substring(0, 10), equalTo(dayMonth));
    assertThat(months.parse(text, "und").instant().substring(0, 10), equalTo(monthDay));
    if (dayMonth.equals(monthDay)) {
      assertThat(DATES.parse(text, "und").instant().substring(0, 10), equalTo(dayMonth));
    }
  }

  @Test
  void aYearOfACalendarThatIsNotConvertedIsUnknown() {
    assertThat(DATES.parse("2072-04-05", "ne"), equalTo(Published.UNKNOWN));
    assertThat(DATES.parse("2015-07-21", "ne").instant(), equalTo("2015-07-21T00:00:00Z"));
    assertThat(DATES.parse("2072-04-05", "en").instant(), equalTo("2072-04-05T00:00:00Z"));
  }

  @Test
  void theDayThatClocksBeginAtIsADay() {
    assertThat(DATES.parse("1970-01-01", "und").instant(), equalTo("1970-01-01T00:00:00Z"));
    assertThat(DATES.parse("1970-01-01T00:00:01Z", "und").epochSeconds(), equalTo(1L));
  }

  @Test
  void theYearsThatCanBeAreTheSettings() {
    Dates old = new Dates(new DateRules(DateRules.Order.UNKNOWN, 1400, 1900));

    assertThat(old.parse("1492-10-12", "und").instant(), equalTo("1492-10-12T00:00:00Z"));
    assertThat(old.parse("1901-01-01", "und"), equalTo(Published.UNKNOWN));
  }

  @Test
  void theMonthIsThatOfUtc() {
    assertThat(DATES.parse("2015-08-01T01:00:00+03:00", "und").month(), equalTo("2015-07"));
    assertThat(Published.UNKNOWN.month(), equalTo(""));
  }

  @Test
  void twoTimesOfOneDayAreTheSameDayWhereTheyWereWrittenOrInUtc() {
    Dates.Reading morning = DATES.read("2015-08-01T01:00:00+03:00", "und").orElseThrow();

    assertThat(morning.isSameDay(read("2015-08-01T22:00:00+03:00")), equalTo(true));
    assertThat(morning.isSameDay(read("2015-07-31T22:00:00Z")), equalTo(true));
    assertThat(morning.isSameDay(read("2015-08-01")), equalTo(true));
    assertThat(morning.isSameDay(read("2015-08-02")), equalTo(false));
  }

  private static Dates.Reading read(String text) {
    return DATES.read(text, "und").orElseThrow();
  }

  @Test
  void aDayThatWasReadInOneLanguageIsReadAnewInAnother() {
    String persian = "1402-05-12";

    assertThat(DATES.parse(persian, "en"), equalTo(Published.UNKNOWN));
    assertThat(DATES.parse(persian, "fa").instant(), equalTo("2023-08-03T00:00:00Z"));
    assertThat(DATES.parse(persian, "en"), equalTo(Published.UNKNOWN));
  }
}
