package org.corpusaudit.corpus;

import java.util.ArrayList;
import java.util.List;

/** The fields of one JSON record: names, and where each value's bytes stand in the line. */
public final class RecordFields {
  private final List<String> names = new ArrayList<>();
  private int[] starts = new int[16];
  private int[] ends = new int[16];

  /** How many fields. */
  public int size() {
    return names.size();
  }

  /** A field's name. */
  public String name(int i) {
    return names.get(i);
  }

  /** First byte of a field's value. */
  public int start(int i) {
    return starts[i];
  }

  /** Byte after the last of a field's value. */
  public int end(int i) {
    return ends[i];
  }

  /** Adds a field; one of the same name before it is replaced, as JSON readers do. */
  public void add(String name, int start, int end) {
    int at = names.indexOf(name);
    if (at < 0) {
      at = names.size();
      names.add(name);
      if (at == starts.length) {
        starts = java.util.Arrays.copyOf(starts, at * 2);
        ends = java.util.Arrays.copyOf(ends, at * 2);
      }
    }
    starts[at] = start;
    ends[at] = end;
  }

  public void clear() {
    names.clear();
  }
}
