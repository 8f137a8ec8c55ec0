package org.corpusaudit.page;

import java.util.Arrays;
import java.util.PriorityQueue;

/**
 * The least of many entries in the order of their unsigned bytes: what a partition proposes where
 * one place chooses. Memory: the entries kept. Not thread-safe.
 */
public final class LeastEntries {
  private final int most;
  private final PriorityQueue<byte[]> entries =
      new PriorityQueue<>((a, b) -> Arrays.compareUnsigned(b, a));

  /** Keeps at most {@code most} entries. */
  public LeastEntries(int most) {
    this.most = most;
  }

  /** Whether {@link #add} would keep an entry. */
  public boolean wants(ByteWriter entry) {
    if (entries.size() < most) {
      return true;
    }
    byte[] last = entries.peek();
    return last != null
        && Arrays.compareUnsigned(entry.array(), 0, entry.length(), last, 0, last.length) < 0;
  }

  /** Adds a copy of a wanted entry, in the place of the greatest one where all places are taken. */
  public void add(ByteWriter entry) {
    if (entries.size() == most) {
      entries.remove();
    }
    entries.add(entry.toByteArray());
  }

  /** Sends every entry kept, in no order. */
  public void send(Routes out, Route route, int key) {
    ByteWriter entry = new ByteWriter();
    for (byte[] one : entries) {
      out.to(route).send(key, entry.reset().putBytes(one));
    }
  }
}
