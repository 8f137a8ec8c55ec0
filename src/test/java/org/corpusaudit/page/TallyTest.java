package org.corpusaudit.page;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TallyTest {

  @Property
  void mergingPartsInAnyOrderEqualsOneTally(
      @ForAll @Size(max = 60) List<@IntRange(min = -1000, max = 1000) Integer> values,
      @ForAll @IntRange(min = 1, max = 5) int parts,
      @ForAll long seed) {
    Tally whole = new Tally();
    List<Tally> tallies = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      tallies.add(new Tally());
    }
    for (int i = 0; i < values.size(); i++) {
      count(whole, values.get(i));
      count(tallies.get(i % parts), values.get(i));
    }
    List<byte[]> pages = new ArrayList<>();
    for (Tally tally : tallies) {
      PagePacker packer = new PagePacker();
      tally.drainTo(packer, (key, page) -> pages.add(page));
      packer.flush((key, page) -> pages.add(page));
    }
    Collections.shuffle(pages, new Random(seed));

    Tally merged = new Tally();
    ByteReader reader = new ByteReader();
    for (byte[] page : pages) {
      PageCursor cursor = new PageCursor(page);
      while (cursor.next()) {
        merged.merge(cursor.read(reader));
      }
    }
    assertThat(merged.figures(), equalTo(whole.figures()));
  }

  @Test
  void sumsAndExtremesAreKeptApart() {
    Tally tally = new Tally();
    tally.add("n", 2);
    tally.add("n", 3);
    tally.most("max", 4);
    tally.most("max", 1);
    tally.least("min", 4);
    tally.least("min", 1);

    assertThat(tally.figures(), equalTo(Map.of("n", 5L, "max", 4L, "min", 1L)));
    assertThrows(IllegalStateException.class, () -> tally.most("n", 1));
  }

  private static void count(Tally tally, int value) {
    tally.add("sum." + value % 3, value);
    tally.most("most", value);
    tally.least("least", value);
  }
}
