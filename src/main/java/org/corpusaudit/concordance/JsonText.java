package org.corpusaudit.concordance;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Decodes one JSON string after another from UTF-8 into an array that is used again. About a
 * nanosecond a byte. Not thread-safe.
 */
final class JsonText {
  private static final int NONE = -1;

  private static final VarHandle SHORTS =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
  private static final int TWO_BYTES = 0xE0C0;
  private static final int TWO_BYTES_SIGNS = 0xC080;

  private char[] chars = new char[1];
  private int length;

  /** Forgets the last string and makes room for one of so many bytes. */
  void clear(int bytes) {
    length = 0;
    if (chars.length <= bytes) {
      chars = new char[bytes + 1];
    }
  }

  /** The characters, from 0 to {@link #length()}. */
  char[] chars() {
    return chars;
  }

  /** Units of the string. */
  int length() {
    return length;
  }

  /**
   * Decodes the string that begins behind a quotation mark; there is room for it.
   *
   * @return where it has ended, behind its last quotation mark; -1 where it is none
   */
  int read(byte[] bytes, int from, int to) {
    char[] out = chars;
    int size = 0;
    int i = from;
    while (i < to) {
      // Two bytes at once, which are one letter of most scripts with alphabets.
      while (i + 1 < to) {
        int two = (short) SHORTS.get(bytes, i);
        if ((two & TWO_BYTES) != TWO_BYTES_SIGNS) {
          break;
        }
        char c = (char) (((two >> 2) & 0x07C0) | (two & 0x3F));
        if (c < 0x80) {
          return NONE;
        }
        out[size++] = c;
        i += 2;
      }
      if (i == to) {
        return NONE;
      }
      int b = bytes[i];
      if (b >= ' ' && b != '"' && b != '\\') {
        out[size++] = (char) b;
        i++;
      } else if (b == '"') {
        length = size;
        return i + 1;
      } else {
        length = size;
        i = b == '\\' ? escape(bytes, i + 1, to) : longer(bytes, i, to);
        if (i < 0) {
          return NONE;
        }
        size = length;
      }
    }
    return NONE;
  }

  /** The bits of a byte that continues a character, or a number below zero. */
  private static int low(byte b) {
    return (b & 0xC0) == 0x80 ? b & 0x3F : Integer.MIN_VALUE;
  }

  /** A character of three or four bytes. */
  private int longer(byte[] bytes, int i, int to) {
    int b = bytes[i];
    boolean three = (b & 0xF0) == 0xE0;
    int width = three ? 3 : 4;
    if (i + width > to || !(three || (b & 0xF8) == 0xF0)) {
      return NONE;
    }
    int point = three ? b & 0x0F : b & 0x07;
    for (int k = 1; k < width; k++) {
      int low = low(bytes[i + k]);
      if (low < 0) {
        return NONE;
      }
      point = point << 6 | low;
    }
    boolean lone = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    if (lone || point < (three ? 0x800 : 0x10000) || !Character.isValidCodePoint(point)) {
      return NONE;
    }
    length += Character.toChars(point, chars, length);
    return i + width;
  }

  private int escape(byte[] bytes, int i, int to) {
    if (i >= to) {
      return NONE;
    }
    int next = i + 1;
    int c =
        switch (bytes[i]) {
          case '"', '\\', '/' -> bytes[i];
          case 'n' -> '\n';
          case 't' -> '\t';
          case 'r' -> '\r';
          case 'b' -> '\b';
          case 'f' -> '\f';
          case 'u' -> next + 4 <= to ? hexadecimal(bytes, next) : NONE;
          default -> NONE;
        };
    if (c < 0) {
      return NONE;
    }
    chars[length++] = (char) c;
    return bytes[i] == 'u' ? next + 4 : next;
  }

  private static int hexadecimal(byte[] bytes, int from) {
    int c = 0;
    for (int i = from; i < from + 4; i++) {
      int digit = bytes[i] < 0 ? NONE : Character.digit(bytes[i], 16);
      if (digit < 0) {
        return NONE;
      }
      c = c << 4 | digit;
    }
    return c;
  }
}
