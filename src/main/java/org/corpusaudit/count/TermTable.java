package org.corpusaudit.count;

import java.util.Arrays;

/**
 * Counters of terms, found by their characters and hash without making a string, and of the cells
 * that a term occurs in: one for each site and month. Open addressing over an arena of characters.
 *
 * <p>Layout: term t has its characters at {@code starts[t]} up to {@code starts[t + 1]}; {@code
 * slots} maps a hash to t + 1, 0 is free, at most half are taken. Its cells are a list through
 * {@code next} from {@code heads[t]}; {@code cellSlots} finds a cell by term and number. The last
 * cell of a term is remembered, since an article's tokens follow each other.
 *
 * <p>Memory: {@link #heldBytes()}; arrays may be twice as long. Not thread-safe.
 */
final class TermTable {
  private static final int FIRST_TERMS = 1 << 10;
  private static final long TERM_BYTES = 68;
  private static final long CELL_BYTES = 28;

  private char[] arena = new char[1 << 14];
  private int[] starts = new int[FIRST_TERMS + 1];
  private long[] hashes = new long[FIRST_TERMS];
  private int[] groups = new int[FIRST_TERMS];
  private int[] raw = new int[FIRST_TERMS];
  private int[] stripped = new int[FIRST_TERMS];
  private long[] firsts = new long[FIRST_TERMS];
  private long[] seconds = new long[FIRST_TERMS];
  private int[] lastUnits = new int[FIRST_TERMS];
  private int[] heads = new int[FIRST_TERMS];
  private int[] lastCells = new int[FIRST_TERMS];
  private int[] slots = new int[FIRST_TERMS * 4];
  private int size;

  private int[] cellTerms = new int[FIRST_TERMS];
  private int[] cellNumbers = new int[FIRST_TERMS];
  private int[] next = new int[FIRST_TERMS];
  private int[] counts = new int[FIRST_TERMS];
  private int[] documents = new int[FIRST_TERMS];
  private int[] lastArticles = new int[FIRST_TERMS];
  private int[] cellSlots = new int[FIRST_TERMS * 4];
  private int cells;

  /** Terms held. */
  int size() {
    return size;
  }

  /** Bytes that terms and cells take. */
  long heldBytes() {
    return 2L * starts[size] + size * TERM_BYTES + cells * CELL_BYTES;
  }

  /** The number of a term of a group, which is added with counters of zero when it is new. */
  int find(int group, char[] chars, int offset, int length, long hash) {
    int mask = slots.length - 1;
    int slot = (int) (hash + group * 0x9E3779B9L) & mask;
    while (slots[slot] != 0) {
      int term = slots[slot] - 1;
      if (hashes[term] == hash && groups[term] == group && isAt(term, chars, offset, length)) {
        return term;
      }
      slot = (slot + 1) & mask;
    }
    return add(group, chars, offset, length, hash, slot);
  }

  /** Adds to the counts of the original and of the stripped text. */
  void view(int term, int inRaw, int inStripped) {
    raw[term] += inRaw;
    stripped[term] += inStripped;
  }

  /** Adds an occurrence in a kept article, numbered from 1, that belongs to a cell. */
  void occurrence(int term, int cellNumber, int article) {
    int cell = lastCells[term];
    if (cell < 0 || cellNumbers[cell] != cellNumber) {
      cell = cell(term, cellNumber);
      lastCells[term] = cell;
    }
    counts[cell]++;
    if (lastArticles[cell] != article) {
      lastArticles[cell] = article;
      documents[cell]++;
    }
  }

  /** Adds to the margins of a term. */
  void margins(int term, long first, long second) {
    firsts[term] += first;
    seconds[term] += second;
  }

  /** Adds a unit, numbered from 1, to both margins, unless it is the term's last one. */
  void unit(int term, int unit) {
    if (lastUnits[term] != unit) {
      lastUnits[term] = unit;
      margins(term, 1, 1);
    }
  }

  /** A term's group. */
  int group(int term) {
    return groups[term];
  }

  /** A term's characters. */
  String term(int term) {
    return new String(arena, starts[term], starts[term + 1] - starts[term]);
  }

  /** Occurrences in original texts. */
  int raw(int term) {
    return raw[term];
  }

  /** Occurrences in stripped texts. */
  int stripped(int term) {
    return stripped[term];
  }

  /** The margin of the first place. */
  long first(int term) {
    return firsts[term];
  }

  /** The margin of the second place. */
  long second(int term) {
    return seconds[term];
  }

  /** The first of a term's cells, or -1. */
  int firstCell(int term) {
    return heads[term];
  }

  /** The cell after one, or -1. */
  int nextCell(int cell) {
    return next[cell];
  }

  /** A cell's number. */
  int cellNumber(int cell) {
    return cellNumbers[cell];
  }

  /** Occurrences in a cell. */
  int count(int cell) {
    return counts[cell];
  }

  /** Articles of a cell that have its term. */
  int documents(int cell) {
    return documents[cell];
  }

  /** Forgets all terms and cells. */
  void clear() {
    Arrays.fill(slots, 0);
    Arrays.fill(cellSlots, 0);
    size = 0;
    cells = 0;
  }

  private boolean isAt(int term, char[] chars, int offset, int length) {
    int start = starts[term];
    if (starts[term + 1] - start != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (arena[start + i] != chars[offset + i]) {
        return false;
      }
    }
    return true;
  }

  private int add(int group, char[] chars, int offset, int length, long hash, int slot) {
    if (size == hashes.length) {
      growTerms();
    }
    int start = starts[size];
    if (start + length > arena.length) {
      arena = Arrays.copyOf(arena, Math.max(start + length, arena.length * 2));
    }
    System.arraycopy(chars, offset, arena, start, length);
    starts[size + 1] = start + length;
    hashes[size] = hash;
    groups[size] = group;
    raw[size] = 0;
    stripped[size] = 0;
    firsts[size] = 0;
    seconds[size] = 0;
    lastUnits[size] = 0;
    heads[size] = -1;
    lastCells[size] = -1;
    slots[slot] = size + 1;
    size++;
    if (size * 2 > slots.length) {
      slots = new int[slots.length * 2];
      for (int term = 0; term < size; term++) {
        place(slots, (int) (hashes[term] + groups[term] * 0x9E3779B9L), term + 1);
      }
    }
    return size - 1;
  }

  private int cell(int term, int number) {
    int mask = cellSlots.length - 1;
    int slot = cellHash(term, number) & mask;
    while (cellSlots[slot] != 0) {
      int cell = cellSlots[slot] - 1;
      if (cellTerms[cell] == term && cellNumbers[cell] == number) {
        return cell;
      }
      slot = (slot + 1) & mask;
    }
    if (cells == cellTerms.length) {
      growCells();
    }
    cellTerms[cells] = term;
    cellNumbers[cells] = number;
    counts[cells] = 0;
    documents[cells] = 0;
    lastArticles[cells] = 0;
    next[cells] = heads[term];
    heads[term] = cells;
    cellSlots[slot] = ++cells;
    if (cells * 2 > cellSlots.length) {
      cellSlots = new int[cellSlots.length * 2];
      for (int cell = 0; cell < cells; cell++) {
        place(cellSlots, cellHash(cellTerms[cell], cellNumbers[cell]), cell + 1);
      }
    }
    return cells - 1;
  }

  private static int cellHash(int term, int number) {
    int hash = term * 0x9E3779B9 + number * 0x85EBCA6B;
    return hash ^ hash >>> 15;
  }

  private static void place(int[] table, int hash, int value) {
    int mask = table.length - 1;
    int slot = hash & mask;
    while (table[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    table[slot] = value;
  }

  private void growTerms() {
    int capacity = size * 2;
    starts = Arrays.copyOf(starts, capacity + 1);
    hashes = Arrays.copyOf(hashes, capacity);
    groups = Arrays.copyOf(groups, capacity);
    raw = Arrays.copyOf(raw, capacity);
    stripped = Arrays.copyOf(stripped, capacity);
    firsts = Arrays.copyOf(firsts, capacity);
    seconds = Arrays.copyOf(seconds, capacity);
    lastUnits = Arrays.copyOf(lastUnits, capacity);
    heads = Arrays.copyOf(heads, capacity);
    lastCells = Arrays.copyOf(lastCells, capacity);
  }

  private void growCells() {
    int capacity = cells * 2;
    cellTerms = Arrays.copyOf(cellTerms, capacity);
    cellNumbers = Arrays.copyOf(cellNumbers, capacity);
    next = Arrays.copyOf(next, capacity);
    counts = Arrays.copyOf(counts, capacity);
    documents = Arrays.copyOf(documents, capacity);
    lastArticles = Arrays.copyOf(lastArticles, capacity);
  }
}
