package org.corpusaudit.page;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PagePackerTest {

  @Property
  void everyEntryArrivesOnceUnderItsKeyInOrder(
      @ForAll @Size(max = 200) List<byte[]> entries,
      @ForAll @IntRange(min = 1, max = 500) int pageBytes,
      @ForAll @IntRange(min = 1, max = 2000) int budget) {
    Map<Integer, List<String>> sent = new TreeMap<>();
    Map<Integer, List<String>> arrived = new TreeMap<>();
    PagePacker packer = new PagePacker(pageBytes, budget);
    PageOutput output =
        (key, page) -> unpack(page, arrived.computeIfAbsent(key, k -> new ArrayList<>()));

    for (int i = 0; i < entries.size(); i++) {
      byte[] entry = entries.get(i);
      sent.computeIfAbsent(i % 3, k -> new ArrayList<>()).add(hex(entry, 0, entry.length));
      packer.add(i % 3, entry, 0, entry.length, output);
    }
    packer.flush(output);

    assertThat(arrived, equalTo(sent));
  }

  @Property(tries = 50)
  void whatIsHeldNeverExceedsTheBudgetByMoreThanOneEntry(
      @ForAll @Size(max = 300) List<@Size(max = 60) byte[]> entries,
      @ForAll @IntRange(min = 64, max = 512) int budget) {
    PagePacker packer = new PagePacker(Integer.MAX_VALUE, budget);
    long in = 0;
    long[] out = {0};
    List<Long> held = new ArrayList<>();

    for (int i = 0; i < entries.size(); i++) {
      packer.add(i, entries.get(i), 0, entries.get(i).length, (key, page) -> out[0] += page.length);
      in += entries.get(i).length + 1L;
      held.add(in - out[0]);
    }

    assertThat(held, everyItem(lessThanOrEqualTo((long) budget)));
  }

  @Test
  void anEntryLargerThanAPageMakesAPageOfItsOwn() {
    List<Integer> sizes = new ArrayList<>();
    PagePacker packer = new PagePacker(10, 1000);
    PageOutput output = (key, page) -> sizes.add(page.length);

    packer.add(0, new byte[4], 0, 4, output);
    packer.add(0, new byte[100], 0, 100, output);
    packer.add(0, new byte[4], 0, 4, output);
    packer.flush(output);

    assertThat(sizes, equalTo(List.of(5, 101, 5)));
  }

  private static void unpack(byte[] page, List<String> into) {
    PageCursor cursor = new PageCursor(page);
    while (cursor.next()) {
      into.add(hex(cursor.array(), cursor.offset(), cursor.length()));
    }
  }

  private static String hex(byte[] bytes, int offset, int length) {
    return java.util.HexFormat.of().formatHex(bytes, offset, offset + length);
  }
}
