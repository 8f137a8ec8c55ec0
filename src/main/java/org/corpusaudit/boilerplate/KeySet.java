package org.corpusaudit.boilerplate;

import java.util.Arrays;

/**
 * A set of keys that are hashes already: open addressing, 16 to 32 bytes a key. Not thread-safe;
 * emptied in constant time once grown.
 */
final class KeySet {
  private long[] keys = new long[1024];
  private int[] rounds = new int[1024];
  private int round = 1;
  private int size;

  /** Adds a key; false when it is there already. */
  boolean add(long key) {
    if (size * 2 >= keys.length) {
      grow();
    }
    int at = slot(key);
    if (rounds[at] == round) {
      return false;
    }
    keys[at] = key;
    rounds[at] = round;
    size++;
    return true;
  }

  boolean contains(long key) {
    return rounds[slot(key)] == round;
  }

  int size() {
    return size;
  }

  void clear() {
    size = 0;
    if (++round == 0) {
      Arrays.fill(rounds, 0);
      round = 1;
    }
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int at = (int) (key ^ (key >>> 32)) & mask;
    while (rounds[at] == round && keys[at] != key) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldRounds = rounds;
    int oldRound = round;
    keys = new long[oldKeys.length * 2];
    rounds = new int[keys.length];
    round = 1;
    size = 0;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldRounds[i] == oldRound) {
        add(oldKeys[i]);
      }
    }
  }
}
