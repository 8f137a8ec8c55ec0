package org.corpusaudit.text;

import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Values by words, found by a slice of characters and its {@link TokenHash}: no string is made to
 * look one up. Its walk is in the order in which keys came.
 *
 * <p>Cost: one place of memory for a key that is missing, three and the value for one that is held.
 * Memory: about 30 bytes a key and two for each of its characters. Not thread-safe while it grows;
 * safe for many readers then.
 */
public final class SliceMap<V> {
  private static final int FEWEST = 16;

  /** In each slot the upper half of a key's hash and, below it, its number from 1; 0 is free. */
  private long[] slots = new long[2 * FEWEST];

  /** Where the characters of each key begin, and behind the last one where they end. */
  private int[] starts = new int[FEWEST + 1];

  private Object[] values = new Object[FEWEST];
  private char[] chars = new char[FEWEST * 8];
  private int size;

  /** Keys. */
  public int size() {
    return size;
  }

  /** The value of a slice with its hash, or null. */
  public V get(char[] source, int offset, int length, long hash) {
    int id = find(source, offset, length, hash);
    return id < 0 ? null : value(id);
  }

  /** The place of a slice with its hash among the keys as they came, from 0; or -1. */
  int find(char[] source, int offset, int length, long hash) {
    int mask = slots.length - 1;
    int slot = (int) hash & mask;
    for (long held = slots[slot]; held != 0; held = slots[slot]) {
      int id = (int) held - 1;
      if ((held ^ hash) >>> 32 == 0 && isAt(id, source, offset, length)) {
        return id;
      }
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  /**
   * The values of all tokens of an article, null where there is none. They are looked up side by
   * side, so that the processor waits for many places of memory at once, as it cannot between calls
   * of {@link #get} with other work between them.
   *
   * @param found takes the values from 0 on; at least as long as the article
   * @param ids room for as many numbers; what it holds then is of no use
   */
  public void get(TokenBuffer tokens, V[] found, int[] ids) {
    int mask = slots.length - 1;
    for (int i = 0; i < tokens.size(); i++) {
      long hash = tokens.hash(i);
      int slot = (int) hash & mask;
      long held = slots[slot];
      while (held != 0 && (held ^ hash) >>> 32 != 0) {
        slot = (slot + 1) & mask;
        held = slots[slot];
      }
      ids[i] = (int) held - 1;
    }
    char[] source = tokens.chars();
    for (int i = 0; i < tokens.size(); i++) {
      int id = ids[i];
      found[i] =
          id < 0
              ? null
              : isAt(id, source, tokens.offset(i), tokens.length(i))
                  ? value(id)
                  : get(source, tokens.offset(i), tokens.length(i), tokens.hash(i));
    }
  }

  /** The value of a key, or null. */
  public V get(String key) {
    if (size == 0) {
      return null;
    }
    // An array is hashed several times as fast as a string where nothing is optimised.
    char[] source = key.toCharArray();
    return get(source, 0, source.length, TokenHash.of(source, 0, source.length));
  }

  /** Forgets the keys of all other values; the memory stays. */
  public void retain(Predicate<? super V> wanted) {
    int before = size;
    size = 0;
    Arrays.fill(slots, 0);
    int start = 0;
    for (int id = 0; id < before; id++) {
      int from = start;
      start = starts[id + 1];
      V value = value(id);
      if (wanted.test(value)) {
        add(chars, from, start - from, TokenHash.of(chars, from, start - from), value);
      }
    }
    Arrays.fill(values, size, before, null);
  }

  /** The value of a slice, which is made where there is none. */
  public V computeIfAbsent(
      char[] source, int offset, int length, long hash, Supplier<? extends V> made) {
    V held = get(source, offset, length, hash);
    if (held == null) {
      held = made.get();
      add(source, offset, length, hash, held);
    }
    return held;
  }

  /** Gives a key a value; it must have none yet. */
  public void add(String key, V value) {
    char[] source = key.toCharArray();
    add(source, 0, source.length, TokenHash.of(source, 0, source.length), value);
  }

  /** Gives a slice a value; it must have none yet. */
  public void add(char[] source, int offset, int length, long hash, V value) {
    if (size == values.length) {
      grow();
    }
    int end = Math.addExact(starts[size], length);
    if (end > chars.length) {
      chars = Arrays.copyOf(chars, (int) Math.min(Integer.MAX_VALUE - 8, 2L * end));
    }
    System.arraycopy(source, offset, chars, starts[size], length);
    values[size] = value;
    size++;
    starts[size] = end;
    place(slots, hash, size);
  }

  private static void place(long[] slots, long hash, int number) {
    int slot = (int) hash & (slots.length - 1);
    while (slots[slot] != 0) {
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = (hash & ~0xFFFF_FFFFL) | number;
  }

  private void grow() {
    int capacity = Math.multiplyExact(values.length, 2);
    starts = Arrays.copyOf(starts, capacity + 1);
    values = Arrays.copyOf(values, capacity);
    slots = new long[2 * capacity];
    for (int id = 0; id < size; id++) {
      place(slots, hash(id), id + 1);
    }
  }

  private boolean isAt(int id, char[] source, int offset, int length) {
    int start = starts[id];
    if (starts[id + 1] - start != length) {
      return false;
    }
    char[] own = chars;
    for (int i = offset, end = offset + length; i < end; i++, start++) {
      if (own[start] != source[i]) {
        return false;
      }
    }
    return true;
  }

  /** The hash of the key that came at this place, from 0. */
  long hash(int id) {
    return TokenHash.of(chars, starts[id], starts[id + 1] - starts[id]);
  }

  /** The value of the key that came at this place, from 0. */
  @SuppressWarnings("unchecked") // Only values of this type are added.
  V value(int id) {
    return (V) values[id];
  }

  /** Calls back with each key and its value. */
  public void forEach(BiConsumer<String, V> out) {
    for (int id = 0; id < size; id++) {
      out.accept(new String(chars, starts[id], starts[id + 1] - starts[id]), value(id));
    }
  }
}
