package org.corpusaudit.page;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * The pages of one key, walked once: their entries go to a sorter; apart from them stand how the
 * run is divided and the entry that all keys are given, if they are given one. Memory: that entry,
 * and the sorter's.
 */
public final class GroupedPages {
  private final Map<Integer, byte[]> pieces = new HashMap<>();
  private Partitioning partitioning;

  private GroupedPages() {}

  /** Walks the pages. */
  public static GroupedPages read(Iterable<byte[]> pages, EntrySorter sorter) throws IOException {
    GroupedPages grouped = new GroupedPages();
    for (byte[] page : pages) {
      grouped.add(page, sorter);
    }
    return grouped;
  }

  /** Whether the key has pages of its own. */
  public boolean isSent() {
    return partitioning != null;
  }

  /** How the run is divided, as the key's own pages say. */
  public Partitioning partitioning() {
    return partitioning;
  }

  /** The entry that all keys are given; empty where there is none. */
  public ByteReader shared() {
    return SharedEntry.join(pieces);
  }

  private void add(byte[] page, EntrySorter sorter) throws IOException {
    ByteReader reader = new ByteReader(page);
    int number = PageHead.readShared(reader);
    if (number >= 0) {
      pieces.put(number, reader.getBytes(reader.remaining()));
      return;
    }
    PageCursor entries = new PageCursor(page);
    if (partitioning == null) {
      partitioning = entries.partitioning();
    }
    while (entries.next()) {
      sorter.add(entries.array(), entries.offset(), entries.length());
    }
  }
}
