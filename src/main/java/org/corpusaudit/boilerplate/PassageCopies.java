package org.corpusaudit.boilerplate;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * Passages that a line gives more than once, as a scraper does that takes a page's text from nested
 * elements: where the copies stand after the first. A copy is {@value #FEWEST_WORDS} words or more
 * that came before on the line. A line consists of passages when its copies hold {@value
 * #LEAST_SHARE} of its words, and it has a sentence's end for every {@value #WORDS_OF_MARK} words
 * or a copy of {@value #LONG_COPY} words: a strip of tags has neither. So does a line that is one
 * passage of as many words twice and nothing else. Not thread-safe; reused.
 */
final class PassageCopies {
  private static final int FEWEST_WORDS = 12;
  private static final int LONG_COPY = 15;
  private static final int WORDS_OF_MARK = 60;
  private static final double LEAST_SHARE = 0.25;

  private final Set<Long> seen = new HashSet<>();
  private boolean[] copied = new boolean[64];
  private int[] starts = new int[8];
  private int[] ends = new int[8];
  private int count;

  /** Finds the copies of a line; whether the line consists of passages. */
  boolean find(PageText page, int line) {
    int from = page.lines().firstWord(line);
    int to = page.lines().wordEnd(line);
    if (copied.length < to - from) {
      copied = new boolean[(to - from) * 2];
    }
    Arrays.fill(copied, 0, to - from, false);
    seen.clear();
    for (int i = from; i + PageText.SPAN_WORDS <= to; i++) {
      if (!seen.add(page.span(i))) {
        Arrays.fill(copied, i - from, i - from + PageText.SPAN_WORDS, true);
      }
    }
    count = 0;
    int longest = 0;
    int words = 0;
    for (int i = from; i < to; ) {
      int end = i;
      while (end < to && copied[end - from]) {
        end++;
      }
      if (end - i >= FEWEST_WORDS && distinct(page, i, end)) {
        add(page, line, i, end);
        words += end - i;
        longest = Math.max(longest, end - i);
      }
      i = Math.max(end, i + 1);
    }
    if (count == 1 && longest >= LONG_COPY && 2 * longest == to - from) {
      return true;
    }
    return words >= LEAST_SHARE * (to - from)
        && ((longest >= LONG_COPY && words >= LONG_COPY && marks(page, line) > 0)
            || marks(page, line) * WORDS_OF_MARK >= to - from);
  }

  /** Copies found in the last line. */
  int count() {
    return count;
  }

  /** Where a copy starts, in the page's text. */
  int start(int i) {
    return starts[i];
  }

  /** Where a copy ends, exclusive. */
  int end(int i) {
    return ends[i];
  }

  /** Whether the words of a copy are those of a sentence: most of them differ. */
  private static boolean distinct(PageText page, int from, int to) {
    Set<Long> words = new HashSet<>();
    for (int i = from; i < to; i++) {
      words.add(page.words().hash(i));
    }
    return 3 * words.size() >= to - from;
  }

  private static int marks(PageText page, int line) {
    int end = page.lines().bodyEnd(line);
    int marks = 0;
    for (int i = page.lines().start(line); i < end; i++) {
      marks += LineMarks.endsSentence(page.text(), i, end) ? 1 : 0;
    }
    return marks;
  }

  private void add(PageText page, int line, int first, int last) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
    }
    starts[count] = page.words().start(first);
    ends[count++] =
        last < page.lines().wordEnd(line) ? page.words().start(last) : page.lines().bodyEnd(line);
  }
}
