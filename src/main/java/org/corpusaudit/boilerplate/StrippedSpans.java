package org.corpusaudit.boilerplate;

import java.util.Arrays;
import org.corpusaudit.text.Reason;
import org.corpusaudit.text.Spans;

/**
 * What is stripped of one page while it is put together: pieces in ascending order with reason and
 * evidence, then a person's patterns over them. Pieces that touch and have one reason and one owner
 * are one span. Not thread-safe; reused.
 */
final class StrippedSpans {
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private Reason[] reasons = new Reason[64];
  private int[] rows = new int[64];
  private int count;

  void clear() {
    count = 0;
  }

  int count() {
    return count;
  }

  int start(int i) {
    return starts[i];
  }

  int end(int i) {
    return ends[i];
  }

  Reason reason(int i) {
    return reasons[i];
  }

  /** The row of evidence that stands for a span, or {@link Evidence#NONE}. */
  int row(int i) {
    return rows[i];
  }

  /** Adds a piece that starts where the last one ends, or later. */
  void add(int start, int end, Reason reason, int row, Evidence evidence) {
    int last = count - 1;
    if (count > 0
        && ends[last] == start
        && reasons[last] == reason
        && (reason != Reason.EMBEDDED_ARTICLE
            || evidence.ownerId(rows[last]).equals(evidence.ownerId(row)))) {
      ends[last] = end;
      if (row != Evidence.NONE
          && (rows[last] == Evidence.NONE
              || evidence.documents(row) > evidence.documents(rows[last]))) {
        rows[last] = row;
      }
      return;
    }
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
      reasons = Arrays.copyOf(reasons, count * 2);
      rows = Arrays.copyOf(rows, count * 2);
    }
    starts[count] = start;
    ends[count] = end;
    reasons[count] = reason;
    rows[count++] = row;
  }

  /** Applies a person's patterns: what matches {@code keep} stays, whatever else says. */
  void apply(StripSettings settings, String site, String text, Evidence evidence) {
    if (settings.keep().isEmpty() && settings.strip().isEmpty()) {
      return;
    }
    int[] spans = new int[text.length()]; // 0 stays, 1 strip list, 2 + i the span i.
    for (int i = 0; i < count; i++) {
      Arrays.fill(spans, starts[i], ends[i], i + 2);
    }
    settings
        .strip()
        .find(
            site,
            text,
            (start, end) -> {
              for (int i = start; i < end; i++) {
                spans[i] = spans[i] == 0 ? 1 : spans[i];
              }
            });
    settings.keep().find(site, text, (start, end) -> Arrays.fill(spans, start, end, 0));
    Reason[] oldReasons = Arrays.copyOf(reasons, count);
    int[] oldRows = Arrays.copyOf(rows, count);
    count = 0;
    for (int i = 0; i < spans.length; ) {
      int end = i + 1;
      while (end < spans.length && spans[end] == spans[i]) {
        end++;
      }
      if (spans[i] == 1) {
        add(i, end, Reason.STRIP_LIST, Evidence.NONE, evidence);
      } else if (spans[i] > 1) {
        add(i, end, oldReasons[spans[i] - 2], oldRows[spans[i] - 2], evidence);
      }
      i = end;
    }
  }

  /** Copies the spans for the passes that need no evidence. */
  void copyTo(Spans spans) {
    spans.clear();
    for (int i = 0; i < count; i++) {
      spans.add(starts[i], ends[i], reasons[i].code());
    }
  }
}
