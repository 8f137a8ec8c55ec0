package org.corpusaudit.page;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class GroupedPagesTest {
  private static final Partitioning DIVIDED = new Partitioning(64, 3, 300);
  private static final Route ROUTE = Route.of("entries");

  @Test
  void entriesAndWhatIsSharedComeApartInAnyOrder() throws IOException {
    byte[] vocabulary = "a word ".repeat(60_000).getBytes(StandardCharsets.UTF_8);
    List<byte[]> pages = new ArrayList<>(sent(List.of("b", "", "a")).get(7));
    for (Map.Entry<Integer, byte[]> piece : pieces(vocabulary).entrySet()) {
      pages.add(PageHead.shared(piece.getKey(), piece.getValue()));
    }
    Collections.reverse(pages);

    try (EntrySorter sorter = new EntrySorter()) {
      GroupedPages grouped = GroupedPages.read(pages, sorter);

      assertThat(entries(sorter), equalTo(List.of("", "a", "b")));
      assertThat(grouped.partitioning(), equalTo(DIVIDED));
      ByteReader shared = grouped.shared();
      assertThat(shared.getBytes(shared.remaining()), equalTo(vocabulary));
    }
  }

  @Test
  void aKeyThatIsOnlyGivenWhatAllAreGivenIsNotSentAnything() throws IOException {
    try (EntrySorter sorter = new EntrySorter()) {
      GroupedPages grouped =
          GroupedPages.read(List.of(PageHead.shared(0, pieces(new byte[] {1}).get(0))), sorter);

      assertThat(grouped.isSent(), is(false));
      assertThat(entries(sorter), equalTo(List.of()));
    }
  }

  @Test
  void aPageWithoutEntriesSaysHowTheRunIsDivided() throws IOException {
    try (EntrySorter sorter = new EntrySorter()) {
      GroupedPages grouped = GroupedPages.read(List.of(PagePacker.empty(DIVIDED)), sorter);

      assertThat(grouped.partitioning(), equalTo(DIVIDED));
      assertThat(entries(sorter), equalTo(List.of()));
    }
  }

  /** Lengths at the borders of one and two bytes, and zero, are no head. */
  @Test
  void noEntryIsTakenForAHead() {
    for (int length : new int[] {0, 1, 127, 128, 129, 16_383, 16_384}) {
      String entry = "\0".repeat(length);
      PagePacker packer = new PagePacker();
      List<String> read = new ArrayList<>();
      PageOutput output = (key, page) -> read.addAll(read(page));
      byte[] bytes = entry.getBytes(StandardCharsets.UTF_8);
      packer.add(0, bytes, 0, bytes.length, output);
      packer.flush(output);

      assertThat(read, equalTo(List.of(entry)));
    }
  }

  private static List<String> read(byte[] page) {
    List<String> entries = new ArrayList<>();
    PageCursor cursor = new PageCursor(page);
    while (cursor.next()) {
      entries.add(text(cursor));
    }
    return entries;
  }

  private static Map<Integer, List<byte[]>> sent(List<String> entries) {
    Map<Integer, List<byte[]>> pages = new TreeMap<>();
    Routes out =
        new Routes(
            List.of(ROUTE),
            DIVIDED,
            (route, key, page) -> pages.computeIfAbsent(key, k -> new ArrayList<>()).add(page));
    for (String entry : entries) {
      out.to(ROUTE).send(7, new ByteWriter().putBytes(entry.getBytes(StandardCharsets.UTF_8)));
    }
    out.flush();
    return pages;
  }

  private static Map<Integer, byte[]> pieces(byte[] entry) {
    Map<Integer, byte[]> pages = new TreeMap<>();
    Routes out = new Routes(List.of(ROUTE), DIVIDED, (route, key, page) -> pages.put(key, page));
    SharedEntry.send(out, ROUTE, new ByteWriter().putBytes(entry));
    out.flush();
    return pages;
  }

  private static List<String> entries(EntrySorter sorter) throws IOException {
    List<String> entries = new ArrayList<>();
    for (EntryCursor cursor = sorter.sorted(); cursor.next(); ) {
      entries.add(text(cursor));
    }
    return entries;
  }

  private static String text(EntryCursor cursor) {
    return new String(cursor.array(), cursor.offset(), cursor.length(), StandardCharsets.UTF_8);
  }
}
