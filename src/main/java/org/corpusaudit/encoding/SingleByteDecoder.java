package org.corpusaudit.encoding;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;

/** Decodes an encoding of one byte a character, whose first half is ASCII. */
final class SingleByteDecoder extends SequenceDecoder {
  private final char[] upper;

  SingleByteDecoder(Charset charset, char[] upper) {
    super(charset, 1);
    this.upper = upper;
  }

  /** What the bytes 80 to FF stand for; {@link Encodings#REPLACEMENT} where nothing. */
  static char[] table(String name) {
    char[] upper = new char[0x80];
    if (name.equals("x-user-defined")) {
      for (int i = 0; i < upper.length; i++) {
        upper[i] = (char) (0xF780 + i);
      }
      return upper;
    }
    String line =
        TableLines.of("single-byte.tsv")
            .filter(candidate -> candidate.startsWith(name + "\t"))
            .findFirst()
            .orElseThrow();
    String[] codes = line.substring(name.length() + 1).split(" ", -1);
    for (int i = 0; i < upper.length; i++) {
      upper[i] = (char) Integer.parseInt(codes[i], 16);
    }
    return upper;
  }

  @Override
  int next(ByteBuffer in, int at, int limit) {
    byte found = in.get(at);
    used = 1;
    if (found >= 0) {
      return found;
    }
    char c = upper[found & 0x7F];
    return c == Encodings.REPLACEMENT ? ERROR : c;
  }
}
