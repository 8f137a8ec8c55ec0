package org.corpusaudit.corpus.formats;

import java.util.Arrays;

/**
 * The bytes of one record, of which no more than a bound are held: what is over it is dropped, and
 * remembered as dropped. Memory: the longest record within the bound. Not thread-safe.
 */
final class BoundedBytes {
  private static final int FIRST = 8 << 10;

  private final int most;
  private byte[] held = new byte[FIRST];
  private int length;
  private boolean tooLong;

  /** Holds at most {@code most} bytes. */
  BoundedBytes(int most) {
    this.most = most;
  }

  /** Forgets the record before, and keeps the array. */
  void clear() {
    length = 0;
    tooLong = false;
  }

  /** Adds the low eight bits. */
  void add(int b) {
    if (length == most) {
      tooLong = true;
      return;
    }
    if (length == held.length) {
      grow(1);
    }
    held[length++] = (byte) b;
  }

  /** Adds a slice. */
  void add(byte[] source, int from, int count) {
    int kept = Math.min(count, most - length);
    tooLong |= kept < count;
    if (length + kept > held.length) {
      grow(kept);
    }
    System.arraycopy(source, from, held, length, kept);
    length += kept;
  }

  private void grow(int more) {
    held = Arrays.copyOf(held, (int) Math.min(most, Math.max(length + more, held.length * 2L)));
  }

  /** Takes the last byte back if it is this one and ends the record. */
  void dropLast(char b) {
    if (length > 0 && !tooLong && held[length - 1] == b) {
      length--;
    }
  }

  /** Takes back so many of the first bytes. */
  void dropFirst(int count) {
    length -= count;
    System.arraycopy(held, count, held, 0, length);
  }

  /** The bytes, from index 0; the array is used again. */
  byte[] array() {
    return held;
  }

  /** Bytes that are held. */
  int length() {
    return length;
  }

  /** A copy of the bytes that are held. */
  byte[] copy() {
    return Arrays.copyOf(held, length);
  }

  /** Whether the record is over the bound, so that only its beginning is held. */
  boolean isTooLong() {
    return tooLong;
  }
}
