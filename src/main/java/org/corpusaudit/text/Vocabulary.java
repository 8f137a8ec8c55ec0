package org.corpusaudit.text;

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
  /** The items, each under itself: its place there is its number. */
  private final SliceMap<String> items = new SliceMap<>();

  private final long[] documents;
  private final long[] first;
  private final long[] second;
  private final long events;

  private Vocabulary(ByteReader in) {
    int size = in.remaining() == 0 ? 0 : in.getVarInt();
    events = size == 0 ? 0 : in.getVarLong();
    documents = new long[size];
    first = new long[size];
    second = new long[size];
    for (int id = 0; id < size; id++) {
      String item = in.getString();
      items.add(item, item);
      documents[id] = in.getVarLong();
      first[id] = in.getVarLong();
      second[id] = in.getVarLong();
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
    return items.value(id);
  }

  /** The {@link TokenHash} of an item. */
  public long hash(int id) {
    return items.hash(id);
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

  /** The number of the item in a slice with its hash ({@link TokenHash}), or -1. */
  public int find(char[] item, int offset, int length, long hash) {
    return items.find(item, offset, length, hash);
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
