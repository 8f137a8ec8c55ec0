package org.corpusaudit.page;

import java.io.IOException;
import java.util.Arrays;

/** A walk over sorted entries that leaves out the repeated ones. */
public final class DistinctEntries implements EntryCursor {
  private final EntryCursor sorted;
  private final ByteWriter last = new ByteWriter();
  private boolean begun;

  /** The walk over what another walk gives. */
  public DistinctEntries(EntryCursor sorted) {
    this.sorted = sorted;
  }

  @Override
  public boolean next() throws IOException {
    while (sorted.next()) {
      if (!begun || !isLast()) {
        begun = true;
        last.reset().putBytes(sorted.array(), sorted.offset(), sorted.length());
        return true;
      }
    }
    return false;
  }

  private boolean isLast() {
    int end = sorted.offset() + sorted.length();
    return Arrays.equals(sorted.array(), sorted.offset(), end, last.array(), 0, last.length());
  }

  @Override
  public byte[] array() {
    return sorted.array();
  }

  @Override
  public int offset() {
    return sorted.offset();
  }

  @Override
  public int length() {
    return sorted.length();
  }
}
