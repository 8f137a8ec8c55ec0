package org.corpusaudit.count;

import java.util.Arrays;

/**
 * Counters of terms, found by their characters without making a string: open addressing over an
 * arena of characters. Four counters a term.
 *
 * <p>Memory: about two bytes a character and 60 a term. Not thread-safe.
 */
final class TermTable {
  /** Counters of each term. */
  static final int COUNTERS = 4;

  /** Takes a term and its counters, which start at an index of an array. */
  interface Terms {
    void accept(String term, long[] counters, int from);
  }

  private char[] arena = new char[1 << 14];
  private int used;
  private int[] starts = new int[1 << 10];
  private int[] hashes = new int[1 << 10];
  private long[] counters = new long[COUNTERS << 10];
  private int[] lastArticles = new int[1 << 10];
  private int[] table = new int[1 << 12];
  private int size;

  /** Terms held. */
  int size() {
    return size;
  }

  /** The number of a term, which is added with counters of zero when it is new. */
  int find(char[] chars, int length) {
    int hash = 0;
    for (int i = 0; i < length; i++) {
      hash = (hash ^ chars[i]) * 0x01000193;
    }
    hash ^= hash >>> 15;
    int mask = table.length - 1;
    int slot = hash & mask;
    while (table[slot] != 0) {
      int term = table[slot] - 1;
      if (hashes[term] == hash && Arrays.equals(arena, starts[term], end(term), chars, 0, length)) {
        return term;
      }
      slot = (slot + 1) & mask;
    }
    return add(chars, length, hash, slot);
  }

  /** Adds to one counter of a term. */
  void add(int term, int counter, long amount) {
    counters[term * COUNTERS + counter] += amount;
  }

  /** Whether an article, numbered from 1, names the term for the first time; notes it. */
  boolean isFirstIn(int term, int article) {
    boolean first = lastArticles[term] != article;
    lastArticles[term] = article;
    return first;
  }

  /** Gives every term, in the order in which they came, and forgets all. */
  void drain(Terms terms) {
    for (int term = 0; term < size; term++) {
      int start = starts[term];
      terms.accept(new String(arena, start, end(term) - start), counters, term * COUNTERS);
    }
    Arrays.fill(counters, 0, size * COUNTERS, 0);
    Arrays.fill(lastArticles, 0, size, 0);
    Arrays.fill(table, 0);
    size = 0;
    used = 0;
  }

  private int end(int term) {
    return term + 1 < size ? starts[term + 1] : used;
  }

  private int add(char[] chars, int length, int hash, int slot) {
    if (size + 1 == starts.length) {
      starts = Arrays.copyOf(starts, starts.length * 2);
      hashes = Arrays.copyOf(hashes, hashes.length * 2);
      counters = Arrays.copyOf(counters, counters.length * 2);
      lastArticles = Arrays.copyOf(lastArticles, lastArticles.length * 2);
    }
    if (used + length > arena.length) {
      arena = Arrays.copyOf(arena, Math.max(used + length, arena.length * 2));
    }
    starts[size] = used;
    hashes[size] = hash;
    System.arraycopy(chars, 0, arena, used, length);
    used += length;
    table[slot] = ++size;
    int term = size - 1;
    if (size * 2 > table.length) {
      rehash();
    }
    return term;
  }

  private void rehash() {
    table = new int[table.length * 2];
    int mask = table.length - 1;
    for (int term = 0; term < size; term++) {
      int slot = hashes[term] & mask;
      while (table[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      table[slot] = term + 1;
    }
  }
}
