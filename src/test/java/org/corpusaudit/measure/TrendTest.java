package org.corpusaudit.measure;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values of scipy 1.17 (theilslopes, kendalltau exact) and pymannkendall 1.4 (with ties). */
class TrendTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 2 3 4 5 | 1 | 1 | 10 | 1 | 0.0166666667",
        "5 1 4 2 3 6 | 0.5 | 2.25 | 3 | 0.2 | 0.7194444444",
        "1.5 1.5 2 0 3 3 3 9 | 0.375 | 1.1875 | 18 | 0.6428571429 | 0.0290653895",
        "2 2 2 2 | 0 | 2 | 0 | 0 | 1",
        "10 9 8.5 8 7 3 2.5 1 | -1.2928571429 | 12.025 | -28 | -1 | 0.0000496032",
        "3 1 2 | -0.5 | 2.5 | -1 | -0.3333333333 | 1",
      })
  void slopesAndTestsEqualThoseOfOtherLibraries(
      String values, double slope, double intercept, long s, double tau, double probability) {
    double[] series =
        Arrays.stream(values.split(" ", -1)).mapToDouble(Double::parseDouble).toArray();
    double[] times = IntStream.range(0, series.length).asDoubleStream().toArray();
    Trend trend = Trend.of(times, series);
    assertThat(trend.slope(), closeTo(slope, 1e-9));
    assertThat(trend.intercept(), closeTo(intercept, 1e-9));
    assertThat(trend.s(), is(s));
    assertThat(trend.tau(), closeTo(tau, 1e-9));
    assertThat(trend.probability(), closeTo(probability, 1e-9));
  }

  @Test
  void slopesAreOfTheTimes() {
    Trend trend = Trend.of(new double[] {0, 1, 4, 5, 9}, new double[] {1, 3, 2, 6, 4});
    assertThat(trend.slope(), closeTo(0.3666666667, 1e-9));
    assertThat(trend.intercept(), closeTo(1.5333333333, 1e-9));
  }

  @Test
  void aLongSeriesTakesTheNormalApproximationWhichTheExactOneNears() {
    double[] times = IntStream.range(0, 41).asDoubleStream().toArray();
    double[] values = IntStream.range(0, 41).mapToDouble(i -> (i * 17) % 41 + i * 0.3).toArray();
    double[] tied = Arrays.copyOf(values, 40);
    double[] of40 = Arrays.copyOf(times, 40);
    double exact = Trend.of(of40, tied).probability();
    tied[39] = tied[38];
    assertThat(Trend.of(of40, tied).probability(), closeTo(exact, 0.1));
    assertThat(Trend.of(times, values).probability(), closeTo(exact, 0.15));
  }

  @Test
  void timesThatDoNotAscendAreRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> Trend.of(new double[] {0, 0}, new double[] {1, 2}));
    assertThrows(
        IllegalArgumentException.class, () -> Trend.of(new double[] {0}, new double[] {1}));
  }
}
