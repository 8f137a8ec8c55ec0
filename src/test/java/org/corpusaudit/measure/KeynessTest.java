package org.corpusaudit.measure;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class KeynessTest {
  @Test
  void simpleMathsEqualsSketchEnginesExample() {
    assertThat(
        new Keyness(35, 112_289_776, 263, 1_559_716_979).simpleMaths(1), closeTo(1.1224, 5e-5));
  }

  @Test
  void percentDifferenceEqualsThePublishedExample() {
    // Gabrielatos (2018)
    assertThat(
        new Keyness(206_523, 959_641, 178_174, 1_562_358).percentDifference(), closeTo(88.7, 0.05));
  }

  @Test
  void oddsRatioEqualsThePublishedExample() {
    assertThat(new Keyness(16_217, 2_796_938, 735, 2_087_946).oddsRatio(), closeTo(16.6, 0.05));
  }

  @Test
  void twoAndFourCellsGiveDifferentLogLikelihoods() {
    // AntConc's forum: a = 23 of 263, b = 551 of 8,870
    Keyness keyness = new Keyness(23, 263, 551, 8870);
    assertThat(keyness.table().e11(), closeTo(16.529289, 5e-7));
    assertThat(keyness.logLikelihoodOfTwoCells(), closeTo(2.330552, 5e-7));
    assertThat(keyness.logLikelihood(), closeTo(2.506973, 5e-7));
  }

  @Test
  void equalSharesHaveNoLogLikelihoodNotARestOfRounding() {
    for (long count = 1; count < 400; count++) {
      assertThat(new Keyness(count, 22_383, 3 * count, 3 * 22_383).logLikelihood(), equalTo(0.0));
    }
  }

  @Test
  void correctionsEqualThoseOfQuanteda() {
    Keyness keyness = new Keyness(3, 10, 7, 9);
    assertThat(Association.CHI2.of(keyness.table()), closeTo(-4.337160, 5e-7));
    assertThat(keyness.chiSquaredOfYates(), closeTo(2.632438, 5e-7));
    assertThat(keyness.logLikelihood(), closeTo(-4.534939, 5e-7));
    assertThat(keyness.correctionOfWilliams(), closeTo(1.079533, 5e-7));
    assertThat(-keyness.logLikelihood() / keyness.correctionOfWilliams(), closeTo(4.200833, 5e-7));
    // Pedersen: cells 1, 3, 3, 1
    assertThat(new Keyness(1, 4, 3, 4).chiSquaredOfYates(), closeTo(0.5, 1e-12));
  }

  @Test
  void aTermOfOnePartHasALargeFiniteLogRatio() {
    assertThat(new Keyness(8, 100, 0, 100).logRatio(), closeTo(4, 1e-12));
    assertThat(new Keyness(0, 100, 8, 100).logRatio(), closeTo(-4, 1e-12));
  }

  @Test
  void aCountAboveItsSizeIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Keyness(5, 4, 0, 1));
  }
}
