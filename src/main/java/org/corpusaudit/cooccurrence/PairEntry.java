package org.corpusaudit.cooccurrence;

import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.Routes;
import org.corpusaudit.text.TokenHash;

/**
 * The entries that bring a chosen pair and its examples together: the pair, a kind, a payload. A
 * pair is its items' numbers; of an unordered one the lesser is in the upper half.
 */
final class PairEntry {
  /** Payload: the sort key and the row, which lacks the examples. */
  static final int ROW = 0;

  /** Payload: examples of the pair. */
  static final int EXAMPLES = 1;

  private PairEntry() {}

  static long pair(int a, int b, boolean ordered) {
    return ordered || a <= b ? (long) a << Integer.SIZE | b : (long) b << Integer.SIZE | a;
  }

  static ByteWriter start(ByteWriter entry, long pair, int kind) {
    return entry.reset().putLong(pair).putByte(kind);
  }

  static void send(Routes.Outlet out, long pair, ByteWriter entry) {
    out.toPartition(TokenHash.finish(pair), entry);
  }

  /** The pair of an entry, read from its beginning. */
  static long pair(ByteReader reader) {
    return reader.getLong();
  }
}
