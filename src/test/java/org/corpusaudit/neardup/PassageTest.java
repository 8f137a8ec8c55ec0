package org.corpusaudit.neardup;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThan;

import org.junit.jupiter.api.Test;

class PassageTest {
  private final Passage passage = new Passage();

  @Test
  void aWholeTextInsideAnotherIsFoundWithItsPlace() {
    long[] container = {90, 91, 1, 2, 3, 4, 92, 93, 94};

    passage.find(new long[] {1, 2, 3, 4}, container, container.length);

    assertThat(passage.containment(), closeTo(1, 1e-12));
    assertThat(passage.first(), equalTo(2));
    assertThat(passage.last(), equalTo(5));
  }

  @Test
  void aStrayShingleFarAwayDoesNotStretchThePlace() {
    long[] container = {1, 90, 91, 92, 93, 2, 3, 80, 4, 5, 94, 95, 96, 97};

    passage.find(new long[] {1, 2, 3, 4, 5}, container, container.length);

    assertThat(passage.containment(), closeTo(1, 1e-12));
    assertThat(passage.first(), equalTo(5));
    assertThat(passage.last(), equalTo(9));
  }

  @Test
  void repeatedShinglesOfTheContainerCountOnce() {
    passage.find(new long[] {1, 2, 3, 4}, new long[] {1, 1, 1, 1}, 4);

    assertThat(passage.containment(), closeTo(0.25, 1e-12));
  }

  @Test
  void nothingSharedIsNowhere() {
    passage.find(new long[] {1}, new long[] {2, 3}, 2);

    assertThat(passage.containment(), closeTo(0, 1e-12));
    assertThat(passage.last(), lessThan(passage.first()));
  }

  @Test
  void fewSamplesAskForFewAndManyForMore() {
    assertThat(Samples.fewestShared(1, 0.75), equalTo(1));
    assertThat(Samples.fewestShared(3, 0.75), equalTo(2));
    assertThat(Samples.fewestShared(100, 0.75), greaterThan(60));
    assertThat(Samples.fewestShared(100, 0.75), lessThan(75));
  }
}
