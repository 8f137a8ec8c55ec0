package org.corpusaudit.entity.counting;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PartSumsTest {
  @Property(tries = 20)
  void sumsAreTheSameHoweverManyNamesThereAreAndInWhateverOrder(
      @ForAll @IntRange(min = 0, max = 3 * PartSums.MOST_HELD) int names,
      @ForAll @IntRange(min = 1, max = 97) int step)
      throws IOException {
    Map<String, Long> counts = new TreeMap<>();
    Map<String, Long> documents = new TreeMap<>();
    try (PartSums sums = new PartSums()) {
      for (int i = 0; i < 2 * names; i++) {
        long name = (long) i * step % names;
        sums.add("site" + name, name + i, 1);
        counts.merge("site" + name, name + i, Long::sum);
        documents.merge("site" + name, 1L, Long::sum);
      }
      Map<String, String> expected = new TreeMap<>();
      counts.forEach((name, count) -> expected.put(name, count + " " + documents.get(name)));

      assertThat(given(sums), equalTo(expected));
    }
  }

  @Test
  void nothingStaysOfTheEntityBefore() throws IOException {
    try (PartSums sums = new PartSums()) {
      for (int i = 0; i < 2 * PartSums.MOST_HELD; i++) {
        sums.add("before" + i, 1, 1);
      }
      sums.clear();
      sums.add("after", 3, 2);

      assertThat(given(sums), equalTo(Map.of("after", "3 2")));
    }
  }

  private static Map<String, String> given(PartSums sums) throws IOException {
    Map<String, String> given = new TreeMap<>();
    sums.forEach(
        (name, count, documents) ->
            given.merge(name, count + " " + documents, (a, b) -> a + " twice " + b));
    return given;
  }
}
