package org.corpusaudit.neardup;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SketcherTest {
  private static final int COMPONENTS = 128;
  private static final int TRIALS = 3000;

  @ParameterizedTest
  @CsvSource({"1,1,0", "2,1,1", "10,5,5", "40,10,0", "200,50,50", "1000,20,200", "3,300,300"})
  void theShareOfEqualComponentsEstimatesJaccardWithoutBias(int shared, int onlyA, int onlyB) {
    Random random = new Random(shared * 31L + onlyA);
    double jaccard = shared / (double) (shared + onlyA + onlyB);
    double sum = 0;
    double squares = 0;
    for (int trial = 0; trial < TRIALS; trial++) {
      long[] a = random.longs(shared + onlyA, 0, 1L << Shingler.HASH_BITS).toArray();
      long[] b = Arrays.copyOf(a, shared + onlyB);
      for (int i = shared; i < b.length; i++) {
        b[i] = random.nextLong() >>> (Long.SIZE - Shingler.HASH_BITS);
      }
      double estimate = agreement(a, b);
      sum += estimate;
      squares += (estimate - jaccard) * (estimate - jaccard);
    }
    double mean = sum / TRIALS;
    double variance = squares / TRIALS;
    // Five standard errors of the mean, by the variance that was measured.
    assertThat(mean, closeTo(jaccard, 5 * Math.sqrt(variance / TRIALS) + 1e-9));
    // Tiny sets are limited by their own size, not by the number of components.
    double bins = Math.min(COMPONENTS, shared + onlyA + onlyB) / 2.0;
    assertThat(variance, lessThan(2 * jaccard * (1 - jaccard) / bins + 1e-9));
  }

  @Test
  void aSketchDoesNotDependOnTheOrderOfTheSet() {
    long[] set = new Random(1).longs(300, 0, 1L << Shingler.HASH_BITS).toArray();
    long[] reversed = new long[set.length];
    for (int i = 0; i < set.length; i++) {
      reversed[i] = set[set.length - 1 - i];
    }
    long[] sketch = new Sketcher(COMPONENTS).sketch(set, set.length).clone();

    assertThat(new Sketcher(COMPONENTS).sketch(reversed, set.length), equalTo(sketch));
  }

  @Test
  void anEmptySetIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Sketcher(8).sketch(new long[0], 0));
  }

  private static double agreement(long[] a, long[] b) {
    long[] sketchA = new Sketcher(COMPONENTS).sketch(a, a.length).clone();
    long[] sketchB = new Sketcher(COMPONENTS).sketch(b, b.length);
    int equal = 0;
    for (int i = 0; i < COMPONENTS; i++) {
      equal += sketchA[i] == sketchB[i] ? 1 : 0;
    }
    return equal / (double) COMPONENTS;
  }
}
