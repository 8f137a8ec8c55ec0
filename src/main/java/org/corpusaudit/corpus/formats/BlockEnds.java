package org.corpusaudit.corpus.formats;

import java.util.Arrays;

/** What stands in an archive where the block of a record ends, or should. */
final class BlockEnds {
  private static final int MOST_PADDING = 64 << 10;

  /** Bytes that writers forget to count: a line end or two. */
  private static final int MOST_MORE = 4;

  private static final byte[] TRAILER = {'\r', '\n', '\r', '\n'};

  private final ArchiveWindow in;

  /** Ends of the blocks in a window. */
  BlockEnds(ArchiveWindow in) {
    this.in = in;
  }

  /** Whether nothing but line ends is held, or follows, behind a place. */
  boolean isLast(int offset) {
    int at = offset;
    while (in.hold(at + 1) && isLineEnd(at)) {
      at++;
    }
    return at == in.available();
  }

  /** Whether the byte {@code offset} bytes on is one of a line end, or padding. */
  boolean isLineEnd(int offset) {
    byte b = in.held()[in.at() + offset];
    return b == '\r' || b == '\n' || b == 0;
  }

  /** Whether a block that is {@code offset} bytes on ends there as it should. */
  boolean isFollowed(int offset) {
    if (isTrailer(offset)) {
      return true;
    }
    int at = offset;
    while (in.hold(at + 1)) {
      if (!isLineEnd(at)) {
        return ArchiveHeader.begins(in, at);
      }
      at++;
      if (at - offset > MOST_PADDING) {
        return true;
      }
    }
    return true;
  }

  private boolean isTrailer(int offset) {
    if (!in.hold(offset + TRAILER.length)) {
      return false;
    }
    int from = in.at() + offset;
    return Arrays.equals(in.held(), from, from + TRAILER.length, TRAILER, 0, TRAILER.length);
  }

  /**
   * How many bytes a block has beyond the few that are too few, if a record's end and the next
   * record, or the archive's end, stand there; -1 where none is near.
   */
  int bytesMore(int end) {
    for (int more = 1; more <= MOST_MORE; more++) {
      int trailer = end + more;
      if (isTrailer(trailer)
          && (isLast(trailer) || ArchiveHeader.begins(in, trailer + TRAILER.length))) {
        return more;
      }
    }
    return -1;
  }
}
