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
    sort(keys, order, new long[count], new int[count], 0, count);
    return new Walk(order);
  }

  /** The first eight bytes as a number whose signed order is their unsigned order. */
  private static long prefix(byte[] source, int offset, int length) {
    long value = 0;
    for (int i = 0; i < 8; i++) {
      value = value << 8 | (i < length ? source[offset + i] & 0xFF : 0);
    }
    return value ^ Long.MIN_VALUE;
  }

  private void sort(
      long[] keys, int[] order, long[] spareKeys, int[] spareOrder, int from, int to) {
    if (to - from <= INSERTION) {
      insertionSort(keys, order, from, to);
      return;
    }
    int middle = (from + to) >>> 1;
    sort(keys, order, spareKeys, spareOrder, from, middle);
    sort(keys, order, spareKeys, spareOrder, middle, to);
    if (compare(keys[middle - 1], order[middle - 1], keys[middle], order[middle]) <= 0) {
      return;
    }
    System.arraycopy(keys, from, spareKeys, from, middle - from);
    System.arraycopy(order, from, spareOrder, from, middle - from);
    int left = from;
    int right = middle;
    for (int at = from; left < middle; at++) {
      if (right < to && compare(keys[right], order[right], spareKeys[left], spareOrder[left]) < 0) {
        keys[at] = keys[right];
        order[at] = order[right++];
      } else {
        keys[at] = spareKeys[left];
        order[at] = spareOrder[left++];
      }
    }
  }

  private void insertionSort(long[] keys, int[] order, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      long key = keys[i];
      int entry = order[i];
      int at = i;
      while (at > from && compare(key, entry, keys[at - 1], order[at - 1]) < 0) {
        keys[at] = keys[at - 1];
        order[at] = order[at - 1];
        at--;
      }
      keys[at] = key;
      order[at] = entry;
    }
  }

  private int compare(long keyA, int a, long keyB, int b) {
    if (keyA != keyB) {
      return keyA < keyB ? -1 : 1;
    }
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
