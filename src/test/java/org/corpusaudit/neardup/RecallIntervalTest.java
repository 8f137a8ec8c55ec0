package org.corpusaudit.neardup;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;

class RecallIntervalTest {
  /** Newcombe (1998), Statistics in Medicine 17, table I: 81 of 263 and 15 of 148. */
  @Test
  void ofPairsOfDifferentArticlesItIsWilsons() {
    RecallInterval many = RecallInterval.of(263, 81, 263);
    assertThat(many.low(), closeTo(0.2553, 5e-5));
    assertThat(many.high(), closeTo(0.3662, 5e-5));
    RecallInterval few = RecallInterval.of(148, 15, 148);
    assertThat(few.low(), closeTo(0.0624, 5e-5));
    assertThat(few.high(), closeTo(0.1605, 5e-5));
  }

  @Test
  void pairsOfOneArticleCountForFewer() {
    // Ten articles of ten pairs each are worth ten pairs.
    assertThat(
        RecallInterval.of(100, 90, 1000).low(), closeTo(RecallInterval.of(10, 9, 10).low(), 1e-12));
  }

  @Test
  void ofNoPairsNothingIsKnown() {
    assertThat(RecallInterval.of(0, 0, 0), equalTo(new RecallInterval(1, 0, 1)));
  }

  @Test
  void whereNoneIsMissedAllMayHaveBeenFound() {
    assertThat(RecallInterval.of(50, 50, 50).high(), is(1.0));
  }
}
