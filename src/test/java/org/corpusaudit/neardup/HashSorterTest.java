package org.corpusaudit.neardup;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class HashSorterTest {
  private static final int BITS = 40;

  private final HashSorter sorter = new HashSorter(BITS);

  @Property
  void anyHashesAreSorted(@ForAll List<@LongRange(max = (1L << BITS) - 1) Long> hashes) {
    assertSorted(hashes.stream().mapToLong(Long::longValue).toArray());
  }

  @Property
  void smallNumbersShareOnePlaceAndAreSorted(@ForAll List<@LongRange(max = 300) Long> hashes) {
    assertSorted(hashes.stream().mapToLong(Long::longValue).toArray());
  }

  @Test
  void oneSorterSortsFewBehindManyAndManyBehindFew() {
    SplittableRandom random = new SplittableRandom(7);
    for (int count : new int[] {5, 100_000, 1, 0, 3000, 2, 64}) {
      assertSorted(random.longs(count, 0, 1L << BITS).toArray());
    }
  }

  @Test
  void hashesThatAreNotRandomAreSortedToo() {
    assertSorted(LongStream.range(0, 5000).map(i -> 4999 - i).toArray());
    assertSorted(LongStream.range(0, 5000).map(i -> i % 7).toArray());
    assertSorted(LongStream.range(0, 5000).map(i -> (1L << BITS) - 1 - i % 90).toArray());
  }

  private void assertSorted(long[] hashes) {
    long[] expected = hashes.clone();
    Arrays.sort(expected);
    long[] sorted = new long[hashes.length + 3];
    sorter.sort(hashes, hashes.length, sorted);
    assertThat(Arrays.copyOf(sorted, hashes.length), equalTo(expected));
  }
}
