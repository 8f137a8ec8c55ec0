package org.corpusaudit.page;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
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
import org.corpusaudit.page.Tally.Adding;
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
        cursor.read(reader);
        assertThat(reader.getByte(), is(Tally.FIGURE));
        merged.merge(reader);
      }
    }
    assertThat(merged.figures(), equalTo(whole.figures()));
  }

  @Test
  void sumsAndExtremesAreKeptApart() {
    Tally tally = new Tally();
    tally.count("n", "", Adding.SUM, 2);
    tally.count("n", "", Adding.SUM, 3);
    tally.count("max", "", Adding.LARGEST, 4);
    tally.count("max", "", Adding.LARGEST, 1);
    tally.count("min", "", Adding.LEAST, 4);
    tally.count("min", "", Adding.LEAST, 1);

    assertThat(tally.figures(), equalTo(Map.of("n", 5L, "max", 4L, "min", 1L)));
    assertThrows(IllegalStateException.class, () -> tally.count("n", "", Adding.LARGEST, 1));
  }

  private static void count(Tally tally, int value) {
    tally.count("sum.*", String.valueOf(value % 3), Adding.SUM, value);
    tally.count("largest", "", Adding.LARGEST, value);
    tally.count("least", "", Adding.LEAST, value);
  }
}
