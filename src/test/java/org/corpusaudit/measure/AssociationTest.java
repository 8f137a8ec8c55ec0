package org.corpusaudit.measure;

import static org.corpusaudit.measure.Association.CHI2;
import static org.corpusaudit.measure.Association.DELTA_P;
import static org.corpusaudit.measure.Association.DELTA_P_REVERSE;
import static org.corpusaudit.measure.Association.DICE;
import static org.corpusaudit.measure.Association.LOG_DICE;
import static org.corpusaudit.measure.Association.LOG_LIKELIHOOD;
import static org.corpusaudit.measure.Association.MI3;
import static org.corpusaudit.measure.Association.NPMI;
import static org.corpusaudit.measure.Association.PMI;
import static org.corpusaudit.measure.Association.T_SCORE;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssociationTest {
  /** Published values, each to the digits that were printed. */
  @ParameterizedTest
  @CsvSource({
    // Manning and Schütze (1999), chapter 5; NLTK, collocations.doctest
    "T_SCORE, 8, 15828, 4675, 14307668, 0.999932, 5e-7",
    "CHI2, 8, 15828, 4675, 14307668, 1.548869, 5e-7",
    "T_SCORE, 20, 42, 20, 14307668, 4.4721, 5e-5",
    "PMI, 20, 42, 20, 14307668, 18.377968, 5e-7",
    "PMI, 20, 15019, 15629, 14307668, 0.285774, 5e-7",
    "CHI2, 59, 67, 65, 571007, 456399.762, 5e-4",
    // Dunning (1993), table 1
    "LOG_LIKELIHOOD, 110, 2552, 221, 31777, 270.721877, 5e-7",
    "LOG_LIKELIHOOD, 8, 13, 32, 31777, 95.285759, 5e-7",
    "LOG_DICE, 8, 13, 32, 31777, 12.508147, 5e-7",
    "MI3, 8, 13, 32, 31777, 15.255256, 5e-7",
    "NPMI, 8, 13, 32, 31777, 0.774129, 5e-7",
    // gengoai/apollo, AssociationTest
    "PMI, 20, 42, 27, 14000000, 17.91, 5e-3",
    "NPMI, 20, 42, 27, 14000000, 0.923, 5e-4",
    "T_SCORE, 20, 42, 27, 14000000, 4.47, 5e-3",
    "LOG_LIKELIHOOD, 20, 42, 27, 14000000, 489.32, 5e-3",
    "CHI2, 20, 42, 27, 14000000, 4938255.94, 5e-3",
    // Church and Hanks (1990); Wordless
    "PMI, 8, 1105, 44, 15000000, 11.269197, 5e-7",
    // Sketch Engine's manatee, bgrstat
    "LOG_DICE, 1, 1, 4, 100, 12.678072, 5e-7",
    // quanteda.textstats, test-textstat_collocations: other capital
    "CHI2, 2, 3, 3, 9, 2.25, 1e-12",
    "LOG_LIKELIHOOD, 2, 3, 3, 9, 2.231436, 5e-7",
    "PMI, 2, 3, 3, 9, 1, 1e-12",
    "DICE, 2, 3, 3, 9, 0.6667, 5e-5",
    "LOG_LIKELIHOOD, 2, 3, 4, 10, 1.265374, 5e-7",
    "PMI, 2, 3, 4, 10, 0.736966, 5e-7",
  })
  void aScoreEqualsThePublishedOne(
      Association measure, double f, double f1, double f2, double n, double score, double digits) {
    assertThat(measure.of(Contingency.ofMargins(f, f1, f2, n)), closeTo(score, digits));
  }

  /** Published values of tables given by cells. */
  @ParameterizedTest
  @CsvSource({
    // Wordless, tests of statistical significance
    "LOG_LIKELIHOOD, 10, 0, 3, 31764, 167.23, 5e-3",
    // Gries (2013)
    "DELTA_P, 5610, 168938, 2257, 10233063, 0.032, 5e-4",
    "DELTA_P_REVERSE, 5610, 168938, 2257, 10233063, 0.697, 5e-4",
    // Bouma (2009)
    "NPMI, 10, 0, 0, 90, 1, 1e-12",
    "NPMI, 1, 9, 9, 81, 0, 1e-12",
    "NPMI, 0, 10, 10, 80, -1, 1e-12",
  })
  void aScoreOfCellsEqualsThePublishedOne(
      Association measure,
      double o11,
      double o12,
      double o21,
      double o22,
      double score,
      double digits) {
    assertThat(measure.of(new Contingency(o11, o12, o21, o22)), closeTo(score, digits));
  }

  @Test
  void liftIsTwoToThePowerOfPmi() {
    // TensorFlow Data Validation, lift statistics: (a,cat) (a,dog) (b,cat) (a,dog)
    assertThat(Math.pow(2, PMI.of(Contingency.ofMargins(1, 1, 2, 4))), closeTo(2, 1e-12));
    assertThat(Math.pow(2, PMI.of(Contingency.ofMargins(1, 3, 2, 4))), closeTo(0.6667, 5e-5));
    assertThat(Math.pow(2, PMI.of(Contingency.ofMargins(2, 3, 2, 4))), closeTo(1.3333, 5e-5));
  }

  @Test
  void aNegativeCellIsRefused() {
    // nltk#1323: margins of words, events of windows
    assertThrows(IllegalArgumentException.class, () -> Contingency.ofMargins(3, 4, 4, 4));
  }

  @Test
  void aPairWithoutEventsHasTheLowestScores() {
    Contingency none = Contingency.ofMargins(0, 5, 5, 100);
    assertThat(PMI.of(none), is(Double.NEGATIVE_INFINITY));
    assertThat(LOG_DICE.of(none), is(Double.NEGATIVE_INFINITY));
    assertThat(MI3.of(none), is(Double.NEGATIVE_INFINITY));
    assertThat(T_SCORE.of(none), is(Double.NEGATIVE_INFINITY));
    assertThat(DICE.of(none), is(0.0));
    assertThat(LOG_LIKELIHOOD.of(none) < 0, is(true));
    assertThat(CHI2.of(none) < 0, is(true));
  }

  @Property
  void everyScoreOfAnObservedPairIsFiniteAndInItsRange(
      @ForAll @LongRange(min = 1, max = 1_000_000) long o11,
      @ForAll @LongRange(max = 1_000_000) long o12,
      @ForAll @LongRange(max = 1_000_000) long o21,
      @ForAll @LongRange(max = 1_000_000_000_000L) long o22) {
    Contingency table = new Contingency(o11, o12, o21, o22);
    for (Association measure : Association.values()) {
      assertThat(measure.name(), Double.isFinite(measure.of(table)), is(true));
    }
    assertThat(NPMI.of(table), allOf(greaterThanOrEqualTo(-1.0), lessThanOrEqualTo(1.0)));
    assertThat(LOG_DICE.of(table), lessThanOrEqualTo(14.0));
    assertThat(DELTA_P.of(table), allOf(greaterThanOrEqualTo(-1.0), lessThanOrEqualTo(1.0)));
    assertThat(
        DELTA_P_REVERSE.of(table), closeTo(DELTA_P.of(new Contingency(o11, o21, o12, o22)), 1e-12));
    double conservative = new ConservativeLogRatio(0.05, 1000).of(table);
    double logRatio = Association.LOG_RATIO.of(table);
    assertThat(conservative * logRatio < 0, is(false));
    assertThat(Math.abs(conservative), lessThanOrEqualTo(Math.abs(logRatio)));
  }
}
