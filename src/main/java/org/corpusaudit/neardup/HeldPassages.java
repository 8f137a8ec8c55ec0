package org.corpusaudit.neardup;

import java.util.BitSet;
import org.corpusaudit.text.Spans;

/**
 * The characters of an article that stand in articles of other sites. Memory: two bits a character.
 */
final class HeldPassages {
  private final BitSet copied = new BitSet();
  private final BitSet unordered = new BitSet();

  /** Adds a passage that another site had first. */
  void copied(int start, int end) {
    copied.set(start, end);
  }

  /** Adds a passage of which dates do not tell who had it first. */
  void unordered(int start, int end) {
    unordered.set(start, end);
  }

  /** Whether there are none. */
  boolean isEmpty() {
    return copied.isEmpty() && unordered.isEmpty();
  }

  /** Leaves out what is stripped; a character that is copied is not unordered too. */
  void strip(Spans spans) {
    for (int i = 0; i < spans.size(); i++) {
      copied.clear(spans.start(i), spans.end(i));
      unordered.clear(spans.start(i), spans.end(i));
    }
    unordered.andNot(copied);
  }

  /** Characters that another site had first. */
  int copiedChars() {
    return copied.cardinality();
  }

  /** Characters of which it is not known. */
  int unorderedChars() {
    return unordered.cardinality();
  }

  void clear() {
    copied.clear();
    unordered.clear();
  }
}
