package org.corpusaudit.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Entries in memory, sorted by their unsigned bytes. An entry costs its bytes plus {@value
 * #OVERHEAD}: its place, its first eight bytes as a number to compare first, and their copies while
 * a merge sort runs over both arrays.
 */
final class EntryArena {
  static final int OVERHEAD = 44;

  private static final int CHUNK = 1 << 20;
  private static final int INSERTION = 12;

  /** Bytes that are compared eight by eight; what is alike so far is compared as a whole. */
  private static final int DEEPEST = 256;

  private final List<byte[]> chunks = new ArrayList<>();
  private int used;
  private long heldBytes;
  private long[] prefixes = new long[1024];
  private long[] places = new long[1024];
  private int[] lengths = new int[1024];
  private int count;

  int count() {
    return count;
  }

  /** Bytes held, counting what sorting will take. */
  long heldBytes() {
    return heldBytes;
  }

  void clear() {
    chunks.clear();
    used = 0;
    heldBytes = 0;
    count = 0;
  }

  void add(byte[] source, int offset, int length) {
    if (chunks.isEmpty() || used + length > chunks.get(chunks.size() - 1).length) {
      chunks.add(new byte[Math.max(CHUNK, length)]);
      used = 0;
    }
    System.arraycopy(source, offset, chunks.get(chunks.size() - 1), used, length);
    if (count == prefixes.length) {
      prefixes = Arrays.copyOf(prefixes, count * 2);
      places = Arrays.copyOf(places, count * 2);
      lengths = Arrays.copyOf(lengths, count * 2);
    }
    prefixes[count] = prefix(source, offset, length);
    places[count] = (long) (chunks.size() - 1) << 32 | used;
    lengths[count] = length;
    used += length;
    count++;
    heldBytes += length + OVERHEAD;
  }

  /** The entries in ascending order; the arena must not change during the walk. */
  EntryCursor sorted() {
    long[] keys = Arrays.copyOf(prefixes, count);
    int[] order = new int[count];
    for (int i = 0; i < count; i++) {
      order[i] = i;
    }
    sort(keys, order, new long[count], new int[count], 0, count, Long.BYTES);
    return new Walk(order);
  }

  /** The entries in the order in which they were added. */
  EntryCursor unsorted() {
    int[] order = new int[count];
    for (int i = 0; i < count; i++) {
      order[i] = i;
    }
    return new Walk(order);
  }

  /** The first eight bytes as a number whose signed order is their unsigned order. */
  private static long prefix(byte[] source, int offset, int length) {
    long value = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      value = value << 8 | (i < length ? source[offset + i] & 0xFF : 0);
    }
    return value ^ Long.MIN_VALUE;
  }

  /**
   * Sorts by eight bytes, then what is alike in them by the next eight, and so on.
   *
   * @param depth bytes up to the end of those that the keys hold
   */
  private void sort(
      long[] keys, int[] order, long[] spareKeys, int[] spareOrder, int from, int to, int depth) {
    sortKeys(keys, order, spareKeys, spareOrder, from, to);
    for (int start = from; start < to; ) {
      int end = start + 1;
      while (end < to && keys[end] == keys[start]) {
        end++;
      }
      if (end - start > INSERTION && depth >= DEEPEST) {
        sortWhole(order, start, end);
      } else if (end - start > INSERTION) {
        deeper(keys, order, spareKeys, spareOrder, start, end, depth);
      } else if (end - start > 1) {
        insertionSort(order, start, end);
      }
      start = end;
    }
  }

  private void deeper(
      long[] keys, int[] order, long[] spareKeys, int[] spareOrder, int from, int to, int depth) {
    int ended = from;
    for (int i = from; i < to; i++) {
      int entry = order[i];
      if (lengths[entry] <= depth) { // Zeros followed its end.
        order[i] = order[ended];
        order[ended++] = entry;
      }
    }
    if (ended > from + 1) {
      // Alike but for zeros at their ends, so that the length decides.
      for (int i = from; i < ended; i++) {
        keys[i] = lengths[order[i]];
      }
      sortKeys(keys, order, spareKeys, spareOrder, from, ended);
    }
    for (int i = ended; i < to; i++) {
      int entry = order[i];
      keys[i] =
          prefix(
              chunks.get((int) (places[entry] >>> 32)),
              (int) places[entry] + depth,
              lengths[entry] - depth);
    }
    sort(keys, order, spareKeys, spareOrder, ended, to, depth + Long.BYTES);
  }

  private static void sortKeys(
      long[] keys, int[] order, long[] spareKeys, int[] spareOrder, int from, int to) {
    if (to - from <= INSERTION) {
      for (int i = from + 1; i < to; i++) {
        long key = keys[i];
        int entry = order[i];
        int at = i;
        while (at > from && key < keys[at - 1]) {
          keys[at] = keys[at - 1];
          order[at] = order[at - 1];
          at--;
        }
        keys[at] = key;
        order[at] = entry;
      }
      return;
    }
    int middle = (from + to) >>> 1;
    sortKeys(keys, order, spareKeys, spareOrder, from, middle);
    sortKeys(keys, order, spareKeys, spareOrder, middle, to);
    if (keys[middle - 1] <= keys[middle]) {
      return;
    }
    System.arraycopy(keys, from, spareKeys, from, middle - from);
    System.arraycopy(order, from, spareOrder, from, middle - from);
    int left = from;
    int right = middle;
    for (int at = from; left < middle; at++) {
      if (right < to && keys[right] < spareKeys[left]) {
        keys[at] = keys[right];
        order[at] = order[right++];
      } else {
        keys[at] = spareKeys[left];
        order[at] = spareOrder[left++];
      }
    }
  }

  /** Sorts entries that are long and alike. */
  private void sortWhole(int[] order, int from, int to) {
    Integer[] boxed = new Integer[to - from];
    for (int i = from; i < to; i++) {
      boxed[i - from] = order[i];
    }
    Arrays.sort(boxed, this::compare);
    for (int i = from; i < to; i++) {
      order[i] = boxed[i - from];
    }
  }

  private void insertionSort(int[] order, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      int entry = order[i];
      int at = i;
      while (at > from && compare(entry, order[at - 1]) < 0) {
        order[at] = order[at - 1];
        at--;
      }
      order[at] = entry;
    }
  }

  private int compare(int a, int b) {
    int startA = (int) places[a];
    int startB = (int) places[b];
    return Arrays.compareUnsigned(
        chunks.get((int) (places[a] >>> 32)),
        startA,
        startA + lengths[a],
        chunks.get((int) (places[b] >>> 32)),
        startB,
        startB + lengths[b]);
  }

  private final class Walk implements EntryCursor {
    private final int[] order;
    private int at = -1;

    Walk(int[] order) {
      this.order = order;
    }

    @Override
    public boolean next() {
      at++;
      return at < order.length;
    }

    @Override
    public byte[] array() {
      return chunks.get((int) (places[order[at]] >>> 32));
    }

    @Override
    public int offset() {
      return (int) places[order[at]];
    }

    @Override
    public int length() {
      return lengths[order[at]];
    }
  }
}
