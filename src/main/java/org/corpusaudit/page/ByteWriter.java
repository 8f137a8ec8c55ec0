package org.corpusaudit.page;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A growing byte array that entries are encoded into. Integers are big-endian, so that the unsigned
 * lexicographic order of the bytes is the numeric order of non-negative values; {@link EntrySorter}
 * relies on it. Reused by {@link #reset()}; not thread-safe.
 */
public final class ByteWriter {
  private byte[] bytes;
  private int length;

  /** Creates a writer with room for 256 bytes; it doubles when full. */
  public ByteWriter() {
    bytes = new byte[256];
  }

  /** The backing array; the first {@link #length()} bytes are valid until the next write. */
  public byte[] array() {
    return bytes;
  }

  /** Bytes written since the last reset. */
  public int length() {
    return length;
  }

  /** Forgets what was written and keeps the array. */
  public ByteWriter reset() {
    length = 0;
    return this;
  }

  /** Forgets what was written after the first {@code newLength} bytes. */
  public ByteWriter truncate(int newLength) {
    if (newLength > length) {
      throw new IllegalArgumentException(newLength + " bytes of " + length);
    }
    length = newLength;
    return this;
  }

  /** A copy of what was written. */
  public byte[] toByteArray() {
    return Arrays.copyOf(bytes, length);
  }

  /** Appends the low eight bits. */
  public ByteWriter putByte(int value) {
    reserve(1);
    bytes[length++] = (byte) value;
    return this;
  }

  /** Appends four bytes, big-endian. */
  public ByteWriter putInt(int value) {
    reserve(4);
    bytes[length++] = (byte) (value >>> 24);
    bytes[length++] = (byte) (value >>> 16);
    bytes[length++] = (byte) (value >>> 8);
    bytes[length++] = (byte) value;
    return this;
  }

  /** Appends eight bytes, big-endian. */
  public ByteWriter putLong(long value) {
    putInt((int) (value >>> 32));
    return putInt((int) value);
  }

  /** Appends the bits of a double; the order of the bytes is not the order of the numbers. */
  public ByteWriter putDouble(double value) {
    return putLong(Double.doubleToRawLongBits(value));
  }

  /** Appends 1 to 10 bytes, seven bits each, low bits first; negative values take 10 bytes. */
  public ByteWriter putVarLong(long value) {
    reserve(10);
    while ((value & ~0x7FL) != 0) {
      bytes[length++] = (byte) (value | 0x80);
      value >>>= 7;
    }
    bytes[length++] = (byte) value;
    return this;
  }

  /** Appends a slice as it is. */
  public ByteWriter putBytes(byte[] source, int offset, int count) {
    reserve(count);
    System.arraycopy(source, offset, bytes, length, count);
    length += count;
    return this;
  }

  /** Appends an array as it is. */
  public ByteWriter putBytes(byte[] source) {
    return putBytes(source, 0, source.length);
  }

  /** Appends bytes that the caller fills in: returns where in {@link #array()} they begin. */
  public int skip(int count) {
    reserve(count);
    length += count;
    return length - count;
  }

  /** Appends the length of a slice and the slice. */
  public ByteWriter putSized(byte[] source, int offset, int count) {
    return putVarLong(count).putBytes(source, offset, count);
  }

  /** Appends the length in bytes of the text in UTF-8, and the bytes. */
  public ByteWriter putString(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    return putSized(utf8, 0, utf8.length);
  }

  /** Small enough to be compiled into what asks it. */
  private void reserve(int count) {
    if (count > bytes.length - length) {
      grow(Math.addExact(length, count));
    }
  }

  private void grow(int needed) {
    bytes =
        Arrays.copyOf(
            bytes, (int) Math.min(Integer.MAX_VALUE - 8, Math.max(needed, 2L * bytes.length)));
  }
}
