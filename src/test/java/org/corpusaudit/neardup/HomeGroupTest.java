package org.corpusaudit.neardup;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class HomeGroupTest {
  /** While every ball has room, no similar pair is missed, whichever content leads. */
  @Property(tries = 200)
  void everySimilarPairIsFound(
      @ForAll long seed, @ForAll @DoubleRange(min = 0.1, max = 1) double threshold) {
    List<long[]> sets = family(new Random(seed), 30);
    Set<String> naive = new TreeSet<>();
    for (int b = 0; b < sets.size(); b++) {
      for (int a = 0; a < b; a++) {
        if (Similarity.jaccard(sets.get(a), sets.get(b)) >= threshold) {
          naive.add(a + "-" + b);
        }
      }
    }

    Set<String> found = new TreeSet<>();
    HomeGroup group =
        new HomeGroup(
            new ExactComparison(), threshold, (a, b, similarity) -> found.add(a + "-" + b));
    for (int i = 0; i < sets.size(); i++) {
      group.add(i, sets.get(i));
    }

    assertThat(found, equalTo(naive));
  }

  @Test
  void aHundredThousandAlikeContentsAreOneComponentInLinearTime() {
    int contents = 100_000;
    Random random = new Random(3);
    Components components = new Components();
    HomeGroup group =
        new HomeGroup(new ExactComparison(), 0.8, (a, b, similarity) -> components.join(a, b));
    long[] common = random.longs(60, 0, 1L << 39).sorted().toArray();
    for (int i = 0; i < contents; i++) {
      long[] own = common.clone();
      own[random.nextInt(own.length)] = (1L << 39) + i;
      java.util.Arrays.sort(own);
      group.add(i, own);
    }

    assertThat(components.size(), equalTo(contents));
    Set<Long> labels = new HashSet<>();
    components.forEach((node, label) -> labels.add(label));
    assertThat(labels, equalTo(Set.of(0L)));
    assertThat(group.compared(), lessThan(contents * (HomeGroup.MOST_KEPT + 2L)));
  }

  /** Sets that differ from each other by random steps, so that balls overlap. */
  private static List<long[]> family(Random random, int count) {
    List<long[]> sets = new ArrayList<>();
    sets.add(random.longs(20, 0, 200).distinct().sorted().toArray());
    while (sets.size() < count) {
      Set<Long> next = new TreeSet<>();
      for (long member : sets.get(random.nextInt(sets.size()))) {
        next.add(random.nextInt(10) == 0 ? random.nextInt(200) : member);
      }
      sets.add(next.stream().mapToLong(Long::longValue).toArray());
    }
    return sets;
  }
}
