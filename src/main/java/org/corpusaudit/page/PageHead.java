package org.corpusaudit.page;

/**
 * What may stand before a page's entries, so that whoever is given the pages of a key needs nothing
 * besides them. A step that reads a side input is handed all that was grouped under a key as one
 * element by Flink, which holds it in memory; without one it walks the pages as they come.
 *
 * <p>Layout: a mark that no entry's length begins with, then how the run is divided (three
 * variable-length integers); or another mark, the number of a piece of a {@link SharedEntry}, and
 * the piece's page with its own head.
 */
final class PageHead {
  /** Zero in two bytes: a variable-length integer is written in as few as it takes. */
  private static final int LONG_ZERO = 0x80;

  private static final int MARK_BYTES = 3;
  private static final int MARK = 0;
  private static final int SHARED_MARK = 1;

  private PageHead() {}

  /** The head that says how the run is divided. */
  static byte[] of(Partitioning partitioning) {
    return start(MARK)
        .putVarLong(partitioning.partitions())
        .putVarLong(partitioning.shards())
        .putVarLong(partitioning.blocks())
        .toByteArray();
  }

  /** A page that holds a piece of a shared entry, to stand among the pages of a key. */
  static byte[] shared(int number, byte[] piece) {
    return start(SHARED_MARK).putVarLong(number).putBytes(piece).toByteArray();
  }

  /** The number of the piece that a page holds, and the reader behind it; -1 for other pages. */
  static int readShared(ByteReader page) {
    if (!isMarked(page, SHARED_MARK)) {
      return -1;
    }
    page.skip(MARK_BYTES);
    return page.getVarInt();
  }

  /** How the run is divided, and the reader behind it; null where the page does not say. */
  static Partitioning read(ByteReader page) {
    if (!isMarked(page, MARK)) {
      return null;
    }
    page.skip(MARK_BYTES);
    return new Partitioning(page.getVarInt(), page.getVarInt(), page.getVarInt());
  }

  private static ByteWriter start(int mark) {
    return new ByteWriter().putByte(LONG_ZERO).putByte(0).putByte(mark);
  }

  private static boolean isMarked(ByteReader page, int mark) {
    byte[] array = page.array();
    int at = page.position();
    return page.remaining() >= MARK_BYTES
        && (array[at] & 0xFF) == LONG_ZERO
        && array[at + 1] == 0
        && array[at + 2] == mark;
  }
}
