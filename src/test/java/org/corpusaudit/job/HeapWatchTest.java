package org.corpusaudit.job;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeapWatchTest {
  /**
   * Seconds, and of each second the part that was spent collecting and of the heap what it left.
   */
  @ParameterizedTest
  @CsvSource({
    "120, 0.75, 0.86, true",
    "120, 0.60, 0.81, true",
    "29, 1.0, 1.0, false", // Half a minute has not passed.
    "600, 1.0, 0.79, false", // Much is had back.
    "600, 0.5, 0.95, false", // Half of the time is work.
    "600, 0.0, 0.0, false",
  })
  void fullIsAHeapOfWhichCollectingGivesNothingBack(
      int seconds, double collecting, double held, boolean full) {
    HeapWatch.Window window = new HeapWatch.Window();
    boolean found = false;
    for (int second = 0; second < seconds; second++) {
      found |= window.isFull(second * 1000L, (long) (second * 1000L * collecting), held);
    }

    assertThat(found, is(full));
  }

  @ParameterizedTest
  @CsvSource({"10", "29"})
  void aHeapThatIsHadBackMeanwhileIsNotFull(int each) {
    HeapWatch.Window window = new HeapWatch.Window();
    for (int second = 0; second < 300; second++) {
      double held = second % each == 0 ? 0.3 : 0.95;
      assertThat(window.isFull(second * 1000L, second * 1000L, held), is(false));
    }
  }
}
