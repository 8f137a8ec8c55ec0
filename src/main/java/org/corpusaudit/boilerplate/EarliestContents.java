package org.corpusaudit.boilerplate;

/**
 * The contents that have one piece, each with the earliest position at which it has it: the {@value
 * EvidenceEntry#MOST_DISTINCT} earliest, by position, then by content. What is kept does not depend
 * on the order in which they come. Not thread-safe; reused.
 */
final class EarliestContents {
  private final long[] contents = new long[EvidenceEntry.MOST_DISTINCT + 1];
  private final int[] positions = new int[EvidenceEntry.MOST_DISTINCT + 1];
  private int size;

  void clear() {
    size = 0;
  }

  int size() {
    return size;
  }

  /** The i-th content. */
  long content(int i) {
    return contents[i];
  }

  /** The earliest position at which the i-th content has the piece. */
  int position(int i) {
    return positions[i];
  }

  /** Adds a content that has the piece at a position. */
  void add(int position, long content) {
    if (size == EvidenceEntry.MOST_DISTINCT && !isBefore(position, content, size - 1)) {
      return;
    }
    int at = size;
    for (int i = 0; i < size; i++) {
      if (contents[i] == content) {
        if (positions[i] <= position) {
          return;
        }
        at = i;
        break;
      }
    }
    // Moves what stands behind the new one up to the place of the old, or of the end.
    int to = at;
    while (to > 0 && isBefore(position, content, to - 1)) {
      contents[to] = contents[to - 1];
      positions[to] = positions[to - 1];
      to--;
    }
    contents[to] = content;
    positions[to] = position;
    size = at == size ? Math.min(size + 1, EvidenceEntry.MOST_DISTINCT) : size;
  }

  private boolean isBefore(int position, long content, int i) {
    return position < positions[i]
        || (position == positions[i] && Long.compareUnsigned(content, contents[i]) < 0);
  }
}
