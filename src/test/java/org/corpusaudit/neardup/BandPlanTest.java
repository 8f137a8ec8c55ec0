package org.corpusaudit.neardup;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class BandPlanTest {
  @Property
  void thePlanReachesTheWantedRecallAtTheThreshold(
      @ForAll @DoubleRange(min = 0.1, max = 1) double threshold,
      @ForAll @DoubleRange(min = 0.5, max = 0.99) double recall) {
    BandPlan plan = BandPlan.solve(threshold, recall);

    assertThat(plan.probability(threshold), greaterThanOrEqualTo(recall - 1e-6));
  }

  @Test
  void knownPlansComeOut() {
    assertThat(BandPlan.solve(0.8, 0.98), equalTo(new BandPlan(10, 5)));
    // datatrove's default, by its own formula.
    assertThat(new BandPlan(14, 8).probability(0.8), closeTo(0.924, 0.001));
    assertThat(new BandPlan(14, 8).probability(0.7), closeTo(0.565, 0.001));
  }
}
