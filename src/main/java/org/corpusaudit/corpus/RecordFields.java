package org.corpusaudit.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The fields of one JSON record: names, and where each value's bytes stand in the line. Adding one
 * takes the same time however many there are.
 */
public final class RecordFields {
  /** Most fields that a record may have; more are no article's. */
  public static final int MOST = 65_536;

  /** Up to so many names it is quicker to look at each. */
  private static final int FEW = 32;

  private final List<String> names = new ArrayList<>();
  private final Map<String, Integer> places = new HashMap<>();
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

  /** Where a field of this name is among them, or -1. */
  public int of(String name) {
    return place(name);
  }

  /** Adds a field; one of the same name before it is replaced, as JSON readers do. */
  public void add(String name, int start, int end) {
    int at = place(name);
    if (at < 0) {
      at = names.size();
      names.add(name);
      if (!places.isEmpty()) {
        places.put(name, at);
      }
      if (at == starts.length) {
        starts = java.util.Arrays.copyOf(starts, at * 2);
        ends = java.util.Arrays.copyOf(ends, at * 2);
      }
    }
    starts[at] = start;
    ends[at] = end;
  }

  private int place(String name) {
    if (names.size() <= FEW) {
      return names.indexOf(name);
    }
    if (places.isEmpty()) {
      for (int i = 0; i < names.size(); i++) {
        places.put(names.get(i), i);
      }
    }
    return places.getOrDefault(name, -1);
  }

  public void clear() {
    names.clear();
    places.clear();
  }
}
