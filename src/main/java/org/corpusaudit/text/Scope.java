package org.corpusaudit.text;

import java.io.Serializable;

/**
 * How near two tokens of one article must stand to occur together.
 *
 * <p>Window: every pair of tokens at most {@code size} tokens apart is an event; all tokens count
 * for the distance, also those that are not in the vocabulary. The other units: a pair occurs
 * together once in a unit that holds both, and never with itself.
 *
 * @param unit what bounds a pair
 * @param size tokens, 1 to {@value #MOST_SIZE}; for windows
 * @param ordered whether (a, b) means a before b; false but for windows
 * @param inverse whether an event at distance d weighs 1/d, as in GloVe; false but for windows
 */
public record Scope(Unit unit, int size, boolean ordered, boolean inverse) implements Serializable {
  /** Largest window. */
  public static final int MOST_SIZE = 100;

  /** Largest window with weights: their common multiple leaves room for 10^13 tokens. */
  public static final int MOST_WEIGHTED_SIZE = 12;

  /** What bounds a pair. */
  public enum Unit {
    /** A number of tokens, within an article. */
    WINDOW,
    /** A sentence. */
    SENTENCE,
    /** A paragraph. */
    PARAGRAPH,
    /** An article. */
    DOCUMENT
  }

  /** Refuses windows out of range; order and weights are for windows alone. */
  public Scope {
    ordered &= unit == Unit.WINDOW;
    inverse &= unit == Unit.WINDOW;
    int most = inverse ? MOST_WEIGHTED_SIZE : MOST_SIZE;
    if (size < 1 || size > most) {
      throw new IllegalArgumentException("a window of " + size + " tokens: 1 to " + most);
    }
  }

  /** Whether events are counted, not units. */
  public boolean isWindow() {
    return unit == Unit.WINDOW;
  }

  /**
   * What one event at a distance adds: sums of weights are sums of integers, so that the order of
   * adding never shows. 1, or {@link #scale()} / d.
   */
  public long weight(int distance) {
    return scale() / (inverse ? distance : 1);
  }

  /** What a weight of one is counted as: 1, or the least common multiple of 1 to size. */
  public long scale() {
    long multiple = 1;
    if (inverse) {
      for (int d = 2; d <= size; d++) {
        multiple *= d / gcd(multiple, d);
      }
    }
    return multiple;
  }

  private static long gcd(long a, long b) {
    return b == 0 ? a : gcd(b, a % b);
  }
}
