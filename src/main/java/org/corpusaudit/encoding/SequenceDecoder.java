package org.corpusaudit.encoding;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;

/**
 * A decoder that takes one sequence of bytes after another. A sequence that the standard calls an
 * error is malformed input of as many bytes as the standard does not give back: an ASCII byte after
 * a broken lead byte is read again, so that no markup is swallowed.
 */
abstract class SequenceDecoder extends CharsetDecoder {
  /** The sequence goes on past the bytes that are there. */
  static final int MORE = -1;

  /** The {@link #used} bytes are no character. */
  static final int ERROR = -2;

  /** The {@link #used} bytes change the state and stand for no character. */
  static final int NOTHING = -3;

  /** Set by {@link #next}: bytes of the sequence. */
  int used;

  /** Set by {@link #next}: a second code point of one unit, or 0. */
  char second;

  SequenceDecoder(Charset charset, float charsPerByte) {
    super(charset, charsPerByte, 2);
  }

  /** Reads the sequence at {@code at} and returns its code point or one of the constants. */
  abstract int next(ByteBuffer in, int at, int limit);

  @Override
  protected final CoderResult decodeLoop(ByteBuffer in, CharBuffer out) {
    int at = in.position();
    int limit = in.limit();
    try {
      while (at < limit) {
        if (out.remaining() < 2) {
          return CoderResult.OVERFLOW;
        }
        second = 0;
        int found = next(in, at, limit);
        if (found == MORE) {
          return CoderResult.UNDERFLOW;
        }
        if (found == ERROR) {
          return CoderResult.malformedForLength(used);
        }
        at += used;
        if (found >= 0) {
          put(found, out);
        }
      }
      return CoderResult.UNDERFLOW;
    } finally {
      in.position(at);
    }
  }

  private void put(int codePoint, CharBuffer out) {
    if (codePoint >= 0x10000) {
      out.put(Character.highSurrogate(codePoint)).put(Character.lowSurrogate(codePoint));
      return;
    }
    out.put((char) codePoint);
    if (second != 0) {
      out.put(second);
    }
  }

  final int one(int codePoint) {
    used = 1;
    return codePoint;
  }

  /** A code point of two bytes, or the standard's error where there is none. */
  final int two(int codePoint, int trail) {
    used = codePoint == CharacterIndex.NONE && trail < 0x80 ? 1 : 2;
    return codePoint == CharacterIndex.NONE ? ERROR : codePoint;
  }

  static int unsigned(ByteBuffer in, int at) {
    return in.get(at) & 0xFF;
  }

  static boolean isIn(int value, int least, int most) {
    return value >= least && value <= most;
  }
}
