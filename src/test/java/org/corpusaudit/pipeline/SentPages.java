package org.corpusaudit.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.corpusaudit.figure.Counted;
import org.corpusaudit.output.Table;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.EntryCursor;
import org.corpusaudit.page.EntrySorter;
import org.corpusaudit.page.PageCursor;
import org.corpusaudit.page.PartitionMerge;
import org.corpusaudit.page.Partitioning;
import org.corpusaudit.page.Route;
import org.corpusaudit.page.Routes;
import org.corpusaudit.page.SharingMerge;

/** What kernels have sent, by route and key, and what other kernels make of it: no engine. */
final class SentPages {
  private final Partitioning partitioning;
  private final Counted counted;
  private final Map<Route, Map<Integer, List<byte[]>>> pages = new HashMap<>();

  SentPages(Partitioning partitioning, Counted counted) {
    this.partitioning = partitioning;
    this.counted = counted;
  }

  /** Routes that end here; figures are added up. */
  Routes routes(List<Route> routes) {
    return new Routes(
        routes,
        partitioning,
        (route, key, page) -> {
          if (route == Routes.FIGURES) {
            PageCursor entries = new PageCursor(page);
            while (entries.next()) {
              counted.merge(entries.read(new ByteReader()));
            }
          } else {
            of(route).computeIfAbsent(key, k -> new ArrayList<>()).add(page);
          }
        });
  }

  /** The pages of a route by key. */
  Map<Integer, List<byte[]>> of(Route route) {
    return pages.computeIfAbsent(route, r -> new TreeMap<>());
  }

  /** The one entry of a route, or an empty one. */
  byte[] onlyEntry(Route route) {
    if (of(route).isEmpty()) {
      return new byte[0];
    }
    PageCursor entries = new PageCursor(of(route).get(0).get(0));
    entries.next();
    return entries.read(new ByteReader()).getBytes(entries.length());
  }

  /** What a kernel sends for pages by partition. */
  SentPages merge(PartitionMerge kernel, Map<Integer, List<byte[]>> input, byte[] shared)
      throws IOException {
    SentPages output = new SentPages(partitioning, counted);
    for (Map.Entry<Integer, List<byte[]>> partition : input.entrySet()) {
      Routes out = output.routes(kernel.routes());
      try (EntrySorter sorter = new EntrySorter()) {
        EntryCursor entries = sorter.addPages(partition.getValue()).sorted();
        if (kernel instanceof SharingMerge sharing) {
          sharing.merge(partition.getKey(), entries, new ByteReader(shared), out);
        } else {
          kernel.merge(partition.getKey(), entries, out);
        }
      }
      out.flush();
    }
    return output;
  }

  /** The rows of the only shard of a table. */
  static List<String> rows(Table table, Map<Integer, List<byte[]>> pages) throws IOException {
    List<String> rows = new ArrayList<>();
    try (EntrySorter sorter = new EntrySorter()) {
      EntryCursor entries = sorter.addPages(pages.getOrDefault(0, List.of())).sorted();
      String last = "";
      while (entries.next()) {
        int skip = table.sortKeyBytes();
        String row =
            new String(
                entries.array(),
                entries.offset() + skip,
                entries.length() - skip,
                StandardCharsets.UTF_8);
        if (!table.distinct() || !row.equals(last)) {
          rows.add(row);
        }
        last = row;
      }
    }
    return rows;
  }

  /** Rows as their values by column. */
  static List<Map<String, String>> values(Table table, List<String> rows) {
    List<String> columns = table.columns().names();
    List<Map<String, String>> values = new ArrayList<>();
    for (String row : rows) {
      String[] cells = row.split("\t", -1);
      Map<String, String> named = new HashMap<>();
      for (int i = 0; i < cells.length; i++) {
        named.put(columns.get(i), cells[i]);
      }
      values.add(named);
    }
    return values;
  }
}
