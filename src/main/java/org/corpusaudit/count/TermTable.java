package org.corpusaudit.count;

import java.util.Arrays;

/**
 * Counters of terms, found by their characters and hash without making a string, and of the cells
 * that a term occurs in: one for each site and month. Open addressing over an arena of characters.
 *
 * <p>Layout: the numbers of a term stand side by side in {@code terms}, those of a cell in {@code
 * cells}, so that counting a token touches few lines of memory. {@code slots} maps a hash to a term
 * + 1, 0 is free, at most half are taken; {@code cellSlots} does so for a term and a cell's number.
 * The cells of a term are a list from {@code HEAD} through {@code NEXT}; the last cell of a term is
 * remembered, since an article's tokens follow each other.
 *
 * <p>Memory: {@link #heldBytes()}; arrays may be twice as long. Not thread-safe.
 */
final class TermTable {
  private static final int START = 0;
  private static final int LENGTH = 1;
  private static final int GROUP = 2;
  private static final int RAW = 3;
  private static final int STRIPPED = 4;
  private static final int LAST_UNIT = 5;
  private static final int HEAD = 6;
  private static final int LAST_CELL = 7;
  private static final int TERM_INTS = 8;

  private static final int TERM = 0;
  private static final int NUMBER = 1;
  private static final int COUNT = 2;
  private static final int DOCUMENTS = 3;
  private static final int LAST_ARTICLE = 4;
  private static final int NEXT = 5;
  private static final int CELL_INTS = 6;

  private static final int FIRST_CAPACITY = 1 << 10;
  private static final long TERM_BYTES = TERM_INTS * 4 + 3 * 8 + 3 * 4;
  private static final long CELL_BYTES = CELL_INTS * 4 + 3 * 4;

  private char[] arena = new char[1 << 14];
  private int used;
  private int[] terms = new int[FIRST_CAPACITY * TERM_INTS];
  private long[] hashes = new long[FIRST_CAPACITY];
  private long[] margins = new long[FIRST_CAPACITY * 2];
  private int[] slots = new int[FIRST_CAPACITY * 4];
  private int size;

  private int[] cells = new int[FIRST_CAPACITY * CELL_INTS];
  private int[] cellSlots = new int[FIRST_CAPACITY * 4];
  private int cellCount;

  /** Terms held. */
  int size() {
    return size;
  }

  /** Bytes that terms and cells take. */
  long heldBytes() {
    return 2L * used + size * TERM_BYTES + cellCount * CELL_BYTES;
  }

  /** The number of a term of a group, which is added with counters of zero when it is new. */
  int find(int group, char[] chars, int offset, int length, long hash) {
    int mask = slots.length - 1;
    int slot = slot(hash, group) & mask;
    while (slots[slot] != 0) {
      int term = slots[slot] - 1;
      if (hashes[term] == hash && isAt(term * TERM_INTS, group, chars, offset, length)) {
        return term;
      }
      slot = (slot + 1) & mask;
    }
    return add(group, chars, offset, length, hash, slot);
  }

  /** Adds to the counts of the original and of the stripped text. */
  void view(int term, int inRaw, int inStripped) {
    int at = term * TERM_INTS;
    terms[at + RAW] += inRaw;
    terms[at + STRIPPED] += inStripped;
  }

  /** Adds an occurrence in a kept article, numbered from 1, that belongs to a cell. */
  void occurrence(int term, int cellNumber, int article) {
    int last = term * TERM_INTS + LAST_CELL;
    int cell = terms[last];
    if (cell < 0 || cells[cell * CELL_INTS + NUMBER] != cellNumber) {
      cell = cell(term, cellNumber);
      terms[last] = cell;
    }
    int at = cell * CELL_INTS;
    cells[at + COUNT]++;
    if (cells[at + LAST_ARTICLE] != article) {
      cells[at + LAST_ARTICLE] = article;
      cells[at + DOCUMENTS]++;
    }
  }

  /** Adds to the margins of a term. */
  void margins(int term, long first, long second) {
    margins[term * 2] += first;
    margins[term * 2 + 1] += second;
  }

  /** Adds a unit, numbered from 1, to both margins, unless it is the term's last one. */
  void unit(int term, int unit) {
    int at = term * TERM_INTS + LAST_UNIT;
    if (terms[at] != unit) {
      terms[at] = unit;
      margins(term, 1, 1);
    }
  }

  /** A term's group. */
  int group(int term) {
    return terms[term * TERM_INTS + GROUP];
  }

  /** A term's characters. */
  String term(int term) {
    int at = term * TERM_INTS;
    return new String(arena, terms[at + START], terms[at + LENGTH]);
  }

  /** Occurrences in original texts. */
  int raw(int term) {
    return terms[term * TERM_INTS + RAW];
  }

  /** Occurrences in stripped texts. */
  int stripped(int term) {
    return terms[term * TERM_INTS + STRIPPED];
  }

  /** The margin of the first place. */
  long first(int term) {
    return margins[term * 2];
  }

  /** The margin of the second place. */
  long second(int term) {
    return margins[term * 2 + 1];
  }

  /** The first of a term's cells, or -1. */
  int firstCell(int term) {
    return terms[term * TERM_INTS + HEAD];
  }

  /** The cell after one, or -1. */
  int nextCell(int cell) {
    return cells[cell * CELL_INTS + NEXT];
  }

  /** A cell's number. */
  int cellNumber(int cell) {
    return cells[cell * CELL_INTS + NUMBER];
  }

  /** Occurrences in a cell. */
  int count(int cell) {
    return cells[cell * CELL_INTS + COUNT];
  }

  /** Articles of a cell that have its term. */
  int documents(int cell) {
    return cells[cell * CELL_INTS + DOCUMENTS];
  }

  /** Forgets all terms and cells. */
  void clear() {
    Arrays.fill(slots, 0);
    Arrays.fill(cellSlots, 0);
    size = 0;
    used = 0;
    cellCount = 0;
  }

  private boolean isAt(int at, int group, char[] chars, int offset, int length) {
    if (terms[at + LENGTH] != length || terms[at + GROUP] != group) {
      return false;
    }
    int start = terms[at + START];
    for (int i = 0; i < length; i++) {
      if (arena[start + i] != chars[offset + i]) {
        return false;
      }
    }
    return true;
  }

  private int add(int group, char[] chars, int offset, int length, long hash, int slot) {
    if (size == hashes.length) {
      terms = Arrays.copyOf(terms, terms.length * 2);
      hashes = Arrays.copyOf(hashes, size * 2);
      margins = Arrays.copyOf(margins, margins.length * 2);
    }
    if (used + length > arena.length) {
      arena = Arrays.copyOf(arena, Math.max(used + length, arena.length * 2));
    }
    System.arraycopy(chars, offset, arena, used, length);
    int at = size * TERM_INTS;
    terms[at + START] = used;
    terms[at + LENGTH] = length;
    terms[at + GROUP] = group;
    terms[at + RAW] = 0;
    terms[at + STRIPPED] = 0;
    terms[at + LAST_UNIT] = 0;
    terms[at + HEAD] = -1;
    terms[at + LAST_CELL] = -1;
    hashes[size] = hash;
    margins[size * 2] = 0;
    margins[size * 2 + 1] = 0;
    used += length;
    slots[slot] = ++size;
    if (size * 2 > slots.length) {
      slots = new int[slots.length * 2];
      for (int term = 0; term < size; term++) {
        place(slots, slot(hashes[term], group(term)), term + 1);
      }
    }
    return size - 1;
  }

  private int cell(int term, int number) {
    int mask = cellSlots.length - 1;
    int slot = cellSlot(term, number) & mask;
    while (cellSlots[slot] != 0) {
      int at = (cellSlots[slot] - 1) * CELL_INTS;
      if (cells[at + TERM] == term && cells[at + NUMBER] == number) {
        return cellSlots[slot] - 1;
      }
      slot = (slot + 1) & mask;
    }
    int at = cellCount * CELL_INTS;
    if (at == cells.length) {
      cells = Arrays.copyOf(cells, at * 2);
    }
    int head = term * TERM_INTS + HEAD;
    cells[at + TERM] = term;
    cells[at + NUMBER] = number;
    cells[at + COUNT] = 0;
    cells[at + DOCUMENTS] = 0;
    cells[at + LAST_ARTICLE] = 0;
    cells[at + NEXT] = terms[head];
    terms[head] = cellCount;
    cellSlots[slot] = ++cellCount;
    if (cellCount * 2 > cellSlots.length) {
      cellSlots = new int[cellSlots.length * 2];
      for (int cell = 0; cell < cellCount; cell++) {
        int from = cell * CELL_INTS;
        place(cellSlots, cellSlot(cells[from + TERM], cells[from + NUMBER]), cell + 1);
      }
    }
    return cellCount - 1;
  }

  private static int slot(long hash, int group) {
    return (int) hash + group * 0x9E3779B9;
  }

  private static int cellSlot(int term, int number) {
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
}
