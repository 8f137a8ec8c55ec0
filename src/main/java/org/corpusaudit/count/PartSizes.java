package org.corpusaudit.count;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The parts of a corpus, sites or months, numbered as they come, with their keys, names and tokens.
 * Keys are found by open addressing. Memory: about 60 bytes and the name for each part.
 */
final class PartSizes {
  private final List<String> names = new ArrayList<>();
  private long[] keys = new long[16];
  private long[] tokens = new long[16];
  private long[] starts = new long[0];
  private int[] slots = new int[64];

  /** Adds tokens to a part. */
  void add(long key, String name, long amount) {
    int slot = slot(key);
    int number = slots[slot] - 1;
    if (number < 0) {
      number = names.size();
      names.add(name);
      if (number == keys.length) {
        keys = Arrays.copyOf(keys, number * 2);
        tokens = Arrays.copyOf(tokens, number * 2);
      }
      keys[number] = key;
      slots[slot] = number + 1;
      if (names.size() * 2 > slots.length) {
        slots = new int[slots.length * 2];
        for (int i = 0; i <= number; i++) {
          slots[slot(keys[i])] = i + 1;
        }
      }
    } else if (!names.get(number).equals(name)) {
      throw new IllegalStateException(
          "the sites " + names.get(number) + " and " + name + " have one hash");
    }
    tokens[number] += amount;
    starts = new long[0];
  }

  int size() {
    return names.size();
  }

  /** The number of a part. */
  int number(long key) {
    int number = slots[slot(key)] - 1;
    if (number < 0) {
      throw new IllegalStateException("a term stands in a part without tokens");
    }
    return number;
  }

  long key(int number) {
    return keys[number];
  }

  String name(int number) {
    return names.get(number);
  }

  long tokens(int number) {
    return tokens[number];
  }

  /** Tokens of all parts before this one in the order of their names. */
  long start(int number) {
    if (starts.length == 0) {
      starts = new long[size()];
      int[] order =
          IntStream.range(0, size())
              .boxed()
              .sorted(Comparator.comparing(names::get))
              .mapToInt(Integer::intValue)
              .toArray();
      long sum = 0;
      for (int part : order) {
        starts[part] = sum;
        sum += tokens[part];
      }
    }
    return starts[number];
  }

  /** Tokens of the smallest part that has any. */
  long least() {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < size(); i++) {
      least = tokens[i] == 0 ? least : Math.min(least, tokens[i]);
    }
    return least;
  }

  /** Parts that have tokens. */
  int used() {
    int used = 0;
    for (int i = 0; i < size(); i++) {
      used += tokens[i] > 0 ? 1 : 0;
    }
    return used;
  }

  /** The slot of a key, or the free one where it belongs. */
  private int slot(long key) {
    int mask = slots.length - 1;
    int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
    while (slots[slot] != 0 && keys[slots[slot] - 1] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
