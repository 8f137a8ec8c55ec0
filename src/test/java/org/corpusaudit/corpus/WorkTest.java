package org.corpusaudit.corpus;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkTest {
  @ParameterizedTest
  @CsvSource({
    "https://a.example/n/long-read, http://www.a.example/n/long-read/?page=2",
    "https://a.example/n/long-read.html, https://m.a.example/n/long-read-page-3.html#comments",
    "https://a.example/n/7?id=41, https://a.example/n/7?page=2&id=41&utm_source=x",
    "https://a.example/live/vote?v=1, https://a.example/live/vote?v=27&amp=1",
    "https://a.example/x/story, https://a.example/x/story/amp/",
    "https://a.example/t20120117_4471.html, https://a.example/t20120117_4471_2.html",
    "https://a.example/storm-on-sea.htm, https://a.example/storm-on-sea-3.htm",
    "https://a.example/n?id=9, https://a.example/n?id=9&pageNo=2",
    "https://a.example/n?id=9, https://a.example/n?page_num=2&id=9",
    "https://a.example/n?id=9, https://a.example/n?id=9&sayfa=2",
    "https://a.example/storm, https://a.example/storm/strona/2",
    "https://a.example/n?id=9, https://a.example/n?id=9&start=20",
    "https://a.example/x/story, https://A.example/x/Story/print?output=1",
  })
  void addressesOfOneWorkDifferInWhatNamesAPageOrAForm(String one, String other) {
    assertThat(Work.of(one, "").isSameAs(Work.of(other, "")), is(true));
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/n/7, https://a.example/n/8",
    "https://a.example/n?id=7, https://a.example/n?id=8",
    "https://a.example/?p=701, https://a.example/?p=702",
    "https://a.example/?page=1, https://a.example/?page=2",
    "https://a.example/, https://a.example/",
    "'', ''",
    "https://a.example/news_12.html, https://a.example/news_13.html",
    "https://a.example/n?pageid=812, https://a.example/n?pageid=813",
    "https://a.example/n?sideshow=1, https://a.example/n?sideshow=2",
    "https://a.example/storm-2019.html, https://a.example/storm-2020.html",
    "https://a.example/storm-page, https://a.example/storm",
  })
  void whatNamesTheArticleIsNoPageNumber(String one, String other) {
    assertThat(Work.of(one, "").isSameAs(Work.of(other, "")), is(false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " (2/3)",
        " - Page 2",
        ", page 2 of 3",
        " | Seite 2 von 3",
        " – страница 2",
        " (стр. 2 из 3)",
        " 第2页",
        " - صفحة 2",
        " [Página 2]",
      })
  void aPageOfAWorkHasItsTitleAndANumber(String page) {
    String title = "Die lange Nacht der Flüsse";
    Work work = Work.of("https://a.example/1", title);

    assertThat(work.isSameAs(Work.of("https://a.example/2", title + page)), is(true));
    assertThat(work.isSameAs(Work.of("https://a.example/2", title + " 2")), is(false));
  }

  @Test
  void titlesOfFourWordsAndMoreTellAWorkWhateverTheirMarks() {
    Work live = Work.of("https://a.example/1", "Vote night: the latest results");

    assertThat(
        live.isSameAs(Work.of("https://a.example/2", "VOTE NIGHT - the latest results!")),
        is(true));
    assertThat(
        live.isSameAs(Work.of("https://a.example/2", "Vote night: the last results")), is(false));
    assertThat(Work.of("", "The news today").isSameAs(Work.of("", "The news today")), is(false));
    assertThat(
        Work.of("", "آخر أخبار العاصمة اليوم").isSameAs(Work.of("", "آخِر أخبار العاصمة اليوم")),
        is(true));
  }
}
