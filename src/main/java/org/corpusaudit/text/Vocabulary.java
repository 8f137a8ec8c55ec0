package org.corpusaudit.text;

import java.util.ArrayList;
import java.util.List;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;

/**
 * The items whose pairs are counted, numbered from 0 in the order of their document frequencies,
 * with the margins of each and the number of all events.
 *
 * <p>Packed: about 8 bytes and the item's UTF-8 for each; 1 MB for 50,000 Arabic words. In memory
 * ten times that. Immutable.
 */
public final class Vocabulary {
  private final List<String> items = new ArrayList<>();
  private final long[] documents;
  private final long[] first;
  private final long[] second;
  private final long events;
  private final int[] slots;

  private Vocabulary(ByteReader in) {
    int size = in.remaining() == 0 ? 0 : in.getVarInt();
    events = size == 0 ? 0 : in.getVarLong();
    documents = new long[size];
    first = new long[size];
    second = new long[size];
    slots = new int[Math.max(16, Integer.highestOneBit(size + 1) * 4)];
    for (int id = 0; id < size; id++) {
      items.add(in.getString());
      documents[id] = in.getVarLong();
      first[id] = in.getVarLong();
      second[id] = in.getVarLong();
      int slot = slot(TokenHash.of(items.get(id)));
      while (slots[slot] != 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = id + 1;
    }
  }

  /** Reads what a {@link Builder} packed; an empty entry is an empty vocabulary. */
  public static Vocabulary readFrom(ByteReader in) {
    return new Vocabulary(in);
  }

  /** Items. */
  public int size() {
    return items.size();
  }

  /** An item. */
  public String item(int id) {
    return items.get(id);
  }

  /** Articles that have the item. */
  public long documents(int id) {
    return documents[id];
  }

  /** Weight of the events with the item in first place, or of the units with it. */
  public long first(int id) {
    return first[id];
  }

  /** Weight of the events with the item in second place, or of the units with it. */
  public long second(int id) {
    return second[id];
  }

  /** Weight of all events, those of items outside the vocabulary too; or the number of units. */
  public long events() {
    return events;
  }

  /** The number of an item, or -1. */
  public int find(CharSequence item) {
    int slot = slot(TokenHash.of(item));
    while (slots[slot] != 0) {
      int id = slots[slot] - 1;
      if (items.get(id).contentEquals(item)) {
        return id;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return -1;
  }

  /** The number of the item in a slice with its hash ({@link TokenHash}), or -1. */
  public int find(char[] chars, int offset, int length, long hash) {
    int slot = slot(hash);
    while (slots[slot] != 0) {
      int id = slots[slot] - 1;
      if (isAt(items.get(id), chars, offset, length)) {
        return id;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return -1;
  }

  private static boolean isAt(String item, char[] chars, int offset, int length) {
    if (item.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (item.charAt(i) != chars[offset + i]) {
        return false;
      }
    }
    return true;
  }

  private int slot(long hash) {
    return (int) hash & (slots.length - 1);
  }

  /** Packs a vocabulary; items are added in the order of their numbers. */
  public static final class Builder {
    private final ByteWriter items = new ByteWriter();
    private int size;

    /** Items added. */
    public int size() {
      return size;
    }

    /** Adds the next item. */
    public void add(String item, long documents, long first, long second) {
      items.putString(item).putVarLong(documents).putVarLong(first).putVarLong(second);
      size++;
    }

    /** Appends the packed vocabulary. */
    public void writeTo(ByteWriter out, long events) {
      out.putVarLong(size).putVarLong(events).putBytes(items.array(), 0, items.length());
    }
  }
}
