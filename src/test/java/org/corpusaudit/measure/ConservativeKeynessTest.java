package org.corpusaudit.measure;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;

class ConservativeKeynessTest {
  private final ConservativeKeyness measure = new ConservativeKeyness(0.05);

  @Test
  void aTermThatOnlyTheTargetHasIsBoundedByHand() {
    // Lower bound of 10 of 10 (Clopper and Pearson): 0.025^(1/10) = 0.6915; log2(0.6915 / 0.3085).
    double share = Math.pow(0.025, 0.1);
    double expected = Math.log(share / (1 - share)) / Math.log(2);
    assertThat(measure.of(new Keyness(10, 1000, 0, 1000)), closeTo(expected, 1e-6));
    assertThat(measure.of(new Keyness(0, 1000, 10, 1000)), closeTo(-expected, 1e-6));
  }

  @Test
  void whatIsNotCertainScoresZero() {
    assertThat(measure.of(new Keyness(12, 1000, 10, 1000)), is(0.0));
    assertThat(measure.of(new Keyness(10, 1000, 10, 1000)), is(0.0));
    assertThat(measure.of(new Keyness(0, 1000, 0, 1000)), is(0.0));
  }

  @Test
  void theIntervalsOfSmallAndLargeCountsMeet() {
    double exact = measure.of(new Keyness(400, 100_000, 199, 100_000));
    double normal = measure.of(new Keyness(400, 100_000, 200, 100_000));
    assertThat(exact, closeTo(normal, 0.01));
  }

  @Test
  void aBillionArticlesCanBeCompared() {
    double score = measure.of(new Keyness(5_000_000, 500_000_000, 30, 500_000_000));
    assertThat(score, greaterThan(16.0));
  }

  @Test
  void aStrongChangeRanksBeforeASlightOneOfAFrequentTerm() {
    Keyness frequent = new Keyness(60_000, 100_000, 58_000, 100_000);
    Keyness strong = new Keyness(60, 100_000, 5, 100_000);
    assertThat(frequent.logLikelihood(), greaterThan(strong.logLikelihood()));
    assertThat(measure.of(strong), greaterThan(measure.of(frequent)));
  }
}
