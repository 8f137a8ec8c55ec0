package org.corpusaudit.page;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads what {@link ByteWriter} wrote, from a slice of an array that it does not copy. Reading past
 * the slice's end throws {@link IllegalStateException}. Not thread-safe.
 */
public final class ByteReader {
  private byte[] bytes = new byte[0];
  private int position;
  private int end;

  /** A reader of nothing; {@link #reset} gives it a slice. */
  public ByteReader() {}

  /** A reader of a whole array. */
  public ByteReader(byte[] bytes) {
    reset(bytes, 0, bytes.length);
  }

  /** Starts over on another slice. */
  public ByteReader reset(byte[] source, int offset, int length) {
    bytes = source;
    position = offset;
    end = offset + length;
    return this;
  }

  /** The array that is read from. */
  public byte[] array() {
    return bytes;
  }

  /** Index in {@link #array()} of the next byte. */
  public int position() {
    return position;
  }

  /** Bytes left. */
  public int remaining() {
    return end - position;
  }

  /** Passes over {@code count} bytes. */
  public ByteReader skip(int count) {
    require(count);
    position += count;
    return this;
  }

  /** The next byte, 0 to 255. */
  public int getByte() {
    require(1);
    return bytes[position++] & 0xFF;
  }

  /** The next four bytes, big-endian. */
  public int getInt() {
    require(4);
    int value =
        (bytes[position] & 0xFF) << 24
            | (bytes[position + 1] & 0xFF) << 16
            | (bytes[position + 2] & 0xFF) << 8
            | (bytes[position + 3] & 0xFF);
    position += 4;
    return value;
  }

  /** The next eight bytes, big-endian. */
  public long getLong() {
    long high = getInt();
    return high << 32 | (getInt() & 0xFFFFFFFFL);
  }

  /** A double from its bits. */
  public double getDouble() {
    return Double.longBitsToDouble(getLong());
  }

  /** A value that {@link ByteWriter#putVarLong} wrote. */
  public long getVarLong() {
    long value = getByte();
    if (value < 0x80) {
      return value;
    }
    value &= 0x7F;
    for (int shift = 7; shift < 64; shift += 7) {
      int next = getByte();
      value |= (long) (next & 0x7F) << shift;
      if (next < 0x80) {
        return value;
      }
    }
    throw new IllegalStateException("a variable-length integer of more than ten bytes");
  }

  /** As {@link #getVarLong}, for a value that must fit an int. */
  public int getVarInt() {
    long value = getVarLong();
    if (value < 0 || value > Integer.MAX_VALUE) {
      throw new IllegalStateException("a length or count of " + value);
    }
    return (int) value;
  }

  /** A copy of the next {@code count} bytes. */
  public byte[] getBytes(int count) {
    require(count);
    byte[] copy = Arrays.copyOfRange(bytes, position, position + count);
    position += count;
    return copy;
  }

  /** A copy of a slice that {@link ByteWriter#putSized} wrote. */
  public byte[] getSized() {
    return getBytes(getVarInt());
  }

  /** A text that {@link ByteWriter#putString} wrote. */
  public String getString() {
    int length = getVarInt();
    require(length);
    String text = new String(bytes, position, length, StandardCharsets.UTF_8);
    position += length;
    return text;
  }

  /** Small enough to be compiled into what asks it. */
  private void require(int count) {
    if (count < 0 || count > end - position) {
      throw endsEarly(count);
    }
  }

  private IllegalStateException endsEarly(int count) {
    return new IllegalStateException(
        "an entry ends early: " + count + " bytes wanted, " + (end - position) + " left");
  }
}
