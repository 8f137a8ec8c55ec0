package org.corpusaudit.measure;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.is;

import org.apache.commons.math3.distribution.HypergeometricDistribution;
import org.junit.jupiter.api.Test;

class FisherExactTest {
  @Test
  void oneTailEqualsThePublishedExample() {
    // Fisher's tea: 3 of 4 right; Agresti (1992) gives one tail as 17/70.
    assertThat(FisherExact.probability(new Keyness(3, 4, 1, 4)), closeTo(2 * 17 / 70.0, 1e-12));
    // Pedersen's cells 1, 3, 3, 1, tested by Wordless.
    assertThat(FisherExact.probability(new Keyness(1, 4, 3, 4)), closeTo(0.486, 5e-4));
  }

  @Test
  void everyTableOfSmallMarginsEqualsTheHypergeometricDistribution() {
    for (int size = 1; size < 12; size++) {
      for (int rest = 1; rest < 12; rest++) {
        for (int count = 0; count <= size; count++) {
          for (int other = 0; other <= rest; other++) {
            HypergeometricDistribution table =
                new HypergeometricDistribution(null, size + rest, count + other, size);
            double tails =
                Math.min(
                    table.cumulativeProbability(count), table.upperCumulativeProbability(count));
            double expected =
                count + other == 0 || count + other == size + rest ? 1 : Math.min(1, 2 * tails);
            double probability = FisherExact.probability(new Keyness(count, size, other, rest));
            // Where the count is its expectation to the digit either tail may be taken: both > 1/2.
            assertThat(probability, closeTo(expected, 1e-9));
          }
        }
      }
    }
  }

  @Test
  void largeCountsApproachTheLogLikelihood() {
    Keyness keyness = new Keyness(501_000, 500_000_000, 500_000, 500_000_000);
    // G2 = 1.0: the chi-squared probability of 0.999 is 0.3176.
    assertThat(keyness.logLikelihood(), closeTo(1, 0.01));
    assertThat(FisherExact.probability(keyness), closeTo(0.3176, 0.001));
  }

  @Test
  void sidesCanBeExchanged() {
    assertThat(
        FisherExact.probability(new Keyness(0, 100, 15, 100)),
        closeTo(FisherExact.probability(new Keyness(15, 100, 0, 100)), 1e-15));
    assertThat(FisherExact.probability(new Keyness(0, 10, 0, 20)), is(1.0));
  }
}
