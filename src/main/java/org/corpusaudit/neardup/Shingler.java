package org.corpusaudit.neardup;

import java.util.Arrays;
import org.corpusaudit.text.WordScanner;

/**
 * The set of w-shingles of a text (Broder 1997): a 64-bit hash for each run of {@code size}
 * consecutive folded words, ascending in unsigned order, each once. A text of fewer words has one
 * shingle, of all its words; a text without words has none and is never compared.
 *
 * <p>Cost: O(n) hashing and O(n log n) sorting. Not thread-safe; reused for many texts.
 */
final class Shingler {
  private static final long FACTOR = 0xD6E8FEB86659FD93L;

  private final int size;
  private long[] hashes = new long[512];
  private int count;
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
    fingerprint = 0;
    check = 1;
    for (int i = 0; i < length; i++) {
      fingerprint = mix(fingerprint, word[i]);
      check = (check + word[i]) * 0x9E3779B97F4A7C15L;
      check ^= check >>> 31;
    }
    count = 0;
    if (length == 0) {
      return;
    }
    int width = Math.min(size, length);
    int shingles = length - width + 1;
    if (hashes.length < shingles) {
      hashes = new long[Math.max(shingles, hashes.length * 2)];
    }
    for (int i = 0; i < shingles; i++) {
      long hash = width;
      for (int k = 0; k < width; k++) {
        hash = mix(hash, word[i + k]);
      }
      // Flipping the top bit makes the signed sort below an unsigned one.
      hashes[i] = hash ^ Long.MIN_VALUE;
    }
    Arrays.sort(hashes, 0, shingles);
    for (int i = 0; i < shingles; i++) {
      if (i == 0 || hashes[i] != hashes[i - 1]) {
        hashes[count++] = hashes[i];
      }
    }
    for (int i = 0; i < count; i++) {
      hashes[i] ^= Long.MIN_VALUE;
    }
  }

  /** Distinct shingles. */
  int count() {
    return count;
  }

  /** The hashes; the first {@link #count()} are valid until the next text. */
  long[] hashes() {
    return hashes;
  }

  /** 64 bits of the sequence of folded words: the name of a content. */
  long fingerprint() {
    return fingerprint;
  }

  /** 64 further bits of the same sequence: with the fingerprint, equal only for equal contents. */
  long check() {
    return check;
  }

  private static long mix(long hash, long word) {
    long mixed = (hash ^ word) * FACTOR;
    mixed ^= mixed >>> 32;
    mixed *= FACTOR;
    return mixed ^ mixed >>> 29;
  }
}
