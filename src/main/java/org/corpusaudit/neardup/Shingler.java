package org.corpusaudit.neardup;

import org.corpusaudit.text.TokenHash;
import org.corpusaudit.text.WordScanner;

/**
 * The w-shingles of a text (Broder 1997, "On the resemblance and containment of documents"): a hash
 * of {@value #HASH_BITS} bits for each run of {@code size} consecutive folded words. A text of
 * fewer words has one shingle, of all its words; a text without words has none and is never
 * compared.
 *
 * <p>The hash is a polynomial in the words' hashes modulo 2^64, which rolls from one shingle to the
 * next (Karp and Rabin 1987), finished by the mixer of MurmurHash3, so that every bit of it can be
 * used as random. Two different shingles of a pair of articles with 500 shingles each fall together
 * once in four million pairs.
 *
 * <p>Cost: a few operations a word; the set is sorted only when it is asked for. Not thread-safe;
 * reused for many texts.
 */
final class Shingler {
  /** Bits of a shingle's hash, from 0. */
  static final int HASH_BITS = 40;

  private static final long BASE = 0xD6E8FEB86659FD93L;
  private static final long CHECK_FACTOR = 0x9E3779B97F4A7C15L;

  private final HashSorter sorter = new HashSorter(HASH_BITS);
  private final int size;
  private long[] hashes = new long[512];
  private long[] set = new long[512];
  private int count;
  private int distinct = -1;
  private int width;
  private long fingerprint;
  private long check;

  /** Shingles of {@code size} words, at least 1. */
  Shingler(int size) {
    this.size = size;
  }

  /** Takes the words of a text. */
  void shingle(WordScanner words) {
    long[] word = words.hashes();
    int length = words.count();
    distinct = -1;
    width = Math.min(size, length);
    count = length == 0 ? 0 : length - width + 1;
    if (hashes.length < count) {
      hashes = new long[Math.max(count, hashes.length * 2)];
    }
    long highest = 1; // BASE to the power of width - 1
    for (int i = 1; i < width; i++) {
      highest *= BASE;
    }
    long rolling = 0;
    fingerprint = 0;
    check = 1;
    for (int i = 0; i < length; i++) {
      fingerprint = fingerprint * BASE + word[i];
      check = (check + word[i]) * CHECK_FACTOR;
      check ^= check >>> 31;
      if (i >= width) {
        rolling -= word[i - width] * highest;
      }
      rolling = rolling * BASE + word[i];
      if (i >= width - 1) {
        hashes[i - width + 1] = TokenHash.finish(rolling + width) >>> (Long.SIZE - HASH_BITS);
      }
    }
    fingerprint = TokenHash.finish(fingerprint + length);
  }

  /** Takes a set that was kept from an earlier run, ascending; the text's order is not known. */
  void restore(long[] sorted, int length) {
    set = sorted;
    distinct = length;
    hashes = sorted;
    count = length;
  }

  /** Shingles in the text, repeated ones included. */
  int count() {
    return count;
  }

  /** Words in each shingle. */
  int width() {
    return width;
  }

  /** The hashes in the order of the text; the first {@link #count()} are valid. */
  long[] hashes() {
    return hashes;
  }

  /** Distinct shingles. */
  int distinct() {
    if (distinct < 0) {
      sort();
    }
    return distinct;
  }

  /** The distinct hashes, ascending; the first {@link #distinct()} are valid. */
  long[] set() {
    if (distinct < 0) {
      sort();
    }
    return set;
  }

  /** 64 bits of the sequence of folded words: the name of a content. */
  long fingerprint() {
    return fingerprint;
  }

  /** 64 further bits of the same sequence: with the fingerprint, equal only for equal contents. */
  long check() {
    return check;
  }

  private void sort() {
    if (set.length < count) {
      set = new long[hashes.length];
    }
    sorter.sort(hashes, count, set);
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || set[i] != set[i - 1]) {
        set[kept++] = set[i];
      }
    }
    distinct = kept;
  }
}
