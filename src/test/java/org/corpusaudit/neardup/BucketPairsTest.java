package org.corpusaudit.neardup;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BucketPairsTest {
  @Test
  void aSmallBucketGivesEveryPairOnce() {
    Set<Long> pairs = new HashSet<>();
    long made = BucketPairs.forEach(100, (a, b) -> pairs.add(a * 1000L + b));

    assertThat(made, equalTo(100L * 99 / 2));
    assertThat(pairs.size(), is((int) made));
  }

  @Test
  void aLargeBucketGivesALinearNumberOfPairsThatConnectsAll() {
    Components components = new Components();
    long made = BucketPairs.forEach(100_000, (a, b) -> components.join(a, b));

    assertThat(made, lessThan(100_000L * (BucketPairs.PIVOTS + BucketPairs.NEIGHBOURS)));
    components.forEach((node, label) -> assertThat(label, is(0L)));
  }
}
