package org.corpusaudit.encoding;

import java.util.Arrays;
import java.util.stream.IntStream;

/** An index of the standard: the code point of each pointer. */
final class CharacterIndex {
  /** What a pointer that stands for nothing has. */
  static final int NONE = -1;

  private final int[] codePoints;

  private CharacterIndex(int[] codePoints) {
    this.codePoints = codePoints;
  }

  /** Reads an index: lines of a pointer, a tab, and the characters from that pointer on. */
  static CharacterIndex read(String file) {
    int[] found = new int[0x8000];
    Arrays.fill(found, NONE);
    TableLines.of(file)
        .forEach(
            line -> {
              int tab = line.indexOf('\t');
              int[] run = line.substring(tab + 1).codePoints().toArray();
              System.arraycopy(run, 0, found, Integer.parseInt(line.substring(0, tab)), run.length);
            });
    int size = IntStream.range(0, found.length).filter(i -> found[i] != NONE).max().orElse(-1) + 1;
    return new CharacterIndex(Arrays.copyOf(found, size));
  }

  int at(int pointer) {
    return pointer >= 0 && pointer < codePoints.length ? codePoints[pointer] : NONE;
  }
}
