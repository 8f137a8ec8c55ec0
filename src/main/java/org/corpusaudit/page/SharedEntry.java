package org.corpusaudit.page;

import java.util.Map;
import java.util.TreeMap;

/**
 * One entry for every worker, sent in pieces of at most {@value #PIECE_BYTES} bytes: engines bound
 * the size of what they shuffle as one element. The key of a page is the number of its piece.
 */
public final class SharedEntry {
  private static final int PIECE_BYTES = 1 << 17;

  private SharedEntry() {}

  /** Sends an entry in pieces; to be called once for a route. */
  public static void send(Routes out, Route route, ByteWriter entry) {
    ByteWriter piece = new ByteWriter();
    int from = 0;
    for (int number = 0; number == 0 || from < entry.length(); number++) {
      int length = Math.min(PIECE_BYTES, entry.length() - from);
      out.to(route).send(number, piece.reset().putBytes(entry.array(), from, length));
      from += length;
    }
  }

  /** The entry whose pieces stand on pages by their numbers; empty where there are none. */
  public static ByteReader join(Map<Integer, byte[]> pages) {
    ByteWriter entry = new ByteWriter();
    for (byte[] page : new TreeMap<>(pages).values()) {
      PageCursor cursor = new PageCursor(page);
      while (cursor.next()) {
        entry.putBytes(cursor.array(), cursor.offset(), cursor.length());
      }
    }
    return new ByteReader().reset(entry.array(), 0, entry.length());
  }
}
