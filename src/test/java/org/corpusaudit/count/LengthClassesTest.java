package org.corpusaudit.count;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.Map;
import org.corpusaudit.figure.Counted;
import org.corpusaudit.page.Tally;
import org.junit.jupiter.api.Test;

/** Articles by length. */
class LengthClassesTest {
  @Test
  void classesBeginAtOneTwoAndFiveOfEachPowerOfTenAndNoneIsLeftOut() {
    Tally tally = new Tally();
    for (long length : new long[] {0, 1, 9, 10, 19, 49, 50, 199, 1000}) {
      TermFigures.LENGTHS.count(tally, Long.toString(length), 1);
    }

    assertThat(
        new CorpusLaws(new Counted(tally)).lengthClasses(),
        equalTo(
            List.of(
                point(0, 1),
                point(1, 2),
                point(10, 2),
                point(20, 1),
                point(50, 1),
                point(100, 1),
                point(200, 0),
                point(500, 0),
                point(1000, 1))));
  }

  private static Map<String, Number> point(long from, long articles) {
    return Map.of("from", from, "articles", articles);
  }
}
