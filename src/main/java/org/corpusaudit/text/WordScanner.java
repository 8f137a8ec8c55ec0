package org.corpusaudit.text;

import java.util.Arrays;

/**
 * Finds the words of a text in one pass, with a 64-bit hash of each word's folded form ({@link
 * FoldTable}): for comparing texts, not for showing words.
 *
 * <p>A word is a run of letters, digits and marks; in scripts without spaces (Han, Kana, Thai, Lao,
 * Khmer, Burmese) every letter is a word, so that shingles of words are shingles of characters
 * there, within one text. Invisible characters and dropped diacritics neither split nor change a
 * word.
 *
 * <p>Cost: a table look-up and a multiplication a character; nothing is allocated for a word. The
 * hash is version {@value #VERSION}: it is stored in indexes, so it changes only with that number.
 * Not thread-safe; reused for many texts.
 */
public final class WordScanner {
  /** Of the folding and the hash together. */
  public static final int VERSION = 1;

  private static final long SEED = 0x243F6A8885A308D3L;
  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  private final boolean characters;
  private int[] starts = new int[32];
  private int[] ends = new int[32];
  private long[] hashes = new long[32];
  private int count;

  /** The text: an array is read several times as fast as a string where nothing is optimised. */
  private char[] chars = new char[256];

  /** A scanner of words. */
  public WordScanner() {
    this(false);
  }

  private WordScanner(boolean characters) {
    this.characters = characters;
  }

  /** A scanner to which every letter, digit or mark is a word, in any script. */
  public static WordScanner ofCharacters() {
    return new WordScanner(true);
  }

  /** Scans a text; what an earlier scan found is forgotten. */
  public void scan(String text) {
    count = 0;
    int length = text.length();
    if (length > chars.length) {
      chars = new char[Math.max(length, 2 * chars.length)];
    }
    text.getChars(0, length, chars, 0);
    char[] table = FoldTable.table();
    for (int i = 0; i < length; ) {
      char c = chars[i];
      char folded = table[c];
      if (folded >= FoldTable.EXPANDS) {
        i = word(i, length, table);
      } else if (folded == FoldTable.ALONE) {
        add(i, i + 1, mix(SEED, c));
        i++;
      } else if (Character.isSurrogate(c)) {
        i = supplementary(text, i, length);
      } else {
        i++;
      }
    }
  }

  /** Words found. */
  public int count() {
    return count;
  }

  /** Where a word starts, in UTF-16 code units. */
  public int start(int i) {
    return starts[i];
  }

  /** Where a word ends, exclusive. */
  public int end(int i) {
    return ends[i];
  }

  /** The hash of a word's folded form. */
  public long hash(int i) {
    return hashes[i];
  }

  /** All hashes; the first {@link #count()} are valid until the next scan. */
  public long[] hashes() {
    return hashes;
  }

  private int word(int start, int length, char[] table) {
    char[] own = chars;
    long hash = SEED;
    int i = start;
    int end = start;
    while (i < length) {
      char folded = table[own[i]];
      if (folded > FoldTable.EXPANDS) {
        hash = mix(hash, folded);
      } else if (folded == FoldTable.EXPANDS) {
        String expansion = FoldTable.expansion(own[i]);
        for (int k = 0; k < expansion.length(); k++) {
          hash = mix(hash, expansion.charAt(k));
        }
      } else if (folded == FoldTable.IGNORED) {
        i++;
        continue;
      } else {
        break;
      }
      i++;
      end = i;
      if (characters) {
        break;
      }
    }
    add(start, end, hash);
    return i;
  }

  private int supplementary(String text, int start, int length) {
    int codePoint = text.codePointAt(start);
    int end = start + Character.charCount(codePoint);
    if (!FoldTable.isWordCodePoint(codePoint)) {
      return end;
    }
    long hash = mix(SEED, Character.toLowerCase(codePoint));
    while (end < length && !characters && !FoldTable.standsAlone(codePoint)) {
      codePoint = text.codePointAt(end);
      if (!Character.isSupplementaryCodePoint(codePoint)
          || !FoldTable.isWordCodePoint(codePoint)
          || FoldTable.standsAlone(codePoint)) {
        break;
      }
      hash = mix(hash, Character.toLowerCase(codePoint));
      end += 2;
    }
    add(start, end, hash);
    return end;
  }

  private void add(int start, int end, long hash) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
      hashes = Arrays.copyOf(hashes, count * 2);
    }
    starts[count] = start;
    ends[count] = end;
    hashes[count++] = TokenHash.finish(hash);
  }

  private static long mix(long hash, int c) {
    long mixed = (hash ^ c) * FACTOR;
    return mixed ^ mixed >>> 29;
  }
}
