package org.corpusaudit.neardup;

import java.util.Arrays;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.text.WordScanner;

/**
 * The folded words of a title, as a set of 32-bit hashes: by it two titles are compared without the
 * titles themselves. Of a longer title the first {@value #MOST_WORDS} words are taken.
 */
final class Title {
  /** No title, or one without words. */
  static final Title NONE = new Title(new int[0]);

  private static final int MOST_WORDS = 64;

  private final int[] words;

  private Title(int[] words) {
    this.words = words;
  }

  /** The words of a title; the scanner's last text is forgotten. */
  static Title of(String title, WordScanner scanner) {
    if (title.isEmpty()) {
      return NONE;
    }
    scanner.scan(title);
    int[] hashes = new int[Math.min(MOST_WORDS, scanner.count())];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = (int) (scanner.hash(i) >>> Integer.SIZE);
    }
    return new Title(Arrays.stream(hashes).sorted().distinct().toArray());
  }

  /** Whether it has words. */
  boolean isKnown() {
    return words.length > 0;
  }

  /** Jaccard similarity of the words of two titles that have some, 0 to 1. */
  double similarity(Title other) {
    int shared = 0;
    for (int word : words) {
      shared += Arrays.binarySearch(other.words, word) >= 0 ? 1 : 0;
    }
    return (double) shared / (words.length + other.words.length - shared);
  }

  void writeTo(ByteWriter out) {
    out.putVarLong(words.length);
    for (int word : words) {
      out.putInt(word);
    }
  }

  static Title readFrom(ByteReader in) {
    int size = in.getVarInt();
    if (size < 0 || size > MOST_WORDS) {
      throw new IllegalStateException("a title of " + size + " words");
    }
    int[] words = new int[size];
    for (int i = 0; i < size; i++) {
      words[i] = in.getInt();
    }
    return size == 0 ? NONE : new Title(words);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Title title && Arrays.equals(words, title.words);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(words);
  }
}
