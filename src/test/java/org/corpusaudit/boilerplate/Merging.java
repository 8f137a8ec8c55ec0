package org.corpusaudit.boilerplate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.EntrySorter;
import org.corpusaudit.page.PageCursor;
import org.corpusaudit.page.PartitionMerge;
import org.corpusaudit.page.Partitioning;
import org.corpusaudit.page.Route;
import org.corpusaudit.page.Routes;

/** Runs steps and merges without an engine: pages of some routes, by key. */
final class Merging {
  private final Map<Integer, List<byte[]>> pages = new TreeMap<>();

  /** What went past the merge, to routes of its own. */
  private final Map<Route, Map<Integer, List<byte[]>>> past = new HashMap<>();

  private final Route kept;
  private final Partitioning partitioning;
  private final Routes routes;

  /** Keeps the pages that are sent to one route for a merge, and those that go past it. */
  Merging(Route route, Partitioning partitioning, Route... others) {
    kept = route;
    this.partitioning = partitioning;
    routes =
        new Routes(
            Stream.concat(Stream.of(route), Stream.of(others)).toList(),
            partitioning,
            (from, key, page) -> {
              Map<Integer, List<byte[]>> to =
                  from == kept ? pages : past.computeIfAbsent(from, unused -> new TreeMap<>());
              to.computeIfAbsent(key, unused -> new ArrayList<>()).add(page);
            });
  }

  Routes routes() {
    return routes;
  }

  /** Merges every partition; the result holds what went to the merge's own route, or past it. */
  Merging merge(PartitionMerge kernel, Route route) throws IOException {
    routes.flush();
    Merging merged = new Merging(route, partitioning);
    merged.pages.putAll(past.getOrDefault(route, Map.of()));
    for (Map.Entry<Integer, List<byte[]>> partition : pages.entrySet()) {
      try (EntrySorter sorter = new EntrySorter()) {
        sorter.addPages(partition.getValue());
        kernel.merge(partition.getKey(), sorter.sorted(), merged.routes);
      }
    }
    merged.routes.flush();
    return merged;
  }

  /** Gives the decisions for a block, without slot and kind. */
  void decisions(int block, Consumer<ByteReader> action) {
    for (byte[] page : pages.getOrDefault(block, List.of())) {
      PageCursor entries = new PageCursor(page);
      while (entries.next()) {
        ByteReader reader = entries.read(new ByteReader());
        reader.skip(Integer.BYTES + 1);
        action.accept(reader);
      }
    }
  }

  /** The decisions for a block, in hexadecimal digits. */
  List<String> decisions(int block) {
    List<String> decisions = new ArrayList<>();
    decisions(
        block,
        reader -> decisions.add(HexFormat.of().formatHex(reader.getBytes(reader.remaining()))));
    return decisions;
  }

  /** How many entries were sent. */
  int entries() {
    routes.flush();
    int count = 0;
    for (List<byte[]> of : pages.values()) {
      for (byte[] page : of) {
        for (PageCursor entries = new PageCursor(page); entries.next(); ) {
          count++;
        }
      }
    }
    return count;
  }
}
