package org.corpusaudit.text;

import java.util.Arrays;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;

/**
 * Disjoint pieces of one text, in ascending order, each with a code that says why it is there.
 * Offsets are UTF-16 code units, ends exclusive. Not thread-safe.
 */
public final class Spans {
  private int[] starts = new int[8];
  private int[] ends = new int[8];
  private int[] codes = new int[8];
  private int size;

  /** How many there are. */
  public int size() {
    return size;
  }

  /** Where a span starts. */
  public int start(int i) {
    return starts[i];
  }

  /** Where a span ends, exclusive. */
  public int end(int i) {
    return ends[i];
  }

  /** Why the span is there, as whoever made it numbers reasons. */
  public int code(int i) {
    return codes[i];
  }

  /** Characters in all spans. */
  public int chars() {
    int chars = 0;
    for (int i = 0; i < size; i++) {
      chars += ends[i] - starts[i];
    }
    return chars;
  }

  /** Forgets all spans. */
  public Spans clear() {
    size = 0;
    return this;
  }

  /** Adds a span, which must start where the last one ends or later, and must not be empty. */
  public Spans add(int start, int end, int code) {
    if (start >= end || start < (size == 0 ? 0 : ends[size - 1])) {
      throw new IllegalArgumentException("a span from " + start + " to " + end + " after " + size);
    }
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
      codes = Arrays.copyOf(codes, size * 2);
    }
    starts[size] = start;
    ends[size] = end;
    codes[size++] = code;
    return this;
  }

  /** Replaces these spans by those of others that have another code. */
  public Spans copyWithout(Spans others, int code) {
    clear();
    for (int i = 0; i < others.size; i++) {
      if (others.codes[i] != code) {
        add(others.starts[i], others.ends[i], others.codes[i]);
      }
    }
    return this;
  }

  /** The text without the spans. */
  public String removeFrom(String text) {
    if (size == 0) {
      return text;
    }
    StringBuilder rest = new StringBuilder(text.length());
    int at = 0;
    for (int i = 0; i < size; i++) {
      rest.append(text, at, starts[i]);
      at = ends[i];
    }
    return rest.append(text, at, text.length()).toString();
  }

  /** Where a character of the text without the spans stands in the text with them. */
  public int original(int offset) {
    int original = offset;
    for (int i = 0; i < size && starts[i] <= original; i++) {
      original += ends[i] - starts[i];
    }
    return original;
  }

  /** Appends the spans to an entry, as differences: about four bytes each. */
  public void writeTo(ByteWriter out) {
    out.putVarLong(size);
    int at = 0;
    for (int i = 0; i < size; i++) {
      out.putVarLong(starts[i] - at).putVarLong(ends[i] - starts[i]).putByte(codes[i]);
      at = ends[i];
    }
  }

  /** Replaces these spans by what {@link #writeTo} wrote. */
  public Spans readFrom(ByteReader in) {
    clear();
    int at = 0;
    for (int left = in.getVarInt(); left > 0; left--) {
      int start = at + in.getVarInt();
      at = start + in.getVarInt();
      add(start, at, in.getByte());
    }
    return this;
  }
}
