package org.corpusaudit.count;

import java.util.Arrays;

/**
 * Counters of terms, found by their characters and hash without making a string, with the {@link
 * Postings} of each. Open addressing over an arena of characters.
 *
 * <p>Layout: the numbers of a term stand side by side in {@code terms}, so that counting a token
 * touches few lines of memory. {@code slots} maps a hash to a term + 1, 0 is free, at most half are
 * taken.
 *
 * <p>Not a {@code SliceMap}, whose keys are slices alone: here a term of two groups is two, and its
 * counters must not be a further place of memory away.
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
  private static final int LAST_POSTING = 6;
  private static final int AGENCY = 7;
  private static final int TERM_INTS = 8;

  private static final int FIRST_CAPACITY = 1 << 10;
  private static final long TERM_BYTES = TERM_INTS * 4 + 3 * 8 + 3 * 4;

  private char[] arena = new char[1 << 14];
  private int used;
  private int[] terms = new int[FIRST_CAPACITY * TERM_INTS];
  private long[] hashes = new long[FIRST_CAPACITY];
  private long[] margins = new long[FIRST_CAPACITY * 2];
  private int[] slots = new int[FIRST_CAPACITY * 4];
  private int size;
  private final Postings postings = new Postings();

  /** Terms held. */
  int size() {
    return size;
  }

  /** Bytes that terms and postings take. */
  long heldBytes() {
    return 2L * used + size * TERM_BYTES + postings.heldBytes();
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

  /** Adds to the counts of agency copy. */
  void agency(int term, int inAgency) {
    terms[term * TERM_INTS + AGENCY] += inAgency;
  }

  /** Begins an article, to whose cell the next occurrences belong. */
  void startArticle(int cell) {
    postings.startArticle(cell, size);
  }

  /** Adds an occurrence in the article that was begun. */
  void occurrence(int term) {
    int last = term * TERM_INTS + LAST_POSTING;
    terms[last] = postings.add(term, terms[last]);
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

  /** Occurrences in agency copy that is kept. */
  int ofAgencies(int term) {
    return terms[term * TERM_INTS + AGENCY];
  }

  /** The margin of the first place. */
  long first(int term) {
    return margins[term * 2];
  }

  /** The margin of the second place. */
  long second(int term) {
    return margins[term * 2 + 1];
  }

  /** The postings, added up for every cell of a term. */
  Postings summed() {
    postings.sum(size);
    return postings;
  }

  /** Forgets all terms and postings. */
  void clear() {
    Arrays.fill(slots, 0);
    size = 0;
    used = 0;
    postings.clear();
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
    terms[at + AGENCY] = 0;
    terms[at + LAST_UNIT] = 0;
    terms[at + LAST_POSTING] = -1;
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

  private static int slot(long hash, int group) {
    return (int) hash + group * 0x9E3779B9;
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
