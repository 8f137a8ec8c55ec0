package org.corpusaudit.signals;

import org.corpusaudit.text.TokenBuffer;

/** What is told of runs of words that stand more than once. Not thread-safe. */
final class RunSignals {
  private final HashCounts counts = new HashCounts();

  /** Characters of the words before each. */
  private int[] chars = new int[256];

  void measure(String even, TokenBuffer tokens, SignalValues values) {
    int words = tokens.size();
    if (chars.length <= words) {
      chars = new int[words * 2];
    }
    for (int i = 0; i < words; i++) {
      chars[i + 1] =
          chars[i] + Character.codePointCount(tokens.chars(), tokens.offset(i), tokens.length(i));
    }
    int length = even.codePointCount(0, even.length());
    for (Signal signal : Signal.values()) {
      if (signal.repeats().isPresent()) {
        boolean any = signal.repeats().get() == Signal.Repeats.ANY;
        int size = signal.size();
        values.put(signal, any ? repeated(tokens, size) : mostFrequent(tokens, size), length);
      }
    }
  }

  /** Characters of the most frequent run, spaces between its words counted, times its count. */
  private long mostFrequent(TokenBuffer tokens, int size) {
    counts.clear(tokens.size());
    for (int i = 0; i + size <= tokens.size(); i++) {
      counts.add(tokens.hash(i, size));
    }
    int first = counts.first();
    return counts.most() == 0
        ? 0
        : (long) counts.most() * (chars[first + size] - chars[first] + size - 1);
  }

  /** Characters of runs that stood before, none of which overlap: after one it goes on behind. */
  private long repeated(TokenBuffer tokens, int size) {
    counts.clear(tokens.size());
    long repeated = 0;
    for (int i = 0; i + size <= tokens.size(); ) {
      if (counts.add(tokens.hash(i, size)) > 0) {
        repeated += chars[i + size] - chars[i];
        i += size;
      } else {
        i++;
      }
    }
    return repeated;
  }
}
