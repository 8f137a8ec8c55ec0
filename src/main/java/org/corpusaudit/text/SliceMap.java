package org.corpusaudit.text;

import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Values by words, found by a slice of characters and its {@link TokenHash}: no string is made to
 * look one up. Its walk is in the order in which keys came.
 *
 * <p>Cost: one place of memory for a key that is missing, three for one that is held: its slot, its
 * characters, its value. Memory: about 40 bytes a key and two for each of its characters. Not
 * thread-safe while it grows; safe for many readers then.
 */
public final class SliceMap<V> {
  private static final int FEWEST = 16;

  /** Characters in front of a key that hold its length and its number, of two each. */
  private static final int HEAD = 4;

  /** In each slot the upper half of a key's hash and, below it, its place from 1; 0 is free. */
  private long[] slots = new long[2 * FEWEST];

  /** The place of each key in {@link #chars}. */
  private int[] places = new int[FEWEST];

  private Object[] values = new Object[FEWEST];

  /** At the place of a key its length, its number and its characters. */
  private char[] chars = new char[FEWEST * 16];

  private int used;
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

  /** The number of a slice with its hash among the keys as they came, from 0; or -1. */
  int find(char[] source, int offset, int length, long hash) {
    long[] table = slots;
    int mask = table.length - 1;
    int slot = (int) hash & mask;
    for (long held = table[slot]; held != 0; held = table[slot]) {
      int place = (int) held - 1;
      if ((held ^ hash) >>> 32 == 0 && isAt(place, source, offset, length)) {
        return number(place);
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
   * @param spare room for as many numbers; what it holds then is of no use
   */
  public void get(TokenBuffer tokens, V[] found, int[] spare) {
    long[] table = slots;
    int mask = table.length - 1;
    for (int i = 0; i < tokens.size(); i++) {
      long hash = tokens.hash(i);
      int slot = (int) hash & mask;
      long held = table[slot];
      while (held != 0 && (held ^ hash) >>> 32 != 0) {
        slot = (slot + 1) & mask;
        held = table[slot];
      }
      spare[i] = (int) held - 1;
    }
    char[] source = tokens.chars();
    for (int i = 0; i < tokens.size(); i++) {
      int place = spare[i];
      found[i] =
          place < 0
              ? null
              : isAt(place, source, tokens.offset(i), tokens.length(i))
                  ? value(number(place))
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
    used = 0;
    Arrays.fill(slots, 0);
    for (int id = 0; id < before; id++) {
      V value = value(id);
      if (wanted.test(value)) {
        // Never behind where it stood, so that nothing is written over before it is read.
        add(chars, places[id] + HEAD, length(places[id]), hash(id), value);
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
    int end = Math.addExact(used, Math.addExact(length, HEAD));
    if (end > chars.length) {
      chars = Arrays.copyOf(chars, (int) Math.min(Integer.MAX_VALUE - 8, 2L * end));
    }
    System.arraycopy(source, offset, chars, used + HEAD, length);
    putInt(used, length);
    putInt(used + 2, size);
    places[size] = used;
    values[size] = value;
    size++;
    place(slots, hash, used);
    used = end;
  }

  private static void place(long[] slots, long hash, int place) {
    int slot = (int) hash & (slots.length - 1);
    while (slots[slot] != 0) {
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = (hash & ~0xFFFF_FFFFL) | (place + 1);
  }

  private void grow() {
    int capacity = Math.multiplyExact(values.length, 2);
    places = Arrays.copyOf(places, capacity);
    values = Arrays.copyOf(values, capacity);
    slots = new long[2 * capacity];
    for (int id = 0; id < size; id++) {
      place(slots, hash(id), places[id]);
    }
  }

  private boolean isAt(int place, char[] source, int offset, int length) {
    char[] own = chars;
    if ((own[place] | own[place + 1] << Character.SIZE) != length) {
      return false;
    }
    int at = place + HEAD;
    for (int i = offset, end = offset + length; i < end; i++, at++) {
      if (own[at] != source[i]) {
        return false;
      }
    }
    return true;
  }

  private void putInt(int at, int value) {
    chars[at] = (char) value;
    chars[at + 1] = (char) (value >>> Character.SIZE);
  }

  private int length(int place) {
    return chars[place] | chars[place + 1] << Character.SIZE;
  }

  /** The number of the key at a place, from 0. */
  private int number(int place) {
    return chars[place + 2] | chars[place + 3] << Character.SIZE;
  }

  /** The hash of the key that came at this place among all, from 0. */
  long hash(int id) {
    return TokenHash.of(chars, places[id] + HEAD, length(places[id]));
  }

  /** The value of the key that came at this place among all, from 0. */
  @SuppressWarnings("unchecked") // Only values of this type are added.
  V value(int id) {
    return (V) values[id];
  }

  /** Calls back with each key and its value. */
  public void forEach(BiConsumer<String, V> out) {
    for (int id = 0; id < size; id++) {
      out.accept(new String(chars, places[id] + HEAD, length(places[id])), value(id));
    }
  }
}
