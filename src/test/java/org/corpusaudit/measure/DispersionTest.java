package org.corpusaudit.measure;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The corpus of five parts in Gries (2008, 2020), with the values printed there. */
class DispersionTest {
  private static final List<String> PARTS =
      List.of(
          "b a m n i b e u p",
          "b a s a t b e w q n",
          "b c a g a b e s t a",
          "b a g h a b e a a t",
          "b a h a a b e a x a t");

  @ParameterizedTest
  @CsvSource({
    "a, 0.7852, 0.9498, 0.18, 0.2195, 0.137",
    "b, 0.968, 0.999, 0.02, 0.024, 0.003",
    "i, 0, 0.18, 0.82, 1, 2.474",
    "q, 0, 0.2, 0.8, 0.976, 2.322",
    "x, 0, 0.22, 0.78, 0.951, 2.184",
  })
  void scoresEqualThoseOfGries(String term, double d, double s, double dp, double norm, double kl) {
    Dispersion dispersion = of(term);
    assertThat(dispersion.juillandD(), closeTo(d, 5e-4));
    assertThat(dispersion.rosengrenS(), closeTo(s, 5e-4));
    assertThat(dispersion.griesDp(), closeTo(dp, 5e-4));
    assertThat(dispersion.normalizedDp(), closeTo(norm, 6e-4));
    assertThat(dispersion.divergence(), closeTo(kl, 5e-4));
  }

  @Test
  void scoresOfEqualPartsEqualThoseOfWordless() {
    assertThat(equalParts(0, 4, 3, 2, 1).juillandD(), closeTo(0.6464, 5e-5));
    assertThat(equalParts(2, 1, 1, 1, 0).carrollD2(), closeTo(0.8277, 5e-5));
    assertThat(equalParts(1, 2, 3, 4, 5).rosengrenS(), closeTo(0.937, 5e-4));
    assertThat(equalParts(2, 1, 0).normalizedDp(), closeTo(0.5, 1e-12));
  }

  /**
   * Lyne's count of a lemma in the tenths of his corpus, with what the package tlda prints of it.
   */
  @Test
  void scoresOfUnequalPartsEqualThoseOfTlda() {
    long[] counts = {2, 0, 1, 1, 3, 0, 3, 0, 0, 0};
    long[] sizes = {8143, 8058, 8271, 8125, 7959, 7941, 8146, 8001, 8003, 7930};
    Dispersion lyne = of(counts, sizes);
    assertThat(lyne.juillandD(), closeTo(0.6038797, 5e-8));
    assertThat(lyne.carrollD2(), closeTo(0.6521444, 5e-8));
    assertThat(lyne.rosengrenS(), closeTo(0.4763652, 5e-8));
    assertThat(lyne.differencesDa(), closeTo(0.3081640, 5e-8));
    assertThat(lyne.divergenceDkl(), closeTo(0.4665078, 5e-8));
    assertThat(1 - lyne.griesDp(), closeTo(0.5009295, 5e-8));
  }

  @Test
  void differencesAreThoseOfEveryTwoParts() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      long[] sizes = random.longs(2 + random.nextInt(9), 5, 400).toArray();
      long[] counts =
          Arrays.stream(sizes).map(s -> random.nextInt(4) - 1L).map(c -> Math.max(0, c)).toArray();
      counts[0] = 1;
      double mean = 0;
      double differences = 0;
      int n = sizes.length;
      for (int i = 0; i < n; i++) {
        mean += (double) counts[i] / sizes[i] / n;
        for (int j = 0; j < i; j++) {
          differences +=
              Math.abs((double) counts[i] / sizes[i] - (double) counts[j] / sizes[j])
                  / (n * (n - 1) / 2.0);
        }
      }
      assertThat(of(counts, sizes).differencesDa(), closeTo(1 - differences / (2 * mean), 1e-9));
    }
  }

  /** Every distribution of the occurrences over small parts is tried. */
  @Test
  void theAdjustedScoreIsNoughtForTheMostEvenDistributionAndNeverAboveOne() {
    long[][] corpora = {{4, 7, 9}, {3, 3, 3, 3}, {1, 20, 6}, {12, 5}};
    for (long[] sizes : corpora) {
      long tokens = Arrays.stream(sizes).sum();
      for (int f = 2; f < 9; f++) {
        double least = Double.MAX_VALUE;
        double greatest = 0;
        double evenest = Dispersion.leastDp(f, shares(sizes));
        for (long[] counts : distributions(f, sizes, 0)) {
          Dispersion one = of(counts, sizes);
          least = Math.min(least, one.griesDp());
          greatest = Math.max(greatest, one.adjustedDp(evenest, tokens));
        }
        assertThat(evenest, closeTo(least, 1e-12));
        assertThat(greatest, lessThanOrEqualTo(1.0));
        // Where the smallest part holds them all the bound is reached.
        if (f <= Arrays.stream(sizes).min().getAsLong()) {
          assertThat(greatest, closeTo(1, 1e-12));
        }
      }
    }
  }

  private static List<long[]> distributions(long f, long[] sizes, int from) {
    List<long[]> all = new ArrayList<>();
    if (from == sizes.length - 1) {
      if (f <= sizes[from]) {
        long[] counts = new long[sizes.length];
        counts[from] = f;
        all.add(counts);
      }
      return all;
    }
    for (long here = 0; here <= Math.min(f, sizes[from]); here++) {
      for (long[] counts : distributions(f - here, sizes, from + 1)) {
        counts[from] = here;
        all.add(counts);
      }
    }
    return all;
  }

  private static double[] shares(long[] sizes) {
    double all = Arrays.stream(sizes).sum();
    return Arrays.stream(sizes).mapToDouble(size -> size / all).toArray();
  }

  private static Dispersion of(long[] counts, long[] sizes) {
    double[] shares = shares(sizes);
    return new Dispersion(counts, shares, sizes.length, Arrays.stream(shares).min().getAsDouble());
  }

  @Test
  void distancesEqualThoseOfWordless() {
    List<Long> positions = new ArrayList<>();
    // Wordless has ten tokens in each part: the last t stands at the end of the first one.
    String all = String.join(" ", PARTS);
    String moved = all.substring(0, all.length() - 2).replaceFirst("u p", "u p t");
    String[] tokens = moved.split(" ", -1);
    for (int i = 0; i < tokens.length; i++) {
      if (tokens[i].equals("a")) {
        positions.add((long) i);
      }
    }
    long[] array = positions.stream().mapToLong(position -> position).toArray();
    Distances distances = new Distances(array, tokens.length);
    assertThat(distances.averageReducedFrequency(), closeTo(10.8, 5e-2));
    assertThat(distances.averageLogarithmicDistance(), closeTo(0.628, 5e-4));
    assertThat(distances.averageWaitingTime(), closeTo(3.18, 5e-3));
  }

  @Test
  void reducedFrequencyOfPartsIsThatOfEvenPositions() {
    // Parts of 20, 10, 30 and 40 tokens; the term stands 4, 0, 3 and 2 times.
    long[] positions = {2, 7, 12, 17, 35, 45, 55, 70, 90};
    double byParts =
        Distances.averageReducedFrequency(
            new long[] {4, 3, 2}, new long[] {0, 30, 60}, new long[] {20, 30, 40}, 100);
    assertThat(byParts, closeTo(new Distances(positions, 100).averageReducedFrequency(), 0.05));
    assertThat(
        Distances.averageReducedFrequency(
            new long[] {5, 5}, new long[] {0, 50}, new long[] {50, 50}, 100),
        closeTo(10, 1e-12));
    assertThat(
        Distances.averageReducedFrequency(new long[] {10}, new long[] {20}, new long[] {10}, 1000),
        closeTo(1 + 9 / 100.0, 1e-12));
  }

  @Test
  void partsWithoutTheTermNeedNotBeListed() {
    Dispersion listed = new Dispersion(new long[] {3, 0, 2}, new double[] {.5, .2, .3}, 3, .2);
    Dispersion left = new Dispersion(new long[] {3, 2}, new double[] {.5, .3}, 3, .2);
    assertThat(left.griesDp(), closeTo(listed.griesDp(), 1e-12));
    assertThat(left.juillandD(), closeTo(listed.juillandD(), 1e-12));
    assertThat(left.range(), is(listed.range()));
  }

  @Test
  void aSinglePartIsEven() {
    Dispersion one = new Dispersion(new long[] {7}, new double[] {1}, 1, 1);
    assertThat(one.juillandD(), is(1.0));
    assertThat(one.normalizedDp(), is(0.0));
  }

  private static Dispersion equalParts(long... counts) {
    double[] shares = new double[counts.length];
    Arrays.fill(shares, 1.0 / counts.length);
    return new Dispersion(counts, shares, counts.length, 1.0 / counts.length);
  }

  private static Dispersion of(String term) {
    long[] counts = new long[PARTS.size()];
    double[] shares = new double[PARTS.size()];
    for (int i = 0; i < counts.length; i++) {
      List<String> tokens = List.of(PARTS.get(i).split(" "));
      counts[i] = tokens.stream().filter(term::equals).count();
      shares[i] = tokens.size() / 50.0;
    }
    return new Dispersion(counts, shares, counts.length, 9 / 50.0);
  }
}
