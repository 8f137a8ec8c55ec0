package org.corpusaudit.boilerplate;

import com.dynatrace.hash4j.hashing.HashStream64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.util.Arrays;

/**
 * The lines of one text that hold something, with a hash of each line and its site: the units that
 * are counted as navigation. White space at both ends does not count. Not thread-safe; reused.
 */
final class Lines {
  private static final String SENTENCE_ENDS = ".!?…؟۔。！？।»”\"";

  private final HashStream64 stream = Hashing.xxh3_64().hashStream();
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private int[] bodyStarts = new int[64];
  private int[] bodyEnds = new int[64];
  private long[] keys = new long[64];
  private int count;

  /** Splits a text of a site. */
  void split(String site, String text) {
    count = 0;
    int start = 0;
    while (start < text.length()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline + 1;
      add(site, text, start, end);
      start = end;
    }
  }

  int count() {
    return count;
  }

  /** Where a line starts. */
  int start(int i) {
    return starts[i];
  }

  /** Where a line ends, its line end included. */
  int end(int i) {
    return ends[i];
  }

  /** The line without white space at its ends. */
  String body(String text, int i) {
    return text.substring(bodyStarts[i], bodyEnds[i]);
  }

  /** Characters of the body. */
  int bodyLength(int i) {
    return bodyEnds[i] - bodyStarts[i];
  }

  /** Whether the body ends as a sentence does, in any script. */
  boolean endsSentence(String text, int i) {
    return SENTENCE_ENDS.indexOf(text.charAt(bodyEnds[i] - 1)) >= 0;
  }

  /** Hash of the site and the body. */
  long key(int i) {
    return keys[i];
  }

  private void add(String site, String text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    if (from == to) {
      return;
    }
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
      bodyStarts = Arrays.copyOf(bodyStarts, count * 2);
      bodyEnds = Arrays.copyOf(bodyEnds, count * 2);
      keys = Arrays.copyOf(keys, count * 2);
    }
    starts[count] = start;
    ends[count] = end;
    bodyStarts[count] = from;
    bodyEnds[count] = to;
    stream.reset().putString(site);
    for (int i = from; i < to; i++) {
      stream.putChar(text.charAt(i));
    }
    keys[count++] = stream.getAsLong();
  }
}
