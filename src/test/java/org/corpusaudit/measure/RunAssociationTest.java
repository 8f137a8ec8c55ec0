package org.corpusaudit.measure;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class RunAssociationTest {
  @Property
  void twoWordsScoreAsAPairDoes(
      @ForAll @LongRange(min = 1, max = 1000) long f,
      @ForAll @LongRange(max = 1000) long onlyFirst,
      @ForAll @LongRange(max = 1000) long onlySecond,
      @ForAll @LongRange(max = 1_000_000) long neither) {
    Contingency table = new Contingency(f, onlyFirst, onlySecond, neither);
    RunAssociation run =
        new RunAssociation(
            f, new long[] {f + onlyFirst, f + onlySecond}, f + onlyFirst + onlySecond + neither);
    assertThat(run.pmi(), closeTo(Association.PMI.of(table), 1e-9));
    assertThat(run.npmi(), closeTo(Association.NPMI.of(table), 1e-9));
    assertThat(run.logDice(), closeTo(Association.LOG_DICE.of(table), 1e-9));
    assertThat(run.tScore(), closeTo(Association.T_SCORE.of(table), 1e-9));
  }

  @Property
  void scoresStayInTheirRanges(
      @ForAll @IntRange(min = 2, max = 5) int n, @ForAll @LongRange(min = 1, max = 99) long f) {
    long[] margins = new long[n];
    for (int k = 0; k < n; k++) {
      margins[k] = f + k * 7L;
    }
    RunAssociation run = new RunAssociation(f, margins, 200);
    assertThat(run.npmi(), lessThanOrEqualTo(1.0));
    assertThat(run.logDice(), lessThanOrEqualTo(14.0));
    assertThat(Double.isFinite(run.simpleLogLikelihood()), is(true));
  }

  @Test
  void threeWordsThatOnlyOccurTogetherScoreHighest() {
    RunAssociation run = new RunAssociation(8, new long[] {8, 8, 8}, 64);
    assertThat(run.pmi(), closeTo(6, 1e-12)); // log2(8 * 64^2 / 8^3)
    assertThat(run.npmi(), closeTo(1, 1e-12));
    assertThat(run.logDice(), closeTo(14, 1e-12));
    assertThat(run.tScore(), closeTo((8 - 0.125) / Math.sqrt(8), 1e-12));
  }

  @Test
  void marginsBelowTheCountAreRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> new RunAssociation(3, new long[] {2, 5}, 10));
    assertThrows(
        IllegalArgumentException.class, () -> new RunAssociation(3, new long[] {4, 11}, 10));
  }
}
