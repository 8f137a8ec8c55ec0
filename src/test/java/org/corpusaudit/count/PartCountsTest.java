package org.corpusaudit.count;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.corpusaudit.measure.Dispersion;
import org.junit.jupiter.api.Test;

/** Counts of a term in the parts of a corpus in, their order and measures out. */
class PartCountsTest {
  private static final int PARTS = 40;
  private static final int TOKENS = 100;

  private final PartSizes sizes = new PartSizes();
  private final PartCounts counts;

  PartCountsTest() {
    for (int i = PARTS - 1; i >= 0; i--) {
      sizes.add(i, String.format("part%02d", i), TOKENS);
    }
    counts = new PartCounts(sizes, PARTS * TOKENS);
  }

  private String shown() {
    return IntStream.range(0, counts.size())
        .mapToObj(i -> counts.name(i) + " " + counts.count(i) + "/" + counts.documents(i))
        .collect(Collectors.joining(", "));
  }

  @Test
  void countsOfAPartAreAddedUp() {
    counts.add(3, 2, 1);
    counts.add(3, 5, 2);

    assertThat(shown(), is("part03 7/3"));
    assertThat(counts.tokens(0), is((long) TOKENS));
    assertThat(counts.key(0), is(3L));
    assertThat(counts.total(), is(7L));
  }

  @Test
  void partsAreSortedByCountThenByName() {
    counts.add(3, 2, 1);
    counts.add(2, 2, 1);
    counts.add(9, 5, 1);
    counts.sortByCount();

    assertThat(shown(), is("part09 5/1, part02 2/1, part03 2/1"));
  }

  /** Part 39 is the first that was numbered, which free places must not be taken for. */
  @Test
  void thePartOfTheFirstNumberCountsOnce() {
    counts.add(3, 2, 1);
    counts.add(39, 9, 1);
    counts.sortByCount();

    assertThat(shown(), is("part39 9/1, part03 2/1"));
    assertThat(counts.total(), is(11L));
  }

  @Test
  void theSmallestPartBoundsDispersion() {
    PartSizes unequal = new PartSizes();
    unequal.add(1, "large", 90);
    unequal.add(2, "small", 10);
    unequal.add(3, "empty", 0);
    PartCounts of = new PartCounts(unequal, 100);
    of.add(2, 5, 1);

    double[] shares = {0.1};
    Dispersion expected = new Dispersion(new long[] {5}, shares, 2, 0.1);
    assertThat(of.dispersion().griesDp(), closeTo(0.9, 1e-12));
    assertThat(of.dispersion().normalizedDp(), closeTo(expected.normalizedDp(), 1e-12));
  }

  @Test
  void manyPartsAreSortedAsFewAre() {
    for (int i = 0; i < PARTS; i++) {
      counts.add(i, 1 + i % 3, 1);
    }
    counts.sortByCount();

    for (int i = 1; i < PARTS; i++) {
      boolean equal = counts.count(i - 1) == counts.count(i);
      assertThat(
          equal
              ? counts.name(i - 1).compareTo(counts.name(i)) < 0
              : counts.count(i - 1) > counts.count(i),
          is(true));
    }
  }

  @Test
  void aClearedTermHasNoPart() {
    counts.add(3, 2, 1);
    counts.clear();
    counts.add(4, 1, 1);

    assertThat(shown(), is("part04 1/1"));
    assertThat(counts.total(), is(1L));
  }

  @Test
  void aPartThatIsMetAgainBeginsAtZero() {
    counts.add(3, 2, 1);
    counts.clear();
    counts.add(3, 1, 1);

    assertThat(shown(), is("part03 1/1"));
  }

  @Test
  void whatIsSortedStaysSo() {
    counts.add(9, 5, 1);
    counts.add(2, 2, 1);
    counts.add(3, 2, 1);
    counts.add(1, 1, 1);
    counts.sortByCount();

    assertThat(shown(), is("part09 5/1, part02 2/1, part03 2/1, part01 1/1"));
  }

  @Test
  void aPartWithoutTokensIsRefused() {
    assertThrows(IllegalStateException.class, () -> counts.add(PARTS, 1, 1));
  }

  @Test
  void dispersionCountsThePartsWithoutTheTermToo() {
    counts.add(0, 10, 1);
    assertThat(counts.dispersion().griesDp(), closeTo(1 - 1.0 / PARTS, 1e-12));
    for (int i = 1; i < PARTS; i++) {
      counts.add(i, 10, 1);
    }
    assertThat(counts.dispersion().griesDp(), closeTo(0, 1e-12));
  }

  @Test
  void whatIsLeftOfDpWithoutTheCountIsZeroAtItsLeast() {
    counts.add(7, 1, 1);
    Dispersion once = counts.dispersion();

    assertThat(counts.adjustedDp(once), closeTo(once.adjustedDp(1 - 1.0 / PARTS, 4000), 1e-12));
  }

  /** Ten occurrences spread evenly over two parts that stand apart or side by side. */
  @Test
  void reducedFrequencyIsThatOfPartsInTheOrderOfTheirNames() {
    counts.add(39, 5, 1);
    counts.add(0, 5, 1);
    double beside = counts.averageReducedFrequency(); // The last part stands before the first.
    counts.clear();
    counts.add(0, 5, 1);
    counts.add(20, 5, 1);
    double apart = counts.averageReducedFrequency();

    assertThat(beside, closeTo((9 * 20.0 + 400) / 400, 1e-9));
    assertThat(apart, closeTo((8 * 20.0 + 2 * 400) / 400, 1e-9));
  }
}
