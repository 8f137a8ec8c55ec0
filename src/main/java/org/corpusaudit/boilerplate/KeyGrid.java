package org.corpusaudit.boilerplate;

import org.corpusaudit.page.Partitioning;

/**
 * How keys are shortened for the question which of them repeat: the range of all keys is cut into
 * {@value #SLOTS} slots for each partition, and of a key so many high bits are kept that a slot has
 * at least 2^31 values. With a partition for each half gibibyte of text, one key in about 500 is
 * taken for repeated by chance; that costs its evidence alone.
 */
final class KeyGrid {
  /** Slots of a partition; each is merged in memory by itself. */
  static final int SLOTS = 16;

  private static final int SLOT_BITS = 32;

  private final long slots;
  private final int shift;

  KeyGrid(Partitioning partitioning) {
    slots = (long) SLOTS * partitioning.partitions();
    int slotsLog = 63 - Long.numberOfLeadingZeros(slots);
    shift = Long.SIZE - SLOT_BITS - slotsLog;
  }

  /** The slot of a key, counted over all partitions: ascending with the unsigned key. */
  long slot(long key) {
    return Math.multiplyHigh(key >>> 1, slots << 1);
  }

  /** What is kept of a key. */
  long shorten(long key) {
    return key >>> shift;
  }
}
