package org.corpusaudit.page;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class EntrySorterTest {

  @Property
  void entriesComeInUnsignedOrderWhateverTheBudget(
      @ForAll @Size(max = 300) List<@Size(max = 20) byte[]> entries,
      @ForAll @IntRange(min = 1, max = 4000) int budget)
      throws IOException {
    List<String> expected = new ArrayList<>();
    for (byte[] entry : entries) {
      expected.add(HexFormat.of().formatHex(entry));
    }
    // Two hexadecimal digits a byte sort as the unsigned bytes do.
    Collections.sort(expected);

    assertThat(sorted(entries, budget), equalTo(expected));
  }

  @Test
  void bytesBehindALongCommonBeginningAreUnsignedToo() throws IOException {
    byte[] low = HexFormat.of().parseHex("00112233445566778899" + "7f");
    byte[] high = HexFormat.of().parseHex("00112233445566778899" + "80");

    assertThat(
        sorted(List.of(high, low), 1 << 20),
        equalTo(List.of(HexFormat.of().formatHex(low), HexFormat.of().formatHex(high))));
  }

  @Test
  void entriesOfAlikeBytesAndZerosAreInOrderHoweverLongTheirCommonBeginning() throws IOException {
    for (int common : new int[] {0, 3, 8, 16, 250, 300}) {
      Random random = new Random(common);
      List<byte[]> entries = new ArrayList<>();
      List<String> expected = new ArrayList<>();
      for (int i = 0; i < 2000; i++) {
        byte[] entry = new byte[random.nextInt(4) == 0 ? common : common + random.nextInt(20)];
        for (int at = common; at < entry.length; at++) {
          entry[at] = (byte) (random.nextInt(3) == 0 ? -1 : 0);
        }
        entries.add(entry);
        expected.add(HexFormat.of().formatHex(entry));
      }
      Collections.sort(expected);
      assertThat(sorted(entries, 1 << 20), equalTo(expected));
    }
  }

  @Property(tries = 100)
  void theOrderDoesNotDependOnTheOrderOfAdding(
      @ForAll @Size(max = 100) List<@Size(max = 12) byte[]> entries, @ForAll long seed)
      throws IOException {
    List<byte[]> shuffled = new ArrayList<>(entries);
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(sorted(shuffled, 700), equalTo(sorted(entries, 1 << 20)));
  }

  @Test
  void pastTheBudgetItSpillsAndStillSorts() throws IOException {
    Random random = new Random(3);
    List<byte[]> entries = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      byte[] entry = new byte[8 + random.nextInt(8)];
      random.nextBytes(entry);
      entries.add(entry);
    }
    try (EntrySorter sorter = new EntrySorter(16 << 10)) {
      for (byte[] entry : entries) {
        sorter.add(entry, 0, entry.length);
      }
      assertThat(sorter.spilledRuns(), greaterThan(10));
    }
    assertThat(sorted(entries, 16 << 10), equalTo(sorted(entries, 1 << 30)));
  }

  @Test
  void pagesAreWalkedOnce() throws IOException {
    PagePacker packer = new PagePacker(8, 100);
    List<byte[]> pages = new ArrayList<>();
    for (int i = 9; i >= 0; i--) {
      packer.add(0, new byte[] {(byte) i}, 0, 1, (key, page) -> pages.add(page));
    }
    packer.flush((key, page) -> pages.add(page));

    try (EntrySorter sorter = new EntrySorter()) {
      EntryCursor cursor = sorter.addPages(new WalkedOnce(pages)).sorted();
      for (int i = 0; i < 10; i++) {
        assertThat(cursor.next(), is(true));
        assertThat((int) cursor.array()[cursor.offset()], is(i));
      }
      assertThat(cursor.next(), is(false));
    }
  }

  private static List<String> sorted(List<byte[]> entries, long budget) throws IOException {
    List<String> sorted = new ArrayList<>();
    try (EntrySorter sorter = new EntrySorter(budget)) {
      for (byte[] entry : entries) {
        sorter.add(entry, 0, entry.length);
      }
      EntryCursor cursor = sorter.sorted();
      while (cursor.next()) {
        sorted.add(
            HexFormat.of()
                .formatHex(cursor.array(), cursor.offset(), cursor.offset() + cursor.length()));
      }
    }
    return sorted;
  }

  /** As Flink's grouped values: a second walk fails. */
  private static final class WalkedOnce implements Iterable<byte[]> {
    private final List<byte[]> pages;
    private boolean walked;

    WalkedOnce(List<byte[]> pages) {
      this.pages = pages;
    }

    @Override
    public Iterator<byte[]> iterator() {
      if (walked) {
        throw new IllegalStateException("walked twice");
      }
      walked = true;
      return pages.iterator();
    }
  }

  @Test
  void aSecondWalkOfTheTestsOwnIterableFails() {
    WalkedOnce once = new WalkedOnce(List.of());
    assertThat(once.iterator().hasNext(), is(false));
    assertThrows(IllegalStateException.class, once::iterator);
  }
}
