package org.corpusaudit.boilerplate;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The earliest contents of a piece, against all of them sorted. */
class EarliestContentsTest {
  private record Seen(int position, long content) {}

  @Property(tries = 100)
  void theEarliestAreThoseOfAllSorted(@ForAll Random random) {
    EarliestContents earliest = new EarliestContents();
    Map<Long, Integer> all = new TreeMap<>();
    int different = 1 + random.nextInt(300);
    for (int i = 0; i < 1000; i++) {
      long content = new Random(random.nextInt(different)).nextLong();
      int position = random.nextInt(50);
      earliest.add(position, content);
      all.merge(content, position, Math::min);
    }

    List<Seen> expected = new ArrayList<>();
    all.forEach((content, position) -> expected.add(new Seen(position, content)));
    expected.sort(
        Comparator.comparingInt(Seen::position)
            .thenComparing(Seen::content, Long::compareUnsigned));
    assertThat(earliest.size(), is(Math.min(all.size(), EvidenceEntry.MOST_DISTINCT)));
    for (int i = 0; i < earliest.size(); i++) {
      assertThat(new Seen(earliest.position(i), earliest.content(i)), is(expected.get(i)));
    }
  }
}
